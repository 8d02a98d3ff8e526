// Finds Chromium for the tests that need a browser, and installs it where that is possible without asking anybody.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const places = [
  process.env.ATTUNE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const look = () => places.find((place) => place !== undefined && place !== "" && existsSync(place));

/** The path of Chromium; undefined, after saying what to do, where there is none and none could be installed. */
export async function findChromium() {
  const found = look();
  if (found !== undefined) return found;
  if (isDebian() && process.getuid?.() === 0) {
    console.log("Installing Chromium for the browser tests (once) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
    ])
      spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env });
    const installed = look();
    if (installed !== undefined) return installed;
  }
  console.error(
    "The browser tests need Chromium, and there is none on this computer. Install it (on Debian and Ubuntu:\n" +
      "sudo apt-get install chromium), or name its program in the environment variable ATTUNE_CHROMIUM.",
  );
  return undefined;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
