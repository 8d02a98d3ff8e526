import type { Page } from "./context.ts";

/** Links within the seminar lead to a place on the slide, a work cited, or a slide that was reached: to no other. */
export function followLinks({ line, act }: Page, place: HTMLElement): void {
  place.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link === null) return;
    event.preventDefault();
    const name = nameIn(link.getAttribute("href") ?? "");
    const target = document.getElementById(name);
    if (target === null) {
      if (Object.hasOwn(line.view()?.reached ?? {}, name)) act({ type: "look", slide: name });
      return;
    }
    const details = target.closest("details");
    if (details) details.open = true;
    target.scrollIntoView({ block: "nearest" });
    target.focus({ preventScroll: true });
  });
}

function nameIn(href: string): string {
  try {
    return decodeURIComponent(href.replace(/^#\/?/, ""));
  } catch {
    return "";
  }
}
