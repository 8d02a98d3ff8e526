import { isPosition, type Position } from "../common/channel.ts";

/** Where this window begins: at the slide that its address names, else where it was before a reload, else at the first. */
export function firstPosition(
  kept: unknown,
  hash: string,
  slides: readonly { readonly id: string }[],
): Position {
  const has = (id: string): boolean => slides.some((slide) => slide.id === id);
  const named = decode(hash.replace(/^#\/?/, ""));
  if (isPosition(kept) && has(kept.slide) && (named === "" || named === kept.slide)) return kept;
  return { slide: has(named) ? named : (slides[0]?.id ?? ""), step: 0, cover: "none" };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
