import { escapeHtml } from "../../deck/html/escape.ts";
import { writingLines } from "../lines.ts";
import type { Packet, Paper } from "./paper.ts";
import { tableHtml, ticks } from "./parts.ts";

const scale = [1, 2, 3, 4, 5] as const;

/** What people thought of it: a line for each objective, what sponsors ask for, and the presenter's own questions. */
export const evaluation: Paper = {
  name: "evaluation",
  body: (packet) => {
    const texts = packet.words.packet.evaluation;
    const { meta } = packet.deck;
    const statements = [
      texts.relevant,
      texts.knowledge,
      texts.clarity,
      texts.handling,
      texts.access,
      texts.free,
    ];
    const able =
      meta.objectives.length === 0
        ? ""
        : rated(texts.able, meta.objectives.map(asAbility), [texts.notCovered], packet);
    const asked = [texts.missing, texts.differently, ...meta.evaluation, texts.else];
    return [
      `<p class="plan">${escapeHtml(`${texts.anonymous} ${texts.scale}`)}</p>`,
      able,
      rated(texts.statement, statements, [], packet),
      `<div class="written"><p class="asked">${escapeHtml(texts.pace)} ${ticks([texts.slow, texts.right, texts.fast])}</p>`,
      `<p class="asked">${escapeHtml(texts.bias)} ${ticks([texts.yes, texts.no])}</p>`,
      ...[texts.why, ...asked].map(
        (question) => `<div class="open"><p>${escapeHtml(question)}</p>${writingLines(2)}</div>`,
      ),
      `</div>`,
    ].join("");
  },
  lacks: () => [],
};

function rated(head: string, lines: readonly string[], more: readonly string[], { words }: Packet): string {
  const heads = [head, ...scale.map(String), ...more];
  const box = `<td class="rate"><i class="poll-box" aria-hidden="true"></i></td>`;
  const rows = lines.map(
    (line) => `<tr><th scope="row">${escapeHtml(line)}</th>${box.repeat(scale.length + more.length)}</tr>`,
  );
  return tableHtml(heads, rows, `rated${more.length > 0 ? " with-more" : ""}`).replace(
    "<table",
    `<table aria-label="${escapeHtml(`${head} ${words.packet.evaluation.scale}`)}"`,
  );
}

/** “Explain the paradox.” becomes “explain the paradox”, after “I can”. */
function asAbility(objective: string): string {
  return objective.charAt(0).toLowerCase() + objective.slice(1).replace(/\.$/, "");
}
