import { addressOf } from "./address.ts";
import { commandFor, isCharacter } from "./bindings.ts";
import { charactersOn } from "./keys.ts";
import type { Behaviour, Command } from "./stage.ts";

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

  function choose(link: Element | null): void {
    const slide = link && show.slides()[[...links.querySelectorAll("a")].findIndex((each) => each === link)];
    close();
    if (slide) show.go(slide.id);
  }

  links.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    event.preventDefault();
    choose(link);
  });
  addEventListener(
    "keydown",
    (event) => {
      if (!isOpen() || event.ctrlKey || event.metaKey || event.altKey || dialogIsOpen()) return;
      if (isCharacter(event.key) && !charactersOn()) return;
      const command = commandFor(event);
      if (event.key === "Escape") close();
      // A clicker has no Enter: there its button for black goes to the chosen slide.
      else if (command === "black") choose(chosen());
      else if (!move(event.key, command)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  const chosen = (): Element | null =>
    links.querySelector("a:focus") ?? links.querySelector("[aria-current]");

  function move(key: string, command: Command | undefined): boolean {
    const all = [...links.querySelectorAll<HTMLElement>("a")];
    const columns = getComputedStyle(links).gridTemplateColumns.split(" ").length;
    const rows: Readonly<Record<string, number>> = { ArrowDown: columns, ArrowUp: -columns };
    const moves: Partial<Readonly<Record<Command, number>>> = {
      next: 1,
      back: -1,
      first: -all.length,
      last: all.length,
    };
    const step = rows[key] ?? (command && moves[command]);
    if (step === undefined) return false;
    const at = all.findIndex((link) => link === chosen());
    all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    return true;
  }
};

const dialogIsOpen = (): boolean => document.querySelector("dialog[open]") !== null;
