// Installs the parts that package-lock.json names.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { contentOf, photograph } from "./fingerprint.mjs";
import { progress } from "./progress.mjs";
import { installStamp, readStamp } from "./ready.mjs";

const list = ["package-lock.json"];

/** Whether what npm last installed here is what the lock file names, whoever called npm. */
export function sameParts(lockText, installedText) {
  const wanted = JSON.parse(lockText).packages;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(wanted).every(
    ([path, part]) =>
      path === "" ||
      (installed[path] === undefined ? part.optional === true : installed[path].version === part.version),
  );
}

/** Makes node_modules what package-lock.json says; ends the process, after saying why, where it cannot. */
export async function installParts(root) {
  const content = await contentOf(root, list);
  if (readStamp(`${root}/${installStamp}`)?.content !== content) {
    const lockText = readFileSync(`${root}/package-lock.json`, "utf8");
    const record = `${root}/node_modules/.package-lock.json`;
    if (!existsSync(record) || !sameParts(lockText, readFileSync(record, "utf8")))
      await npmCi(root, lockText);
  }
  writeFileSync(`${root}/${installStamp}`, `${content}\n${photograph(root, list)}`);
}

async function npmCi(root, lockText) {
  const all = Object.keys(JSON.parse(lockText).packages).length;
  const line = progress("Installing the parts that Attune is made of (about 400 MB, only once)", () => {
    try {
      return `${Math.min(all, readdirSync(`${root}/node_modules`).length)} folders`;
    } catch {
      return "starting";
    }
  });
  const { code, errors } = await runNpm(root, ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  line.end(code === 0 ? "done" : "failed");
  if (code === 0) return;
  console.error(
    `${errors.trim()}\n\nThe parts could not be installed. Is this computer on the internet? ` +
      "It is needed this one time; afterwards Attune works without.",
  );
  process.exit(1);
}

/** Runs the npm that called us, or else the one on the path. */
async function runNpm(root, args) {
  const caller = process.env.npm_execpath;
  const [command, first] = caller?.endsWith(".js") ? [process.execPath, [caller]] : ["npm", []];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    shell: command === "npm" && process.platform === "win32",
  });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      errors += error.message;
      resolve(1);
    });
    child.on("close", resolve);
  });
  return { code, errors };
}
