import type { Finding } from "../../deck/wall/finding.ts";
import { wordsFor } from "../../words/words.ts";
import { mountWidgets } from "../common/mount-widgets.ts";
import { createStates } from "../common/state.ts";
import { watchCanvases } from "./canvas-texts.ts";
import { collectRuns } from "./collect-runs.ts";
import { findBeyond } from "./find-beyond.ts";
import { findHighTitle } from "./find-high-title.ts";
import { findOverlaps } from "./find-overlaps.ts";
import { findPaleText, type Question } from "./find-pale-text.ts";
import { findSmallPictures } from "./find-small-pictures.ts";
import { findSmallText } from "./find-small-text.ts";
import { judgeOverPictures } from "./over-pictures.ts";
import type { Look } from "./run.ts";
import { loaded, openStage, settled } from "./stage.ts";

/**
 * The page that `attune check` opens in a browser without a window: every slide of a seminar as it stands on the wall,
 * one after the other, in every theme. It answers what it is asked through `attuneCheck`.
 */
const textsOn = watchCanvases();
const stage = openStage();
const language = document.documentElement.lang;

/** So many slides have live widgets at the same time: canvases are large. */
const atOnce = 12;

/** Slides with text on pictures, each in one theme: what is behind it shows in a picture of the slide. */
const unsure: { readonly look: Look; readonly questions: readonly Question[] }[] = [];

async function look(): Promise<unknown> {
  await loaded();
  const findings: Finding[] = [];
  for (let from = 0; from < stage.slides.length; from += atOnce) {
    const slides = stage.slides.slice(from, from + atOnce);
    const live = slides.map((slide) =>
      mountWidgets(slide, {
        view: "projector",
        language,
        words: wordsFor(language),
        states: createStates(
          { post: () => {}, listen: () => () => {}, close: () => {} },
          { read: () => undefined, write: () => {} },
        ),
        announce: () => {},
      }),
    );
    await Promise.all(live.map(async ({ ready }) => ready));
    for (const theme of stage.themes) {
      stage.setTheme(theme);
      for (const { restyle } of live) restyle();
      await settled();
      for (const slide of slides) findings.push(...lookAt(slide, theme));
    }
    // Widgets stay where a picture is still to be taken.
    slides.forEach((slide, index) => {
      if (!unsure.some((each) => each.look.slide === slide)) live[index]?.unmount();
    });
  }
  return { themes: stage.themes, findings, unsure: unsure.length };
}

function lookAt(slide: HTMLElement, theme: string): readonly Finding[] {
  stage.show(slide);
  const box = slide.getBoundingClientRect();
  const seen: Look = { slide, theme, box, height: box.height, runs: collectRuns(slide, textsOn) };
  const questions: Question[] = [];
  const findings = [
    ...findBeyond(seen),
    ...findOverlaps(seen),
    ...findSmallText(seen),
    ...findHighTitle(seen),
    ...findSmallPictures(seen),
    ...findPaleText(seen, (question) => questions.push(question)),
  ];
  if (questions.length > 0) unsure.push({ look: seen, questions });
  return findings;
}

/** Sets the stage for the picture of a slide without its words. */
async function show(index: number): Promise<void> {
  const asked = unsure[index];
  if (!asked) return;
  stage.setTheme(asked.look.theme);
  stage.show(asked.look.slide);
  stage.setWords(false);
  await settled();
}

async function answer(index: number, png: string): Promise<readonly Finding[]> {
  stage.setWords(true);
  const asked = unsure[index];
  return asked ? judgeOverPictures(asked.look, asked.questions, png) : [];
}

Object.assign(globalThis, { attuneCheck: { look, show, answer } });
