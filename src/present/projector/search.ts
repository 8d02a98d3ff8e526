import type { Words } from "../../words/words.ts";
import { openDialog } from "./dialog.ts";
import { findSlides, type Hit, type Searchable } from "./find-slides.ts";
import type { Behaviour } from "./stage.ts";

/** More are not read through; another word narrows them down. */
const most = 40;

/** Words to slides: "/" or Ctrl+K opens a field, and Enter goes to the first slide that has them, or the chosen one. */
export const search: Behaviour = ({ show, commands, words, announce }) => {
  let panel: HTMLDialogElement | undefined;
  let index: readonly Searchable[] | undefined;
  addEventListener("attune:slides", () => (index = undefined));

  function open(): void {
    if (panel?.open) return panel.close();
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    index ??= show.slides().map(read);
    const slides = index;
    panel = openDialog(words.search, words.close, (inside) => {
      const { field, list, count } = parts(words);
      let hits: readonly Hit[] = [];
      let chosen = 0;
      const choose = (next: number): void => {
        chosen = Math.min(Math.max(next, 0), list.children.length - 1);
        [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === chosen)));
        const item = list.children[chosen];
        item?.scrollIntoView({ block: "nearest" });
        if (item) field.setAttribute("aria-activedescendant", item.id);
        else field.removeAttribute("aria-activedescendant");
      };
      const go = (hit: Hit | undefined): void => {
        const slide = hit && show.slides()[hit.index];
        if (!slide) return;
        inside.close();
        show.go(slide.id, 0);
      };
      field.addEventListener("input", () => {
        hits = findSlides(slides, field.value).slice(0, most);
        list.replaceChildren(...hits.map((hit, at) => item(hit, at, slides)));
        field.setAttribute("aria-expanded", String(hits.length > 0));
        count.textContent = field.value.trim() === "" ? "" : words.found(hits.length);
        announce(count.textContent);
        choose(0);
      });
      field.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown") choose(chosen + 1);
        else if (event.key === "ArrowUp") choose(chosen - 1);
        else if (event.key === "Enter") go(hits[chosen]);
        else return;
        event.preventDefault();
      });
      list.addEventListener("click", ({ target }) => {
        const item = target instanceof Element ? target.closest("li") : null;
        if (item) go(hits[[...list.children].indexOf(item)]);
      });
      inside.classList.add("search");
      inside.append(field, count, list);
    });
    panel.querySelector("input")?.focus();
  }
  commands.set("search", open);
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return;
    if (!event.ctrlKey && !event.metaKey) return;
    // The browser would go to its own field.
    event.preventDefault();
    open();
  });
};

/** What can be read on a slide, in one line; what is wrong with it is not its text. */
function read(slide: HTMLElement): Searchable {
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(".head, .unseen, .page > .mistakes, .notes, script, style")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? "");
  return { title: slide.dataset["title"] ?? "", text: parts.join(" ").replace(/\s+/g, " ").trim() };
}

function parts(words: Words["projector"]) {
  const field = document.createElement("input");
  field.type = "text";
  field.autocomplete = "off";
  field.spellcheck = false;
  field.placeholder = words.searchHint;
  const attributes: Readonly<Record<string, string>> = {
    role: "combobox",
    "aria-label": words.search,
    "aria-controls": "search-list",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
  };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
  const list = document.createElement("ol");
  list.id = "search-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.overview);
  const count = document.createElement("p");
  count.className = "count";
  return { field, list, count };
}

function item({ index, around }: Hit, at: number, slides: readonly Searchable[]): HTMLElement {
  const line = document.createElement("li");
  line.id = `search-${at}`;
  line.setAttribute("role", "option");
  const number = document.createElement("span");
  number.className = "number";
  number.textContent = String(index + 1);
  const title = document.createElement("span");
  title.textContent = slides[index]?.title ?? "";
  line.append(number, title);
  if (around !== "") {
    const small = document.createElement("small");
    small.textContent = around;
    line.append(small);
  }
  return line;
}
