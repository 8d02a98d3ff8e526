// Builds what browsers and the command line run, dist/, from the sources.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { contentOf, photograph, unchanged } from "./fingerprint.mjs";
import { progress } from "./progress.mjs";
import { buildStamp, readStamp } from "./ready.mjs";

const sources = ["src", "themes", "vite.config.ts", "package-lock.json"];
const products = ["runtime", "cli", "physiology"];

/** Makes dist/ current; two of these at once take turns. Throws an Error that says what the build said. */
export async function buildRuntime(root) {
  mkdirSync(`${root}/dist`, { recursive: true });
  const release = await takeTurn(`${root}/dist/.building`);
  const stamp = `${root}/${buildStamp}`;
  try {
    const before = readStamp(stamp);
    if (before !== undefined && unchanged(root, before.photograph)) return; // built while waiting for our turn
    const picture = photograph(root, sources);
    const content = await contentOf(root, sources);
    if (before?.content !== content) await build(root);
    writeFileSync(stamp, `${content}\n${picture}`);
  } finally {
    release();
  }
}

/** Builds beside the old products and exchanges them at the end. */
async function build(root) {
  const next = `${root}/dist/.next`;
  await viteBuild(root, next);
  for (const name of products) {
    rmSync(`${root}/dist/${name}`, { recursive: true, force: true });
    if (existsSync(`${next}/${name}`)) renameSync(`${next}/${name}`, `${root}/dist/${name}`);
  }
  for (const path of [next, `${root}/dist/cache`]) rmSync(path, { recursive: true, force: true });
}

async function takeTurn(lock) {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(`${lock}/process`, String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch {
      if (abandoned(lock)) rmSync(lock, { recursive: true, force: true });
      else await wait(100);
    }
  }
}

/** True when the process that holds the lock is no more. */
function abandoned(lock) {
  try {
    process.kill(Number(readFileSync(`${lock}/process`, "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

async function viteBuild(root, outDir) {
  const line = progress("Building Attune (once, and after changes to it)");
  rmSync(outDir, { recursive: true, force: true });
  const vite = `${root}/node_modules/vite/bin/vite.js`;
  const args = [vite, "build", "--configLoader", "native", "--logLevel", "warn"];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ATTUNE_OUT: outDir, NODE_ENV: "production" },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  line.end(code === 0 ? "done" : "failed");
  if (code === 0) return;
  rmSync(outDir, { recursive: true, force: true });
  throw new Error(
    `${said.trim()}\n\nAttune could not be built: something in its own sources (src/) is not right.`,
  );
}
