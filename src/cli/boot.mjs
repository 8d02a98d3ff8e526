#!/usr/bin/env node
// The door to Attune. Plain JavaScript without dependencies, so that it runs on whatever Node is there and before
// anything is installed. In a clone it first makes ready what is missing; in a published package there is nothing
// to make ready. Then the bundled command line runs in this same process.
import { insistOnNode, newEnough, runOnNewerNode } from "./boot/node-version.mjs";

insistOnNode();
// Not `import`: importing one of Node's own modules reads all it has, and loads much that is never used.
const { existsSync } = process.getBuiltinModule("node:fs");

const root = decodeURIComponent(new URL("../..", import.meta.url).pathname)
  .replace(/^\/([A-Za-z]:)/, "$1")
  .replace(/\/$/, "");
const ready = existsSync(`${root}/src/cli/main.ts`) ? await import("./boot/ready.mjs") : undefined;

await ready?.ensureParts(root);
if (newEnough) await run();
else await runOnNewerNode(`${root}/src/cli/boot.mjs`, process.argv.slice(2));

async function run() {
  try {
    await ready?.ensureRuntime(root);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  if (process.argv[2] === "--build-only") return;
  const brief = ["build", "check", "curve", "schema"].includes(process.argv[2]);
  if (brief) {
    // These are over before code that the engine optimises on the side has paid for itself: it waits longer before
    // it does (its own counts are 400 and 3000 calls), which saves a sixth of a build's processor time.
    const { setFlagsFromString } = process.getBuiltinModule("node:v8");
    for (const flag of ["maglev=6000", "turbofan=60000"])
      setFlagsFromString(`--invocation-count-for-${flag}`);
    // Nor is old memory ever full: looking through it on the side, step by step, would only end with the process.
    setFlagsFromString("--no-incremental-marking");
  }
  // Compiled code is kept beside the bundle, apart for each way of compiling; where that cannot be written, in the
  // system's folder for such things.
  const { constants, enableCompileCache } = process.getBuiltinModule("node:module");
  const { status } = enableCompileCache(`${root}/dist/cache/${brief ? "brief" : "long"}`);
  if (status === constants.compileCacheStatus.FAILED) enableCompileCache();
  await import(new URL("../../dist/cli/attune.js", import.meta.url).href);
}
