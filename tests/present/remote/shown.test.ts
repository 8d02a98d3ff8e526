import { describe, expect, it } from "vitest";
import { readSlides } from "../../../src/present/remote/facts.ts";
import { shownOf } from "../../../src/present/remote/shown.ts";
import type { Command } from "../../../src/session/commands.ts";
import { newSession } from "../../../src/session/session.ts";
import { stageView } from "../../../src/session/views/stage-view.ts";
import { wordsFor } from "../../../src/words/words.ts";
import { after, plan } from "../../session/plans.ts";

const words = wordsFor("en");
const slides = readSlides(
  JSON.stringify([
    { id: "first", title: "The first", steps: 2, minutes: 3 },
    {
      id: "asked",
      title: "Asked",
      steps: 0,
      polls: [
        { id: "lean", about: "me", hasAnswer: false },
        { id: "check", about: "knowledge", hasAnswer: true },
      ],
    },
    { id: "texts", title: "Texts", steps: 0, polls: [{ id: "open", about: "me", hasAnswer: false }] },
    { id: "last", title: "The last", steps: 1, optional: true },
  ]),
);
const presence = { joined: 40, connected: 38, ballots: {} };
const shown = (...commands: readonly Command[]) =>
  shownOf(stageView(after(newSession, ...commands), plan, presence), slides, words);
const go = (slide: string, step = 0): Command => ({ type: "go", slide, step });
const lean = { poll: "lean", run: 1 };
const check = { poll: "check", run: 1 };

describe("what stands on the remote", () => {
  it("is the slide, its step, and what comes", () => {
    expect(shown()).toMatchObject({
      where: "Slide 1 of 4 · step 0 of 2",
      title: "The first",
      next: "Next: step 1 of 2",
      poll: undefined,
      covered: false,
    });
    expect(shown(go("first", 2)).next).toBe("Next: 2 · Asked");
    expect(shown(go("last", 1)).next).toBe("This is the end.");
    expect(shown(go("asked"), { type: "cover", cover: "black" }).covered).toBe(true);
  });

  it("P1 is the poll that has its turn, with its one next step", () => {
    expect(shown(go("asked")).poll).toMatchObject({
      id: "lean",
      title: "Poll 1 of 2 on this slide",
      step: "open",
    });
    const open: readonly Command[] = [go("asked"), { type: "open", ...lean }];
    expect(shown(...open).poll).toMatchObject({ id: "lean", step: "close" });
  });

  it("is a poll that was left open elsewhere, once those of the slide are over", () => {
    const left: readonly Command[] = [go("asked"), { type: "open", ...check }, go("last")];
    expect(shown(...left).poll).toMatchObject({
      id: "check",
      title: "Poll still open on slide 2",
      step: "close",
    });
    expect(shown(...left, go("texts")).poll).toMatchObject({ id: "open", step: "open" });
  });

  it("stays on the first slide where the page does not know the room's", () => {
    const view = stageView(after(newSession, go("last")), plan, presence);
    expect(shownOf(view, slides.slice(0, 2), words).title).toBe("The first");
  });
});

describe("the slides that the page names", () => {
  it.each([undefined, "", "{", "null", "7", '[1, null, {"id": 2}]'])("are none in %s", (written) => {
    expect(readSlides(written)).toEqual([]);
  });

  it("have what they say, and nothing made up", () => {
    expect(readSlides('[{"id":"a","polls":[{"id":"p"},{"run":1},7]}]')).toEqual([
      {
        id: "a",
        title: "",
        steps: 0,
        minutes: undefined,
        optional: false,
        polls: [{ id: "p", about: "me", hasAnswer: false }],
      },
    ]);
  });
});
