import { make } from "../../widgets/mount-dom.ts";
import type { Mounted } from "../../widgets/stage.ts";
import type { Page } from "./context.ts";
import type { Fragment } from "./fragments.ts";

/** A slide's place for a note: a field of one's own, kept in this browser only. */
export function noteField(element: HTMLElement, fragment: Fragment, { notes, words }: Page): Mounted {
  const { kept, notKept, own } = words.attendee.notes;
  const prompt = element.querySelector(".note-prompt")?.textContent ?? own;
  const told = make("p", { class: "note-kept" }, kept);
  const field = make("textarea", { class: "answer-field", rows: 4, "aria-label": prompt });
  const { slide, number, title } = fragment;
  field.value = notes.read(slide, element.id);
  field.addEventListener("input", () => {
    const written = notes.write({ slide, widget: element.id, number, title, prompt, text: field.value });
    told.textContent = written ? kept : notKept;
  });
  const device = element.querySelector<HTMLElement>(".note-device");
  if (device) device.hidden = true;
  element.append(field, told);
  return {
    unmount: () => {
      field.remove();
      told.remove();
      if (device) device.hidden = false;
    },
  };
}
