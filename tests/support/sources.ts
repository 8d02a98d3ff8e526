import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseSync } from "vite";

/** The folder that everything lies in. */
export const root = join(import.meta.dirname, "..", "..");

/** One import, or export from elsewhere, of a source file. */
export interface Import {
  /** As written, for example `../deck/types.ts` or `node:fs`. */
  readonly written: string;
  /** The file it leads to, from the root, with slashes; undefined for packages. */
  readonly file: string | undefined;
  /** True where nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  /** True for `import()` and `import.meta.glob`: loaded when it is needed. */
  readonly late: boolean;
}

export interface Source {
  /** From the root, with slashes: `src/deck/types.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** Every TypeScript file under src/, with what it imports. */
export const sources: readonly Source[] = globSync("src/**/*.ts", { cwd: root }).sort().map(readSource);

function readSource(native: string): Source {
  const path = native.replaceAll("\\", "/");
  const text = readFileSync(join(root, path), "utf8");
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const found: { readonly written: string; readonly typeOnly: boolean; readonly late: boolean }[] = [];
  for (const { moduleRequest, entries } of module.staticImports)
    found.push({
      written: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
      late: false,
    });
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest !== null) found.push({ written: moduleRequest.value, typeOnly: isType, late: false });
  for (const { moduleRequest } of module.dynamicImports) {
    const written = /^["'`]([^"'`$]+)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (written !== undefined) found.push({ written, typeOnly: false, late: true });
  }
  const imports = found.map((each) => ({ ...each, file: resolve(path, each.written) }));
  return { path, text, lines: text.split("\n").length - 1, imports: [...imports, ...globbed(path, text)] };
}

/** What `import.meta.glob("…")` loads late, or at once with `eager`. */
function globbed(path: string, text: string): readonly Import[] {
  return [...text.matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*"([^"]+)"([^)]*)\)/g)].flatMap(
    ([, pattern = "", options = ""]) => {
      const files = globSync(posix.join(posix.dirname(path), pattern), { cwd: root });
      const late = !/eager:\s*true/.test(options);
      return files.map((file) => ({
        written: pattern,
        file: file.replaceAll("\\", "/"),
        typeOnly: false,
        late,
      }));
    },
  );
}

function resolve(path: string, written: string): string | undefined {
  if (!written.startsWith(".")) return undefined;
  const file = posix.join(dirname(path), written.replace(/\?.*$/, ""));
  return existsSync(join(root, file)) ? file : undefined;
}

/** The folder of src/ that a file belongs to, for example `deck`. */
export const partOf = (path: string): string => path.split("/")[1] ?? "";

/** The package that a bare import names, for example `@scope/name` or `name`. */
export function packageOf(written: string): string | undefined {
  if (written.startsWith(".") || written.startsWith("node:")) return undefined;
  const [first = "", second = ""] = written.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}
