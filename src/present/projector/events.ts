import { afterPaint } from "../common/after-paint.ts";
import { pageEvent } from "../common/page-events.ts";
import type { Behaviour } from "./stage.ts";

/** Tells custom widgets where the wall is, once it can be seen there. */
export const events: Behaviour = ({ show }) => {
  show.onMove(({ slide, step }) => afterPaint(() => pageEvent("attune:slide", { slide, step })));
};
