import { make } from "../../widgets/mount-dom.ts";
import type { Page } from "./context.ts";
import { isTyping } from "./elements.ts";
import type { Fragment } from "./fragments.ts";
import { notesAsHtml, notesAsJson, notesAsMarkdown } from "./notes-export.ts";
import type { Panel } from "./panel.ts";
import { save } from "./save.ts";

/**
 * One's own note on the slide. While somebody writes and the room moves on, the field stays with its slide: the note
 * goes where it was begun, and a button takes the pen to the new slide.
 */
export function notesPanel(page: Page): Panel {
  const words = page.words.attendee.notes;
  const { notes } = page;
  let on: Fragment | undefined;
  const label = make("label", { for: "own-note" });
  const field = make("textarea", { class: "answer-field", id: "own-note", rows: 8 });
  const turn = make("button", { type: "button", class: "quiet" });
  const kept = make("p", { class: "answer-how" }, words.kept);
  const said = make("p", { class: "ask-said", role: "status" });

  field.addEventListener("input", () => {
    if (!on) return;
    const { slide, number, title } = on;
    const written = notes.write({ slide, number, title, text: field.value });
    kept.textContent = written ? words.kept : words.notKept;
    drawFoot();
  });
  turn.addEventListener("click", () => {
    take(page.reading());
    field.focus();
  });

  function take(fragment: Fragment | undefined): void {
    on = fragment;
    field.disabled = fragment === undefined;
    field.value = fragment ? notes.read(fragment.slide) : "";
    label.textContent = fragment ? words.on(fragment.number, fragment.title) : words.own;
    turn.hidden = true;
  }

  const exporting = make("div", { class: "ask-choices" });
  const button = (text: string, press: () => void): HTMLButtonElement => {
    const made = make("button", { type: "button", class: "quiet" }, text);
    made.addEventListener("click", press);
    return made;
  };
  const parts = {
    heading: words.heading(page.title),
    language: page.language,
    slide: page.words.attendee.slide,
  };
  const asHtml = button(words.asHtml, () =>
    save(`${words.fileName(page.deck)}.html`, "text/html", notesAsHtml(notes.all(), parts)),
  );
  const asMarkdown = button(words.asMarkdown, () =>
    save(`${words.fileName(page.deck)}.md`, "text/markdown", notesAsMarkdown(notes.all(), parts)),
  );
  const asData = button(words.asData, () =>
    save(`${words.fileName(page.deck)}.json`, "application/json", notesAsJson(notes.all())),
  );
  let sure = false;
  const clear = button(words.clear, () => {
    if (!sure) {
      sure = true;
      clear.textContent = words.clearSure;
      return;
    }
    notes.clear();
    take(page.reading());
    said.textContent = words.cleared;
    drawFoot();
  });
  exporting.append(asHtml, asMarkdown, asData, clear);

  function drawFoot(): void {
    sure = false;
    clear.textContent = words.clear;
    exporting.hidden = notes.all().length === 0;
  }

  function update(): void {
    const now = page.reading();
    if (now?.slide === on?.slide) return;
    if (on && now && isTyping(element)) {
      turn.textContent = words.switch(now.number);
      turn.hidden = false;
    } else take(now);
  }

  const element = make("div", { class: "own-notes" }, label, field, turn, kept, exporting, said);
  take(page.reading());
  drawFoot();
  const stop = notes.subscribe(drawFoot);
  return { title: words.title, element, update, close: stop };
}
