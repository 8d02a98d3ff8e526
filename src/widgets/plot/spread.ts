/** Something that wants to stand at `at` and takes `size` of room there. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

interface Group {
  members: number[];
  size: number;
  /** Sum over members of the centre the group would need for each to stand where it wants. */
  sum: number;
}

const centre = (group: Group) => group.sum / group.members.length;

/**
 * Centres for labels on one line so that none overlaps another, the order stays, and the sum of squared shifts is
 * least (neighbours that collide are pooled and stand around their common mean). They stay between `low` and
 * `high` if they fit there at all; otherwise they are centred and run over on both sides.
 */
export function spread(wishes: readonly Wish[], low: number, high: number): readonly number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b);
  const total = wishes.reduce((sum, wish) => sum + wish.size, 0);
  const excess = Math.max(0, total - (high - low)) / 2;
  const first = low - excess;
  const last = high + excess;
  const clamp = (group: Group) =>
    Math.min(last - group.size / 2, Math.max(first + group.size / 2, centre(group)));
  const groups: Group[] = [];
  for (const i of order) {
    const wish = wishes[i] ?? { at: 0, size: 0 };
    let group: Group = { members: [i], size: wish.size, sum: wish.at };
    for (let before = groups.at(-1); before; before = groups.at(-1)) {
      if (clamp(before) + before.size / 2 <= clamp(group) - group.size / 2 + 1e-9) break;
      groups.pop();
      group = pool(before, group);
    }
    groups.push(group);
  }
  const places: number[] = wishes.map(() => 0);
  for (const group of groups) {
    let edge = clamp(group) - group.size / 2;
    for (const i of group.members) {
      const size = wishes[i]?.size ?? 0;
      places[i] = edge + size / 2;
      edge += size;
    }
  }
  return places;
}

/** Two colliding groups as one: each member's wish is turned into a wish for the common centre. */
function pool(a: Group, b: Group): Group {
  const shiftA = b.size / 2;
  const shiftB = a.size / 2;
  return {
    members: [...a.members, ...b.members],
    size: a.size + b.size,
    sum: a.sum + a.members.length * shiftA + b.sum - b.members.length * shiftB,
  };
}
