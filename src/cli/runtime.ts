import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reflow } from "../site/reflow.ts";
import type { Runtime, StyleName } from "../site/runtime.ts";
import { AttuneError } from "./attune-error.ts";
import { packageRoot } from "./package-root.ts";
import { runtimeRecord, type RuntimeRecord } from "./runtime-record.ts";

/** The folder with the built browser runtime; `assets/` in it is what pages fetch. */
export const runtimeFolder = join(packageRoot, "dist/runtime");

/** Reads the built browser runtime. Throws AttuneError `no-runtime` where it was not built. */
export function readRuntime(folder = runtimeFolder): Runtime & { readonly files: readonly string[] } {
  let record: RuntimeRecord;
  try {
    record = JSON.parse(readFileSync(join(folder, runtimeRecord), "utf8")) as RuntimeRecord;
  } catch {
    throw new AttuneError(
      "no-runtime",
      "The part of Attune that runs in the browser is missing.",
      "`npm run build` in Attune's folder makes it anew.",
    );
  }
  return { ...runtimeOf(record), files: Object.values(record.assets) };
}

/** A build's record as the pages see it. */
export function runtimeOf(record: RuntimeRecord): Runtime {
  const look = <T>(table: Readonly<Record<string, T>>, name: string): T => {
    const found = table[name];
    if (found === undefined) throw new Error(`The browser runtime holds nothing called ${name}.`);
    return found;
  };
  const css = (name: StyleName) => record.css[name] ?? "";
  return {
    asset: (name) => look(record.assets, name),
    imports: (script) => look(record.imports, script),
    css: {
      slides: css("slides"),
      widgets: css("widgets"),
      flowing: reflow(css("widgets")),
      projector: css("projector"),
      presenter: css("presenter"),
      attendee: css("attendee"),
      remote: css("remote"),
      home: css("home"),
      handout: css("handout"),
    },
    themes: record.themes,
  };
}
