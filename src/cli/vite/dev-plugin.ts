import { join } from "node:path";
import type { Server, ServerResponse } from "node:http";
import type { Plugin, ViteDevServer } from "vite";
import type { Duplex } from "node:stream";
import { createLive } from "../../server/live.ts";
import { fromOurPage, loopbackOnly } from "../../server/own-names.ts";
import type { Asker } from "../../server/roles/asker.ts";
import { packageRoot } from "../package-root.ts";
import type { openDevPages, DevPages } from "./dev-pages.ts";
import { scripts } from "./sources.ts";

/**
 * For people who work on Attune: the same pages in front of Vite's own server, scripts straight from the sources. What
 * runs in Node is loaded anew on the next request after a change.
 */
export function devPlugin(): Plugin {
  return {
    name: "attune-dev",
    apply: "serve",
    configureServer(server) {
      if (process.env["VITEST"] !== undefined) return;
      const { pages, drop } = pagesOf(server, () => live.tell());
      const live = createLive({ missed: (hello) => drop.current?.missed(hello) });
      // Vite answers to other addresses.
      (server.httpServer as Server | null)?.on("upgrade", (request, stream: Duplex, head) => {
        if (request.url?.split("?", 1)[0] !== "/live") return;
        if (fromOurPage(request, loopbackOnly)) live.upgrade(request, stream, head);
        else stream.destroy();
      });
      server.watcher.on("all", (_event, file) => {
        if (/[/\\](src|themes)[/\\]/.test(file)) drop.now();
      });
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent(request.url?.split("?", 1)[0] ?? "/");
        const source = sourceOf(path);
        if (source !== undefined) request.url = source;
        if (source !== undefined || /^\/(@|src\/|node_modules\/)/.test(path)) next();
        else void answer(path, response, next);
      });

      async function answer(path: string, response: ServerResponse, next: (error?: unknown) => void) {
        try {
          const { answers } = await pages();
          const found = await answers(path, { asker: presenter, query: new URLSearchParams() });
          if (found === undefined) return next();
          response.setHeader("content-type", found.type);
          response.end(found.body);
        } catch (error) {
          next(error);
        }
      }
    },
  };
}

/** Whoever works on Attune sees everything. */
const presenter: Asker = { role: "presenter", remote: undefined, cookie: undefined };

/** Where the source of a page's script lies, by the address that pages know it under. */
function sourceOf(path: string): string | undefined {
  const name = /^\/assets\/(.+\.js)$/.exec(path)?.[1];
  if (name === "early.js") return "/src/present/early/main.ts";
  return scripts[name ?? ""]?.slice(packageRoot.length);
}

/** The pages, opened when they are first asked for, and dropped whenever their code may be another. */
function pagesOf(server: ViteDevServer, changed: () => void) {
  let opening: Promise<DevPages> | undefined;
  const drop: { current: DevPages | undefined; now: () => void } = {
    current: undefined,
    now() {
      drop.current?.close();
      drop.current = undefined;
      opening = undefined;
    },
  };
  const open = async (): Promise<DevPages> => {
    const file = join(packageRoot, "src/cli/vite/dev-pages.ts");
    const module = (await server.ssrLoadModule(file)) as { readonly openDevPages: typeof openDevPages };
    drop.current = await module.openDevPages(server.config, changed);
    return drop.current;
  };
  return { drop, pages: () => (opening ??= open()) };
}
