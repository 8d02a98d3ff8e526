import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "attune-browser-";

/** A browser's folder for settings, history and cache; made for one run and thrown away after it. */
export interface Profile {
  readonly folder: string;
  readonly remove: () => void;
}

/** Makes a fresh profile, and removes those that a run left behind which was ended by force. */
export function createProfile(parent = tmpdir()): Profile {
  removeAbandoned(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  return { folder, remove: () => remove(folder) };
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length))?.[0] : undefined;
    if (owner !== undefined && !isRunning(Number(owner))) remove(join(parent, name));
  }
}

/** A browser that has just ended may still hold a file for a moment; and what stays in the temporary folder is no error. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // The next run tries again.
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process is a running one.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
