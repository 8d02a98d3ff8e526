import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";

/**
 * Writes a file as a whole or not at all, for its owner's eyes only: a power cut leaves the old one or the new one.
 * Rejects with what the system says.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  try {
    const file = await open(beside, "w", 0o600);
    try {
      await file.chmod(0o600);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes the same file again and again, never twice at once: what comes while it is written is written together. The
 * text is asked for when it is its turn.
 */
export function createWriter(path: string): (text: () => string) => Promise<void> {
  let next: Promise<void> | undefined;
  let now: Promise<void> | undefined;
  async function write(after: Promise<void> | undefined, text: () => string): Promise<void> {
    await after?.catch(() => undefined);
    next = undefined;
    await writeWhole(path, text());
  }
  return (text) => {
    if (next !== undefined) return next;
    now = next = write(now, text);
    return next;
  };
}

/** The same at once, while nothing else can wait for it. Throws what the system says. */
export function writeWholeNow(path: string, text: string): void {
  const beside = `${path}.new`;
  try {
    writeFileSync(beside, text, { mode: 0o600, flush: true });
    chmodSync(beside, 0o600);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
