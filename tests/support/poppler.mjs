// Finds poppler's programs for the tests that read PDFs back, and installs them where that is possible without asking.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const look = () => spawnSync("pdfinfo", ["-v"], { stdio: "ignore" }).error === undefined;

/** True where pdfinfo, pdftotext, pdffonts, pdfimages and pdftoppm are there; otherwise says what to do. */
export function findPoppler() {
  if (look()) return true;
  if (isDebian() && process.getuid?.() === 0) {
    console.log("Installing poppler-utils for the tests that read PDFs back (once) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "poppler-utils"],
    ])
      spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env });
    if (look()) return true;
  }
  console.error(
    "The tests that read PDFs back need poppler's programs, and they are not on this computer. Install them (on Debian\n" +
      "and Ubuntu: sudo apt-get install poppler-utils; on a Mac: brew install poppler).",
  );
  return false;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
