import { ensureRuntime } from "../../src/cli/boot/ready.mjs";
import { root } from "./sources.ts";

/** Sees to it that the browser runtime is built from the sources as they are, for tests that need real pages. */
export async function builtRuntime(): Promise<void> {
  await ensureRuntime(root);
}
