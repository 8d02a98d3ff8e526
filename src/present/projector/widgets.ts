import { afterPaint } from "../common/after-paint.ts";
import { mountWidgets, type MountedWidgets, type MountOptions } from "../common/mount-widgets.ts";
import type { Behaviour, Widgets } from "./stage.ts";

/** Slides further away than this lose their live widgets again; what was set on them is kept. */
const far = 2;

/** The live widgets of the slides that are near. */
export function liveWidgets(options: MountOptions): Widgets {
  const live = new Map<HTMLElement, MountedWidgets>();
  const release = (slide: HTMLElement): void => {
    live.get(slide)?.unmount();
    live.delete(slide);
  };
  return {
    release,
    mount(slides) {
      for (const slide of slides) if (!live.has(slide)) live.set(slide, mountWidgets(slide, options));
    },
    keepOnly(slides) {
      for (const slide of live.keys()) if (!slides.includes(slide)) release(slide);
    },
    carry: (was, is) => options.states.of(is).write(options.states.of(was).read()),
    restyle() {
      for (const mounted of live.values()) mounted.restyle();
    },
  };
}

/** Brings widgets to life on this slide and on the next one, so that nothing is blank when it comes. */
export const widgets: Behaviour = ({ show, widgets: live }) => {
  const near = (): void => {
    const slides = show.slides();
    const at = slides.indexOf(show.current());
    live.keepOnly(slides.slice(Math.max(0, at - far), at + far + 1));
    live.mount(slides.slice(at, at + 2));
  };
  show.onMove(() => afterPaint(near));
  addEventListener("attune:slides", near);
  addEventListener("attune:restyle", live.restyle);
  let resizing = 0;
  addEventListener("resize", () => {
    cancelAnimationFrame(resizing);
    resizing = requestAnimationFrame(live.restyle);
  });
  afterPaint(near);
};
