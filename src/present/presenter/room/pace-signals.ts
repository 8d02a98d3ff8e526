import { paceSignals, type PaceSignal } from "../../../session/commands.ts";
import type { StageView } from "../../../session/views/stage-view.ts";

/** How many said what about the pace; undefined while fewer than five did. */
export function paceCounts({ release }: StageView["pace"]): Readonly<Record<PaceSignal, number>> | undefined {
  if (release?.shape !== "counts") return undefined;
  const count = (signal: PaceSignal): number => {
    const cell = release.cells[paceSignals.indexOf(signal)];
    return typeof cell === "number" ? cell : 0;
  };
  return { slower: count("slower"), fine: count("fine"), lost: count("lost") };
}
