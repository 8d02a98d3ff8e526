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
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const set: [string, unknown][] = [];
  const inside: [string, Change][] = [];
  for (const [name, value] of now) {
    const was = old.get(name);
    // Most of a view is the very same as before: nothing is written out to find that.
    if (was === value) continue;
    if (levels > 1 && isRecord(was) && isRecord(value)) {
      const change = changeOf(was, value, levels - 1);
      if (change) inside.push([name, change]);
    } else if (!old.has(name) || JSON.stringify(was) !== JSON.stringify(value)) {
      set.push([name, value]);
    }
  }
  const gone = [...old.keys()].filter((name) => !now.has(name));
  if (set.length === 0 && inside.length === 0 && gone.length === 0) return undefined;
  return {
    ...(set.length === 0 ? {} : { set: Object.fromEntries(set) }),
    ...(inside.length === 0 ? {} : { in: Object.fromEntries(inside) }),
    ...(gone.length === 0 ? {} : { gone }),
  };
}

/** Undefined does not survive being sent: it is the same as not being there. */
function entriesOf(view: object): ReadonlyMap<string, unknown> {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(view);
  return new Map(entries.filter(([, value]) => value !== undefined));
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
