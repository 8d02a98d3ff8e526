import { directions } from "../../physiology/directions.ts";
import { parameterFacts } from "../../physiology/parameter-facts.ts";
import { ranges } from "../../physiology/ranges.ts";
import type { Words } from "../../words/words.ts";
import { make } from "../mount-dom.ts";
import { aboutText as text } from "./about-text.ts";
import type { Curves } from "./curves.ts";
import type { PublishedSettings } from "./read-settings.ts";

interface AboutParts {
  readonly settings: PublishedSettings;
  readonly curves: Curves;
  readonly words: Words;
  /** Where the focus goes when the panel closes. */
  readonly back: HTMLElement;
}

/** Opens the panel that says what the curves are worth; opening it again closes it. */
export function openAbout(element: HTMLElement, { settings, curves, words, back }: AboutParts): void {
  const open = element.querySelector(".about");
  if (open) {
    open.remove();
    return;
  }
  const close = make("button", { type: "button", class: "plot-tool about-close" }, words.hormones.close);
  const panel = make(
    "div",
    {
      class: "about",
      role: "dialog",
      "aria-label": `${words.hormones.about} ${curves.title}`,
      tabindex: "-1",
    },
    close,
    title(curves.title),
    paragraph(`${curves.model(words)} ${text.lead}`),
    title(text.equationsTitle),
    list(text.equations),
    title(text.parametersTitle),
    list(knowledgeLines()),
    paragraph(`${text.reliable} ${text.band} ${text.sprayRange}`),
    title(text.contestedTitle),
    list(text.contested),
    title(text.cannotTitle),
    list(cannot()),
    ...(settings.sources && settings.sources.length > 0
      ? [title(text.sourcesTitle), paragraph(`${settings.sources.join("; ")}.`)]
      : []),
  );
  const shut = () => {
    panel.remove();
    back.focus();
  };
  close.addEventListener("click", shut);
  panel.addEventListener("keydown", (event) => {
    // The panel scrolls with the arrows; a clicker still moves the deck.
    if (/^(Arrow|Home|End|Enter$| $)/.test(event.key)) event.stopPropagation();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    shut();
  });
  element.append(panel);
  panel.focus();
}

const title = (of: string) => make("p", { class: "about-title" }, of);
const paragraph = (of: string) => make("p", {}, of);
const list = (items: readonly string[]) => make("ul", {}, ...items.map((item) => make("li", {}, item)));

/** What is known about each parameter, the best known first, one line a kind. */
function knowledgeLines(): readonly string[] {
  const kinds = ["fitted", "calibrated", "literature", "animal", "assumed"] as const;
  return kinds.map((kind) => {
    const names = Object.entries(parameterFacts)
      .filter(([, fact]) => fact.kind === kind)
      .map(([name, fact]) => `${fact.meaning}${rangeOf(name)}`);
    return `${text.kinds[kind]}: ${names.join("; ")}.`;
  });
}

/** The plausible range, where there is one with two ends. */
function rangeOf(name: string): string {
  const range = Object.entries(ranges).find(([key]) => key === name)?.[1];
  if (!range || range.low === undefined || range.high === undefined) return "";
  // Two figures: nobody knows the third.
  const short = (value: number) => Number(value.toPrecision(2));
  return ` (${short(range.low)} to ${short(range.high)})`;
}

function cannot(): readonly string[] {
  return directions()
    .filter(({ verdict }) => verdict === "cannot")
    .map(({ finding, model }) => `${finding}: ${model}.`);
}
