// Whether a clone is ready to run. The answer is nearly always yes, so asking costs a few looks at files; the code
// that makes ready what is missing is loaded only when something is.
import { unchanged } from "./fingerprint.mjs";

const { readFileSync } = process.getBuiltinModule("node:fs");

/** What is kept: a photograph of the files that something was made from, and on the first line a name of their content. */
export function readStamp(path) {
  try {
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    return { content: text.slice(0, end), photograph: text.slice(end + 1) };
  } catch {
    return undefined;
  }
}

const isCurrent = (root, path) => {
  const stamp = readStamp(`${root}/${path}`);
  return stamp !== undefined && unchanged(root, stamp.photograph);
};

/** Where it is written down what was installed, and what was built. */
export const installStamp = "node_modules/.attune-parts";
export const buildStamp = "dist/stamp";

/** Installs the parts that package-lock.json names unless they are there. */
export async function ensureParts(root) {
  if (isCurrent(root, installStamp)) return;
  const { installParts } = await import("./install.mjs");
  await installParts(root);
}

/** Builds what browsers and the command line run unless it was built from the sources as they are. */
export async function ensureRuntime(root) {
  if (isCurrent(root, buildStamp)) return;
  const { buildRuntime } = await import("./build-runtime.mjs");
  await buildRuntime(root);
}
