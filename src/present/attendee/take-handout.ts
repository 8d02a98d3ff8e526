import { make } from "../../widgets/mount-dom.ts";
import type { Words } from "../../words/words.ts";
import type { Note } from "./note-book.ts";
import { save } from "./save.ts";

export interface TakeHandoutOptions {
  readonly deck: string;
  readonly code: string;
  readonly words: Words["attendee"];
  /** What stands above one's own notes. */
  readonly own: string;
  readonly notes: () => readonly Note[];
}

/**
 * *Take the handout*: the page comes from the server without a word of anybody's; this browser puts the own notes in, and
 * nothing of them goes out. Opened, the phone prints it; saved, it is a file that needs nothing else.
 */
export function takeHandout({ deck, code, words, own, notes }: TakeHandoutOptions): readonly Node[] {
  const address = `/${code}/handout.html`;
  const said = make("p", { class: "ask-said", role: "status" });
  const open = make("button", { type: "button", id: "take-handout" }, words.takeHandout);
  const keep = make("button", { type: "button", class: "quiet" }, words.saveHandout);

  open.addEventListener("click", () => {
    // At once, or the browser takes it for a window that nobody asked for.
    const opened = window.open(address, "_blank");
    if (opened === null) {
      void saveFile();
      return;
    }
    opened.addEventListener("load", () => {
      putNotes(opened.document, notes(), own);
      opened.print();
    });
  });
  keep.addEventListener("click", () => void saveFile());

  async function saveFile(): Promise<void> {
    said.textContent = "";
    try {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      putNotes(page, notes(), own);
      save(words.handoutName(deck), "text/html", `<!doctype html>\n${page.documentElement.outerHTML}\n`);
    } catch {
      said.textContent = words.handoutAway;
    }
  }

  return [
    make("div", { class: "screen-choices" }, open, keep),
    make("p", { class: "answer-how" }, words.handoutHow),
    said,
  ];
}

/** Puts notes into a handout, each with its slide; those on slides that are not in it come at the end. As text: nothing in them is HTML. */
export function putNotes(page: Document, notes: readonly Note[], own: string): void {
  for (const { slide, title, text } of notes) {
    const place = page.getElementById(slide)?.closest("article") ?? undefined;
    const note = page.createElement("div");
    note.className = "own";
    const label = page.createElement("p");
    label.className = "whose";
    label.textContent = place === undefined ? `${own} \u00b7 ${title}` : own;
    note.append(label);
    for (const line of text.split("\n")) {
      const paragraph = page.createElement("p");
      paragraph.textContent = line;
      note.append(paragraph);
    }
    if (place === undefined) {
      page.querySelector("main")?.append(note);
    } else {
      const lines = place.querySelector(":scope > .lines");
      if (lines === null) place.append(note);
      else lines.before(note);
    }
  }
}
