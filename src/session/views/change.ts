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
export function changeOf(before: View, after: View, levels = depth): Change | undefined {
  const set: [string, unknown][] = [];
  const inside: [string, Change][] = [];
  // Undefined does not survive being sent: it is the same as not being there.
  const now = Object.entries(after).filter(([, value]) => value !== undefined);
  for (const [name, value] of now) {
    const old = own(before, name);
    if (levels > 1 && isRecord(old) && isRecord(value)) {
      const change = changeOf(old, value, levels - 1);
      if (change) inside.push([name, change]);
    } else if (old === undefined || JSON.stringify(old) !== JSON.stringify(value)) {
      set.push([name, value]);
    }
  }
  const gone = Object.keys(before).filter(
    (name) => own(before, name) !== undefined && own(after, name) === undefined,
  );
  if (set.length === 0 && inside.length === 0 && gone.length === 0) return undefined;
  return {
    ...(set.length === 0 ? {} : { set: Object.fromEntries(set) }),
    ...(inside.length === 0 ? {} : { in: Object.fromEntries(inside) }),
    ...(gone.length === 0 ? {} : { gone }),
  };
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
