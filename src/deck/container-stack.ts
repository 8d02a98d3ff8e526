import type { Mark } from "./scan.ts";

/** An opening `:::` line. */
export interface OpenContainer {
  readonly line: number;
  readonly name: string;
}

/** The `:::` blocks that are open while a file is read from top to bottom. */
export interface ContainerStack {
  readonly isEmpty: () => boolean;
  /** Opens a block; gives back the one that it shows to have been forgotten to be closed, if it does. */
  readonly open: (block: OpenContainer) => OpenContainer | undefined;
  /** Closes the innermost block and gives it back; undefined if none is open. */
  readonly close: () => OpenContainer | undefined;
  /** Takes note of a line within code or a comment, where it means nothing. */
  readonly pass: (mark: Mark | undefined) => void;
  /** Whether what is open is closed by one of the marks after `index`. */
  readonly closesAfter: (index: number) => boolean;
  /** Ends everything that is open, and gives it back. */
  readonly abandon: () => readonly OpenContainer[];
}

/** Blocks that never hold one another: a new one begins where the last was forgotten to be closed. */
const flat: ReadonlySet<string> = new Set(["left", "right"]);

/** Follows the blocks among `marks`. Whether one is ever closed is known at once, without looking ahead each time. */
export function createContainerStack(marks: readonly Mark[]): ContainerStack {
  const lowest = lowestAfter(marks);
  let stack: OpenContainer[] = [];
  let depth = 0; // of all ::: lines so far, matched or not
  let base = 0; // depth at which nothing is open
  return {
    isEmpty: () => stack.length === 0,
    open: (block) => {
      const last = stack.at(-1);
      const forgotten = last && flat.has(last.name) && flat.has(block.name) ? stack.pop() : undefined;
      if (forgotten) base += 1;
      stack.push(block);
      depth += 1;
      return forgotten;
    },
    close: () => {
      depth -= 1;
      if (stack.length === 0) base = depth;
      return stack.pop();
    },
    pass: (mark) => {
      depth += weight(mark);
    },
    closesAfter: (index) => (lowest[index] ?? depth) <= base,
    abandon: () => {
      const abandoned = stack;
      stack = [];
      base = depth;
      return abandoned;
    },
  };
}

function weight(mark: Mark | undefined): number {
  if (mark?.kind === "container") return 1;
  return mark?.kind === "container-end" ? -1 : 0;
}

/** For each mark the lowest depth that any later one leads to; for the last one, its own. */
function lowestAfter(marks: readonly Mark[]): number[] {
  let depth = 0;
  const depths = marks.map((mark) => (depth += weight(mark)));
  let lowest = depth;
  return depths
    .toReversed()
    .map((own) => {
      const after = lowest;
      lowest = Math.min(lowest, own);
      return after;
    })
    .toReversed();
}
