import type { Compiled } from "../../src/deck/compile.ts";
import type { Slide } from "../../src/deck/types.ts";

/** A compiled deck as text that reads well as a difference; what is as it always is does not stand there. */
export function deckAsText({ deck, diagnostics }: Compiled): string {
  const { slides, references, meta, ...rest } = deck;
  return [
    `deck ${JSON.stringify({ ...rest, ...(references.length > 0 && { references: references.map(({ key }) => key) }) })}`,
    `meta ${JSON.stringify(meta)}`,
    "",
    ...slides.map(slideAsText),
    ...diagnostics.map(
      ({ file, line, column, length, severity, code, message, hint }) =>
        `${file === "slides/test.md" ? "" : `${file}:`}${line}:${column}+${length ?? 0} ${severity} ${code}: ${message} ${hint}`,
    ),
    "",
  ].join("\n");
}

function slideAsText(slide: Slide): string {
  const { id, title, heading, layout, html, notes, handout, script, source, widgets, ...rest } = slide;
  const told = Object.entries(rest).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(usual[key as keyof typeof usual]) && value !== undefined,
  );
  const parts = { heading, html, notes, handout, script };
  return [
    `=== #${id} .${layout} lines ${source.from}-${source.to}: ${title}`,
    ...told.map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
    ...widgets.map(
      (use) =>
        `widget ${use.name}#${use.id} lines ${use.source.from}-${use.source.to} ${JSON.stringify(use.settings)}`,
    ),
    ...Object.entries(parts).flatMap(([key, text]) => (text === "" ? [] : [`--- ${key}`, text.trimEnd()])),
    "",
  ].join("\n");
}

const usual = { steps: 0, optional: false, credit: true, below: false, classes: [], attributes: {} };
