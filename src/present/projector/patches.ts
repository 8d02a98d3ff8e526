import { applyPatch } from "../common/apply-patch.ts";
import { applyThemePatch } from "../common/theme-patch.ts";
import { openLive } from "../common/live.ts";
import { useSeminarTheme } from "./theme.ts";
import type { Behaviour } from "./stage.ts";

/** The author saves, the changed slides are exchanged; place, step and what widgets were set to stay. */
export const patches: Behaviour = ({ root, show, widgets }) => {
  const slides = root.querySelector<HTMLElement>(".slides");
  if (!slides) return;
  openLive({
    view: "projector",
    patch(patch) {
      if (patch.look !== undefined) {
        if (applyThemePatch(patch)) useSeminarTheme();
        dispatchEvent(new Event("attune:restyle"));
      }
      const before = show.place();
      const order = show.slides().map(({ id }) => id);
      const changed = applyPatch(slides, patch, (slide) => widgets.release(slide));
      for (const [was, is] of changed.widgets) widgets.carry(was, is);
      document.documentElement.dataset["seminar"] = patch.title;
      const left = new Set(patch.order.map(({ id }) => id));
      const place = {
        ...before,
        slide: changed.renamed.get(before.slide) ?? survivor(before.slide, order, left),
      };
      if (changed.structure || changed.replaced.has(place.slide)) show.sync(place, changed.structure);
      dispatchEvent(new Event("attune:slides"));
    },
  });
};

/** The slide itself, or else the one before it that is still there, or else the first. */
function survivor(slide: string, order: readonly string[], left: ReadonlySet<string>): string {
  const at = order.indexOf(slide);
  return order.slice(0, at + 1).findLast((id) => left.has(id)) ?? [...left][0] ?? slide;
}
