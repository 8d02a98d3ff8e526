import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openHeadCounts, type HeadCounts } from "../../server/keeping/head-counts.ts";
import { writeWholeNow } from "../../server/keeping/whole-file.ts";
import { readKeptKeys, type KeptKeys } from "../../server/roles/keys.ts";
import { holdAlone } from "../../server/store/lock.ts";
import { openMemoryStore } from "../../server/store/memory.ts";
import { openSqliteStore } from "../../server/store/sqlite.ts";
import type { SessionStore, StoreFailureCode } from "../../session/store.ts";

/** Where sessions and keys are kept: a folder beside the seminars that nobody need look into. */
export interface DataFolder {
  readonly store: SessionStore;
  /** How many have joined each session. */
  readonly heads: HeadCounts;
  /** Why everything is forgotten when Attune ends; undefined where it is kept. */
  readonly unkept: StoreFailureCode | undefined;
  readonly keys: KeptKeys | undefined;
  readonly keepKeys: (keys: KeptKeys) => void;
  readonly close: () => Promise<void>;
}

/** The name of the folder, inside the folder of the seminars. */
export const dataFolderName = ".attune";

/** Opens a data folder, or makes it. Where that cannot be, the evening is kept in memory and the talk goes on. */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const kept = await openSqliteStore(join(folder, "sessions.sqlite"));
  if (!kept.ok) return inMemory(kept.failure.code);
  const held = await holdAlone(join(folder, "running.sqlite"));
  if (!held.ok) {
    await kept.value.close();
    return inMemory(held.failure.code);
  }
  hideFromGit(folder);
  const heads = openHeadCounts(join(folder, "joined.json"));
  const keysFile = join(folder, "keys.json");
  return {
    store: kept.value,
    heads,
    unkept: undefined,
    keys: existsSync(keysFile) ? readKeptKeys(readFileSync(keysFile, "utf8")) : undefined,
    keepKeys: (keys) => keepKeysIn(keysFile, keys),
    close: async () => {
      await heads.close();
      await kept.value.close();
      held.value();
    },
  };
}

/** Keeps nothing, where nothing is to be kept. */
export function forgetful(): DataFolder {
  return inMemory(undefined);
}

function inMemory(unkept: StoreFailureCode | undefined): DataFolder {
  const store = openMemoryStore();
  const heads = openHeadCounts(undefined);
  return { store, heads, unkept, keys: undefined, keepKeys: () => {}, close: store.close };
}

/** What people answered belongs in no repository. */
function hideFromGit(folder: string): void {
  try {
    const file = join(folder, ".gitignore");
    if (!existsSync(file)) writeFileSync(file, "*\n");
  } catch {
    // A folder that takes the sessions but not this: nothing is lost.
  }
}

/** Where they cannot be written, cookies hold until Attune ends. */
function keepKeysIn(file: string, keys: KeptKeys): void {
  try {
    writeWholeNow(file, JSON.stringify(keys));
  } catch {
    // The disk is full or the folder read-only: what is in memory counts.
  }
}
