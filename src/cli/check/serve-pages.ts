import { readFileSync, statSync } from "node:fs";
import type { Deck } from "../../deck/types.ts";
import type { Answer } from "../../server/answer.ts";
import { contentType } from "../../server/content-type.ts";
import { inside } from "../../server/fence.ts";
import { startServer } from "../../server/server.ts";
import { checkPage } from "../../site/check-page.ts";
import { openAssets } from "../assets.ts";
import { policyOf } from "../page-policy.ts";
import { readRuntime } from "../runtime.ts";

/** A seminar's slides for the browser that looks at them: on this computer alone, on any free port. */
export interface ServedPages {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the slides of a compiled seminar and the files in `folder` that they show. */
export async function servePages(folder: string, deck: Deck): Promise<ServedPages> {
  const body = checkPage(deck, { runtime: readRuntime(), base: "../assets/" });
  const page: Answer = { body, type: contentType("page.html"), policy: policyOf(body) };
  const asset = openAssets();
  const beside = (path: string): Answer | undefined => {
    const found = deck.files.includes(path) ? inside(folder, path) : undefined;
    if (found === undefined || statSync(found, { throwIfNoEntry: false })?.isFile() !== true)
      return undefined;
    return { body: readFileSync(found), type: contentType(path) };
  };
  const server = await startServer({
    answers: (path) => {
      const [, first = "", rest = ""] = /^\/([^/]+)\/(.*)$/s.exec(path) ?? [];
      if (first === "assets") return asset(rest);
      if (first !== "seminar") return undefined;
      return rest === "" ? page : beside(rest);
    },
    missed: () => undefined,
    failed: (error) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
    port: 0,
  });
  return { address: `${server.address}/seminar/`, close: server.close };
}
