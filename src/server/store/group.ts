import type { Stored } from "../../session/store.ts";

/** Rows that are committed together: the disk is waited for once for all of them. */
export interface Group<Row> {
  /** Settles once the row is committed, or could not be. */
  readonly put: (row: Row) => Promise<Stored<void>>;
  /** Commits now what is waiting. */
  readonly flush: () => void;
}

/** `commit` keeps all rows or none; a group waits `pause` ms for others to join. */
export function createGroup<Row>(commit: (rows: readonly Row[]) => Stored<void>, pause: number): Group<Row> {
  let waiting: { readonly row: Row; readonly settle: (kept: Stored<void>) => void }[] = [];
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const group = waiting;
    waiting = [];
    const kept = commit(group.map(({ row }) => row));
    for (const { settle } of group) settle(kept);
  }

  return {
    put: (row) =>
      new Promise((settle) => {
        waiting.push({ row, settle });
        timer ??= setTimeout(flush, pause);
      }),
    flush,
  };
}
