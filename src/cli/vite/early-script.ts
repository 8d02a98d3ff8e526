import { join } from "node:path";
import { build } from "vite";
import { packageRoot } from "../package-root.ts";

/** The script that runs before the first paint, by its lasting name. */
export const earlyScript = "early.js";

const source = join(packageRoot, "src/present/early/main.ts");

/** Builds it as a classic script in one piece: a module would run only after the page was painted. */
export async function buildEarlyScript(target: string[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target,
      modulePreload: false,
      rolldownOptions: { input: source, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("The early script was not built.");
  return chunk.code;
}
