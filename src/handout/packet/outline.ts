import { escapeHtml } from "../../deck/html/escape.ts";
import type { Slide } from "../../deck/types.ts";
import type { Packet, Paper } from "./paper.ts";
import { tableHtml } from "./parts.ts";

/** Every slide with its time on the clock and the minutes that count: what approvers ask for hour by hour. */
export const outline: Paper = {
  name: "outline",
  body: (packet) => {
    const texts = packet.words.packet.outline;
    const { rows, minutes, credit } = timeTable(packet);
    const claimed = packet.deck.meta["credit-minutes"];
    const total =
      `<tr class="total"><th scope="row" colspan="3">${escapeHtml(texts.total)}</th>` +
      `<td>${minutes}</td><td>${credit}</td></tr>`;
    const notes = [
      ...(claimed === undefined ? [] : [texts.claimed(claimed)]),
      texts.noCredit,
      ...(packet.start === undefined ? [texts.sinceStart] : []),
    ];
    const heads = [texts.from, texts.to, texts.what, texts.minutes, texts.credit];
    return `${tableHtml(heads, [...rows, total], "times")}<p class="plan">${escapeHtml(notes.join(" "))}</p>`;
  },
  lacks: (packet) => {
    const { lacks } = packet.words.packet;
    const open = packet.deck.slides.filter(
      ({ minutes, layout }) => minutes === undefined && layout !== "references",
    );
    const titles = open.slice(0, 5).map(({ title }) => `“${title}”`);
    const more = open.length > 5 ? ` + ${open.length - 5}` : "";
    return [
      ...(packet.start === undefined ? [lacks.start] : []),
      ...(open.length === 0 ? [] : [lacks.minutes(titles.join(", ") + more)]),
    ];
  },
};

function timeTable({ deck, start = 0, words }: Packet): {
  readonly rows: readonly string[];
  readonly minutes: number;
  readonly credit: number;
} {
  const rows: string[] = [];
  let minutes = 0;
  let credit = 0;
  for (const slide of deck.slides) {
    if (slide.layout === "references") continue;
    const from = start + minutes;
    const own = slide.minutes ?? 0;
    minutes = rounded(minutes + own);
    credit = rounded(credit + (slide.credit ? own : 0));
    rows.push(row(slide, clock(from), clock(start + minutes), words.packet.outline.optional));
  }
  return { rows, minutes, credit };
}

function row(slide: Slide, from: string, to: string, optional: string): string {
  const { minutes, layout, credit } = slide;
  const title = slide.heading === "" ? escapeHtml(slide.title) : slide.heading;
  const skipped = slide.optional ? ` ${optional}` : "";
  const given = minutes === undefined ? "" : String(minutes);
  const counted = minutes === undefined ? "" : credit ? String(minutes) : "0";
  return (
    `<tr class="of-${layout}"><td>${from}</td><td>${to}</td><td>${title}${escapeHtml(skipped)}</td>` +
    `<td>${given}</td><td>${counted}</td></tr>`
  );
}

/** Minutes after midnight as a clock tells them; seconds are left out. */
function clock(minutes: number): string {
  const whole = Math.floor(minutes);
  return `${Math.floor(whole / 60) % 24}:${String(whole % 60).padStart(2, "0")}`;
}

/** Minutes may have decimals: those that binary fractions add are taken away again. */
const rounded = (minutes: number): number => Math.round(minutes * 1000) / 1000;
