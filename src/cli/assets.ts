import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../server/answer.ts";
import { contentType } from "../server/content-type.ts";
import { runtimeFolder } from "./runtime.ts";

/** The built files that pages fetch, each read when it is first asked for; their names change with their content. */
export function openAssets(folder = join(runtimeFolder, "assets")): (name: string) => Answer | undefined {
  const known = new Set(readdirSync(folder));
  const kept = new Map<string, Answer>();
  return (name) => {
    if (!known.has(name)) return undefined;
    const answer = kept.get(name) ?? {
      body: readFileSync(join(folder, name)),
      type: contentType(name),
      forever: true,
    };
    kept.set(name, answer);
    return answer;
  };
}
