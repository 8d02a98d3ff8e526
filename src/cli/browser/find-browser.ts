import { statSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import { AttuneError } from "../attune-error.ts";

/** The environment variable that names a browser's program, for computers where it lies elsewhere. */
export const browserVariable = "ATTUNE_CHROMIUM";

/** What is asked of the computer when a browser is looked for. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isFile: (path: string) => boolean;
}

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
};

/**
 * The program of a browser that can be spoken to: Chrome, Chromium or Edge where they install themselves, or the one
 * that `ATTUNE_CHROMIUM` names. Throws AttuneError `no-browser` where there is none.
 */
export function findBrowser(machine: Machine = thisMachine): string {
  const named = machine.env[browserVariable] ?? "";
  if (named !== "") {
    if (machine.isFile(named)) return named;
    throw new AttuneError(
      "no-browser",
      `${browserVariable} names ${named} as the browser, and there is no such program.`,
      "Correct the path, or take the variable away to let Attune look for one.",
    );
  }
  const found = usualPlaces(machine).find(machine.isFile);
  if (found !== undefined) return found;
  throw new AttuneError(
    "no-browser",
    "There is no Chrome, Chromium or Edge on this computer.",
    `Install one of them, or name its program in the environment variable ${browserVariable}.`,
  );
}

function usualPlaces({ platform, env, home }: Machine): readonly string[] {
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    const programs = [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Chromium", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
    ];
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, ...program)] : [])),
    );
  }
  if (platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      ["/", home].map((folder) => posix.join(folder, "Applications", `${name}.app/Contents/MacOS`, name)),
    );
  const names = [
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
  ];
  const folders = (env["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const all = new Set([...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"]);
  return names.flatMap((name) => [...all].map((folder) => posix.join(folder, name)));
}
