import type { Setting } from "../session/plan.ts";

/** A moment, ms since 1970: whatever a clock can say (ECMA-262, time values). */
export const anyTime = { kind: "range", from: 0, to: 8.64e15 } as const satisfies Setting;
