import { escapeHtml } from "../../deck/html/escape.ts";
import type { Deck, Slide } from "../../deck/types.ts";
import { htmlDocument } from "../../site/document.ts";
import type { Runtime } from "../../site/runtime.ts";

export function attendeePage(
  deck: Deck | undefined,
  { runtime, code, ask }: { runtime: Runtime; code: string | undefined; ask: boolean },
): string {
  return htmlDocument({
    runtime,
    base: "/assets/",
    title: deck?.title ?? "Attune",
    language: deck?.language ?? "en",
    theme: "mist",
    live: true,
    styles: ["slides"],
    script: "home.js",
    data: {
      "data-view": "attendee",
      "data-room": code,
      "data-ask": ask ? "" : undefined,
      "data-deck": deck?.id,
    },
    body: `<main><h1>${escapeHtml(deck?.title ?? "")}</h1></main>`,
  });
}

export function attendeeSlide(slide: Slide, step: number, _deck: Deck, _options: { base: string }): string {
  return `<section id="${escapeHtml(slide.id)}" data-step="${step}">${slide.heading}</section>`;
}
