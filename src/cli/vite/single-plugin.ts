import type { Plugin, Rolldown } from "vite";

/** The environment that makes the one script of a page that is a single file. */
export const singleEnvironment = "single";

const madeFromFile = /new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\),\s*\{ type: "module" \},?\s*\)/g;

/**
 * For pages that are one file: workers come out of the script itself, since a page from the disk may fetch none; and
 * nothing in the script ends the `<script>` element that it stands in.
 */
export function singlePlugin(): Plugin {
  return {
    name: "attune-single",
    apply: "build",
    enforce: "pre",
    applyToEnvironment: (environment) => environment.name === singleEnvironment,
    transform: (code, id) => {
      if (id.includes("?worker") || !code.includes("new Worker(")) return undefined;
      const imports: string[] = [];
      const inlined = code.replace(madeFromFile, (_, path: string) => {
        const name = `InlineWorker${imports.length}`;
        imports.push(`import ${name} from ${JSON.stringify(`${path}?worker&inline`)};`);
        return `new ${name}()`;
      });
      if (inlined.includes("new Worker(")) throw new Error("A worker here could not be put into the script.");
      return { code: `${imports.join("")}${inlined}`, map: null };
    },
    generateBundle: {
      order: "post",
      handler: (_options, bundle) => {
        const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
        const [only, ...others] = chunks;
        if (only === undefined || others.length > 0 || /\bimport\(/.test(only.code))
          throw new Error("The script of single files is not in one piece.");
        only.code = forScriptElement(only);
      },
    },
  };
}

/** In strings and regular expressions, the only places where these can stand, the backslash changes nothing. */
const forScriptElement = ({ code }: Rolldown.OutputChunk): string =>
  code.replace(/<(?=\/script|!--)/gi, "\\x3C");
