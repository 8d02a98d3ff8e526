import type { Deck } from "../../src/deck/types.ts";
import { compileDeck, type Compiled } from "../../src/deck/compile.ts";
import type { Runtime } from "../../src/site/runtime.ts";
import { catalogue } from "../../src/widgets/catalogue.ts";

/** Compiles a seminar file that stands in a test; `files` are beside it. */
export function compile(source: string, files: Readonly<Record<string, string>> = {}): Compiled {
  return compileDeck(source, {
    file: "talk.md",
    widgets: catalogue,
    folder: { readText: (path) => files[path], has: (path) => path in files },
  });
}

export const deckOf = (source: string, files?: Readonly<Record<string, string>>): Deck =>
  compile(source, files).deck;

/** A runtime that was never built: every file keeps its name. */
export const plainRuntime: Runtime = {
  asset: (name) => name,
  imports: (script) => (script === "projector.js" ? ["shared.js"] : []),
  css: {
    slides: ".slide{}",
    widgets: "",
    flowing: "",
    attendee: "",
    projector: ".reveal{}",
    presenter: "",
    remote: "",
    home: "",
    handout: "",
  },
  themes: { mist: '[data-theme="mist"]{}', dusk: '[data-theme="dusk"]{}' },
};
