import type { Runtime } from "../../src/site/runtime.ts";

/** A runtime of which nothing was built: every file has its lasting name, every style sheet is empty. */
export const fakeRuntime: Runtime = {
  asset: (name) => name,
  imports: () => [],
  css: {
    slides: "",
    widgets: "",
    flowing: "",
    projector: "",
    presenter: "",
    attendee: "",
    remote: "",
    home: "",
    handout: "",
  },
  themes: { mist: "", dusk: "" },
};
