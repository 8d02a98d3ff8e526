import type { Answer } from "../../server/answer.ts";

const found = new WeakMap<Answer, ReadonlySet<string>>();

/** The files beside the seminar that a piece of HTML refers to below `base`, as paths; read once. */
export function filesIn(answer: Answer, base: string): ReadonlySet<string> {
  const known = found.get(answer) ?? readFiles(String(answer.body), base);
  found.set(answer, known);
  return known;
}

/** Everything between quotes or brackets that could be an address: too much is harmless, the file has to be one. */
function readFiles(html: string, base: string): ReadonlySet<string> {
  const written = html.matchAll(/(?:["'(,\s]|&quot;|&#39;)([^"'()\s,&<>]+)/g);
  const paths = [...written].flatMap(([, address = ""]) => {
    const path = address.startsWith(base) ? address.slice(base.length) : address;
    try {
      return [path, decodeURIComponent(path)];
    } catch {
      return [path];
    }
  });
  return new Set(paths);
}
