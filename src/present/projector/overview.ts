import { addressOf } from "./address.ts";
import type { Behaviour } from "./stage.ts";

/**
 * All slides at a glance. The slides themselves become small (their sizes are shares of their height, so they only
 * need a smaller box); over them lies a grid of links with numbers and titles, for mouse, keyboard and screen reader.
 */
export const overview: Behaviour = ({ root, show, commands, words, announce }) => {
  const { dataset } = document.documentElement;
  const links = document.createElement("ol");
  links.className = "overview-links";
  links.setAttribute("aria-label", words.overview);
  root.append(links);
  const isOpen = () => dataset["overview"] !== undefined;

  function fill(): void {
    const current = show.place().slide;
    links.replaceChildren(
      ...show.slides().map((slide, index) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = addressOf({ slide: slide.id, step: 0 });
        if (slide.id === current) link.setAttribute("aria-current", "true");
        const name = document.createElement("span");
        name.textContent = `${index + 1} · ${slide.dataset["title"] ?? ""}`;
        link.append(name);
        item.append(link);
        return item;
      }),
    );
  }
  function open(): void {
    dataset["overview"] = "";
    fill();
    announce(words.overview);
    const current = links.querySelector<HTMLElement>("[aria-current]");
    current?.focus();
    current?.scrollIntoView({ block: "center" });
  }
  function close(): void {
    delete dataset["overview"];
    links.replaceChildren();
    document.body.scrollTo(0, 0);
  }
  commands.set("overview", () => (isOpen() ? close() : open()));
  addEventListener("attune:slides", () => isOpen() && fill());

  links.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    event.preventDefault();
    const slide = show.slides()[[...links.querySelectorAll("a")].indexOf(link)];
    close();
    if (slide) show.go(slide.id);
  });
  addEventListener(
    "keydown",
    (event) => {
      if (!isOpen() || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") close();
      else if (!move(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  function move(key: string): boolean {
    const all = [...links.querySelectorAll<HTMLElement>("a")];
    const columns = getComputedStyle(links).gridTemplateColumns.split(" ").length;
    const by: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      PageDown: 1,
      ArrowLeft: -1,
      PageUp: -1,
      ArrowDown: columns,
      ArrowUp: -columns,
      Home: -all.length,
      End: all.length,
    };
    const step = by[key];
    if (step === undefined) return false;
    const at = all.findIndex((link) => link === document.activeElement);
    all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    return true;
  }
};
