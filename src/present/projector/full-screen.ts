import type { Behaviour } from "./stage.ts";

/** The whole screen for the wall. A browser that refuses it leaves things as they are. */
export const fullScreen: Behaviour = ({ commands }) => {
  commands.set("full-screen", () => {
    const { documentElement: page } = document;
    void (document.fullscreenElement ? document.exitFullscreen() : page.requestFullscreen()).catch(() => {});
  });
};
