import type { Diagnostic } from "./diagnostic.ts";
import { readAddress } from "./html/address.ts";
import { diagnose } from "./mistakes/catalogue.ts";
import type { FrontMatter } from "./read-front-matter.ts";
import { createLibrary, type Library } from "./references/library.ts";
import { readReferences } from "./references/read-references.ts";

/** The works that a seminar can cite, with what was wrong in their file. */
export interface LoadedLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  /** What it was read from: the same text need not be read again. */
  readonly text: string | undefined;
}

const empty = createLibrary([]);

/**
 * Reads the references file that the head of the seminar names; `last` is what was read before, `otherwise` the
 * library of a seminar that names none.
 */
export function loadLibrary(
  head: FrontMatter,
  file: string,
  { readText }: { readonly readText: (path: string) => string | undefined },
  last: LoadedLibrary | undefined,
  otherwise: Library = empty,
): LoadedLibrary {
  const written = head.meta.references;
  if (written === undefined) return { library: otherwise, diagnostics: [], text: undefined };
  const failed = (code: "missing-file" | "file-outside-folder"): LoadedLibrary => ({
    library: empty,
    diagnostics: [diagnose(code, file, head.place(["references"]), { path: written })],
    text: undefined,
  });
  const address = readAddress(written);
  if (address.kind !== "local") return failed("file-outside-folder");
  const text = readText(address.path);
  if (text === undefined) return failed("missing-file");
  if (last && last.text === text) return last;
  const diagnostics: Diagnostic[] = [];
  const named = file.replace(/[^/\\]*$/, "") + address.path;
  const works = readReferences(address.path, text, (code, place, ...[facts]) => {
    diagnostics.push(diagnose(code, named, place, facts));
  });
  return { library: createLibrary(works), diagnostics, text };
}
