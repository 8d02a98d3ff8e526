// Builds what browsers and the command line run, dist/, when the sources are newer than the last build.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fingerprint } from "./fingerprint.mjs";
import { progress } from "./progress.mjs";

const sources = ["src", "themes", "vite.config.ts", "package-lock.json"];
const products = ["runtime", "cli", "physiology"];

/** Whether dist/ was built from the sources as they are; takes note if only their dates changed. */
function isCurrent(root, now) {
  const stamp = `${root}/dist/stamp`;
  let kept;
  try {
    kept = readFileSync(stamp, "utf8").split("\n");
  } catch {
    return false;
  }
  if (kept[0] === now.quick) return true;
  if (kept[1] !== now.content()) return false;
  writeFileSync(stamp, `${now.quick}\n${kept[1]}`);
  return true;
}

/** Makes dist/ current. Two of these at once take turns. */
export async function buildRuntime(root) {
  if (isCurrent(root, fingerprint(root, sources))) return;
  mkdirSync(`${root}/dist`, { recursive: true });
  const release = await takeTurn(`${root}/dist/.building`);
  try {
    const now = fingerprint(root, sources);
    if (isCurrent(root, now)) return;
    const content = now.content();
    await viteBuild(root, `${root}/dist/.next`);
    for (const name of products) {
      rmSync(`${root}/dist/${name}`, { recursive: true, force: true });
      if (existsSync(`${root}/dist/.next/${name}`))
        renameSync(`${root}/dist/.next/${name}`, `${root}/dist/${name}`);
    }
    rmSync(`${root}/dist/.next`, { recursive: true, force: true });
    rmSync(`${root}/dist/cache`, { recursive: true, force: true });
    writeFileSync(`${root}/dist/stamp`, `${now.quick}\n${content}`);
  } finally {
    release();
  }
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
  const child = spawn(
    process.execPath,
    [`${root}/node_modules/vite/bin/vite.js`, "build", "--configLoader", "native", "--logLevel", "warn"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ATTUNE_OUT: outDir, NODE_ENV: "production" },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  line.end(code === 0 ? "done" : "failed");
  if (code !== 0) {
    rmSync(outDir, { recursive: true, force: true });
    throw new Error(`The build ended with ${code}.\n${said}`);
  }
}
