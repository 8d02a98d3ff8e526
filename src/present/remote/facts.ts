import { isRecord } from "../../session/polls/record.ts";

/** What the page says of a slide; see site/remote-page.ts. */
export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly steps: number;
  readonly minutes: number | undefined;
  readonly optional: boolean;
  readonly polls: readonly Poll[];
}

export interface Poll {
  readonly id: string;
  readonly about: "me" | "knowledge";
  readonly hasAnswer: boolean;
}

/** Reads `data-slides`. What is no slide is left out: a page of another version is loaded again soon. */
export function readSlides(written: string | undefined): readonly Slide[] {
  const slides = parse(written);
  if (!Array.isArray(slides)) return [];
  return slides.flatMap((slide: unknown) => {
    if (!isRecord(slide) || typeof slide["id"] !== "string") return [];
    const { id, title, steps, minutes, optional, polls } = slide;
    return [
      {
        id,
        title: typeof title === "string" ? title : "",
        steps: typeof steps === "number" ? steps : 0,
        minutes: typeof minutes === "number" ? minutes : undefined,
        optional: optional === true,
        polls: Array.isArray(polls) ? polls.flatMap(readPoll) : [],
      },
    ];
  });
}

function readPoll(poll: unknown): readonly Poll[] {
  if (!isRecord(poll) || typeof poll["id"] !== "string") return [];
  const about = poll["about"] === "knowledge" ? "knowledge" : "me";
  return [{ id: poll["id"], about, hasAnswer: poll["hasAnswer"] === true }];
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}
