import { escapeHtml } from "../../deck/html/escape.ts";
import { catalogue } from "../../widgets/catalogue.ts";
import { keyOf, type KeyLine } from "../key.ts";
import type { Packet, Paper } from "./paper.ts";
import { field } from "./parts.ts";

const questions = ({ deck, context }: Packet): readonly KeyLine[] => keyOf(deck, context);

/** Every question that has a correct answer, without it. */
export const check: Paper = {
  name: "check",
  body: (packet) => {
    const widgets = new Map(catalogue.map((widget) => [widget.name, widget]));
    const uses = new Map(
      packet.deck.slides.flatMap((slide) => slide.widgets.map((use) => [use.id, use] as const)),
    );
    const items = questions(packet).flatMap(({ id, slideId, objectives }) => {
      const use = uses.get(id);
      const widget = use && widgets.get(use.name);
      if (use === undefined || widget === undefined) return [];
      // No heading stands above the question here, and nothing was answered yet.
      const { results: _, ...context } = packet.context;
      const html = widget.print(use.settings, { ...context, id, slideId });
      return [
        `<li><div class="widget widget-${use.name}">${packet.inline(html)}</div>${tested(objectives, packet)}</li>`,
      ];
    });
    if (items.length === 0) return undefined;
    return `${field(packet.words.packet.check.name)}<ol class="questions prose">${items.join("")}</ol>`;
  },
  lacks: (packet) => {
    const { lacks } = packet.words.packet;
    const all = questions(packet);
    if (all.length === 0) return [lacks.questions];
    const tests = new Set(all.flatMap(({ objectives }) => objectives));
    const left = packet.deck.meta.objectives.flatMap((_, index) => (tests.has(index + 1) ? [] : [index + 1]));
    return left.length === 0 ? [] : [lacks.untested(left.join(", "))];
  },
};

/** The answers, on a page of their own. */
export const key: Paper = {
  name: "key",
  body: (packet) => {
    const all = questions(packet);
    if (all.length === 0) return undefined;
    const rows = all.map(
      ({ question, answer, objectives }, index) =>
        `<tr><td>${index + 1}</td><td>${escapeHtml(question)}</td><td><b>${escapeHtml(answer)}</b>` +
        `${tested(objectives, packet)}</td></tr>`,
    );
    return `<table class="key-table"><tbody>${rows.join("")}</tbody></table>`;
  },
  lacks: () => [],
};

function tested(objectives: readonly number[], { words }: Packet): string {
  return objectives.length === 0
    ? ""
    : `<p class="plan">${escapeHtml(words.packet.check.tests(objectives.join(", ")))}</p>`;
}
