#!/usr/bin/env node
// The door to Attune. Plain JavaScript without dependencies, so that it runs on whatever Node is there and before
// anything is installed. In a clone it first makes ready what is missing; in a published package there is nothing
// to make ready. Then the bundled command line runs in this same process.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { newEnough, runOnNewerNode } from "./boot/node-version.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bundle = `${root}/dist/cli/attune.js`;
const isClone = existsSync(`${root}/src/cli/main.ts`);

if (isClone) {
  const { installParts } = await import("./boot/install.mjs");
  await installParts(root);
}
if (!newEnough) {
  runOnNewerNode(fileURLToPath(import.meta.url), process.argv.slice(2));
} else {
  if (isClone) {
    const { buildRuntime } = await import("./boot/build-runtime.mjs");
    await buildRuntime(root);
  }
  if (process.argv[2] !== "--build-only") {
    // Compiled code is kept beside the bundle; where that cannot be written, in the system's folder for such things.
    const cache = module.enableCompileCache(`${root}/dist/cache`);
    if (cache.status === module.constants.compileCacheStatus.FAILED) module.enableCompileCache();
    await import(pathToFileURL(bundle).href);
  }
}
