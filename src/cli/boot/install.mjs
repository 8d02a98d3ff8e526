// Installs the parts that package-lock.json names, if they are not there yet or are others.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hash } from "./fingerprint.mjs";
import { progress } from "./progress.mjs";

const stampOf = (root) => `${root}/node_modules/.attune-parts`;

/** Two numbers that change whenever the lock file is written: enough to know that nothing happened. */
function quickLook(root) {
  const { size, mtimeMs } = statSync(`${root}/package-lock.json`);
  return `${size} ${mtimeMs}`;
}

function readStamp(root) {
  try {
    const [quick, content] = readFileSync(stampOf(root), "utf8").split("\n");
    return { quick, content };
  } catch {
    return { quick: "", content: "" };
  }
}

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

/** Makes node_modules what package-lock.json says. Costs two file reads when it already is. */
export async function installParts(root) {
  const quick = quickLook(root);
  const stamp = readStamp(root);
  if (stamp.quick === quick) return;
  const lockText = readFileSync(`${root}/package-lock.json`, "utf8");
  const content = hash(lockText);
  if (stamp.content !== content) {
    const record = `${root}/node_modules/.package-lock.json`;
    if (!existsSync(record) || !sameParts(lockText, readFileSync(record, "utf8")))
      await npmCi(root, lockText);
  }
  writeFileSync(stampOf(root), `${quick}\n${content}`);
}

async function npmCi(root, lockText) {
  const all = Object.keys(JSON.parse(lockText).packages).length;
  const line = progress("Installing the parts that Attune is made of (about 300 MB, only once)", () => {
    try {
      return `${Math.min(all, readdirSync(`${root}/node_modules`).length)} folders`;
    } catch {
      return "starting";
    }
  });
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    shell: command === "npm" && process.platform === "win32",
  });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const code = await new Promise((resolve) => {
    child.on("error", (error) => ((errors += error.message), resolve(1)));
    child.on("close", resolve);
  });
  line.end(code === 0 ? "done" : "failed");
  if (code !== 0) {
    console.error(
      `${errors.trim()}\n\nThe parts could not be installed. Is this computer on the internet? ` +
        "It is needed this one time; afterwards Attune works without.",
    );
    process.exit(1);
  }
}
