import { own } from "../own.ts";
import { isRecord } from "../polls/record.ts";

type View = Readonly<Record<string, unknown>>;

/** What is different in a view: whole entries, and in records of things by id only those that differ. */
export interface Change {
  readonly set?: View;
  /** Names of entries that are gone. */
  readonly gone?: readonly string[];
  /** The same inside an entry that is a record. */
  readonly in?: Readonly<Record<string, Change>>;
}

/** How deep a view is compared: its entries, and the things in them by id. */
const depth = 2;

/** What turns one view into another; undefined if they are the same. */
export function changeOf(before: object, after: object, levels = depth): Change | undefined {
  const [old, now] = [before as View, after as View];
  const set: [string, unknown][] = [];
  const inside: [string, Change][] = [];
  for (const name of Object.keys(now)) {
    const [was, value] = [own(old, name), now[name]];
    // Most of a view is the very same as before: nothing is written out to find that. Undefined does not survive being
    // sent: it is the same as not being there.
    if (was === value || value === undefined) continue;
    if (levels > 1 && isRecord(was) && isRecord(value)) {
      const change = changeOf(was, value, levels - 1);
      if (change) inside.push([name, change]);
    } else if (was === undefined || !isSame(was, value)) {
      set.push([name, value]);
    }
  }
  const gone = Object.keys(old).filter((name) => old[name] !== undefined && own(now, name) === undefined);
  if (set.length === 0 && inside.length === 0 && gone.length === 0) return undefined;
  return {
    ...(set.length === 0 ? {} : { set: Object.fromEntries(set) }),
    ...(inside.length === 0 ? {} : { in: Object.fromEntries(inside) }),
    ...(gone.length === 0 ? {} : { gone }),
  };
}

function isSame(was: unknown, value: unknown): boolean {
  // What is neither a record nor a list was compared already.
  if (typeof was !== "object" || typeof value !== "object") return false;
  return JSON.stringify(was) === JSON.stringify(value);
}

/** The view after a change. */
export function withChange(view: View, { set = {}, gone = [], in: inside = {} }: Change): View {
  const kept = Object.entries(view).filter(([name]) => !gone.includes(name));
  const changed = kept.map(([name, value]): readonly [string, unknown] => {
    const change = own(inside, name);
    return [name, change && isRecord(value) ? withChange(value, change) : value];
  });
  return Object.fromEntries([...changed, ...Object.entries(set)]);
}
