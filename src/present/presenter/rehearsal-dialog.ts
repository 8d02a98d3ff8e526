import { make } from "../../widgets/mount-dom.ts";
import type { Words } from "../../words/words.ts";
import { asStopwatch } from "./clock.ts";
import { plannedMinutes } from "./rehearsal.ts";
import { pressButton } from "./room/press.ts";
import type { PageSlide } from "./slides.ts";

/** What came of writing minutes: ids of slides that have no title to write behind, or why nothing was written. */
export type Saved =
  | { readonly kind: "saved"; readonly written: readonly string[]; readonly left: readonly string[] }
  | { readonly kind: "failed"; readonly why: keyof Words["presenter"]["rehearsal"]["failed"] };

/** Writes minutes by slide id into the seminar file. */
export type SaveMinutes = (minutes: Readonly<Record<string, number>>) => Promise<Saved>;

export interface RehearsalDialog {
  readonly open: (slides: readonly PageSlide[], spent: Readonly<Record<string, number>>) => void;
}

interface Does {
  readonly save: SaveMinutes | undefined;
  readonly discard: () => void;
  readonly goOn: () => void;
}

/** What a rehearsal took, slide by slide, and the offer to write it into the file. Escape goes on rehearsing. */
export function createRehearsalDialog(
  place: HTMLElement,
  words: Words["presenter"],
  does: Does,
): RehearsalDialog {
  if (!(place instanceof HTMLDialogElement)) throw new TypeError("The list of minutes is no dialog.");
  const { rehearsal } = words;
  let over = false;
  place.addEventListener("close", () => {
    if (!over) does.goOn();
  });
  const finish = (): void => {
    over = true;
    place.close();
    does.discard();
  };

  return {
    open: (slides, spent) => {
      over = false;
      const took = slides.flatMap((slide) => {
        const minutes = plannedMinutes(spent[slide.id] ?? 0);
        return minutes === undefined ? [] : [{ slide, minutes, seconds: spent[slide.id] ?? 0 }];
      });
      const chosen = new Set(
        took.filter(({ slide, minutes }) => slide.minutes !== minutes).map(({ slide }) => slide.id),
      );
      const said = make("p", { class: "remark", role: "status" });
      const save = pressButton("", () => void write(), { key: "save", kind: "main" });
      const tell = (): void => {
        save.textContent = rehearsal.save(chosen.size);
        save.disabled = chosen.size === 0;
      };

      async function write(): Promise<void> {
        const wanted = took.filter(({ slide }) => chosen.has(slide.id));
        save.disabled = true;
        const saved = await does.save?.(
          Object.fromEntries(wanted.map(({ slide, minutes }) => [slide.id, minutes])),
        );
        if (!saved) return;
        if (saved.kind === "failed") {
          said.textContent = rehearsal.failed[saved.why];
          save.disabled = false;
          return;
        }
        const left = slides.filter(({ id }) => saved.left.includes(id)).map(({ title }) => title);
        said.textContent = [
          rehearsal.saved(saved.written.length),
          ...(left.length === 0 ? [] : [rehearsal.left(left.join(", "))]),
        ].join(" ");
        done.textContent = rehearsal.close;
      }

      const done = pressButton(rehearsal.discard, finish, { key: "discard" });
      const rows = took.map(({ slide, minutes, seconds }) => {
        const box = make("input", {
          type: "checkbox",
          checked: chosen.has(slide.id),
          "aria-label": rehearsal.writeOf(slide.title),
        });
        box.addEventListener("change", () => {
          if (box.checked) chosen.add(slide.id);
          else chosen.delete(slide.id);
          tell();
        });
        const planned = slide.minutes === undefined ? rehearsal.unplanned : rehearsal.minutes(slide.minutes);
        const own = does.save ? [make("td", {}, box)] : [];
        return make(
          "tr",
          { class: slide.minutes === minutes ? "alike" : "" },
          ...own,
          make("th", { scope: "row" }, words.jumpTo(slide.number, slide.title)),
          make("td", {}, planned),
          make("td", {}, `${rehearsal.minutes(minutes)} (${asStopwatch(seconds)})`),
        );
      });
      const all = took.reduce((sum, { minutes }) => sum + minutes, 0);
      const planned = took.reduce((sum, { slide }) => sum + (slide.minutes ?? 0), 0);
      tell();
      place.replaceChildren(
        make("h2", {}, rehearsal.title),
        make("p", {}, rehearsal.total(rehearsal.minutes(all), rehearsal.minutes(planned))),
        make(
          "div",
          { class: "took", tabindex: 0, role: "region", "aria-label": rehearsal.title },
          make("table", {}, head(does.save !== undefined), make("tbody", {}, ...rows)),
        ),
        ...(does.save === undefined ? [] : [make("p", { class: "remark" }, rehearsal.how)]),
        said,
        make(
          "div",
          { class: "presses" },
          ...(does.save === undefined || rows.length === 0 ? [] : [save]),
          done,
          pressButton(rehearsal.back, () => place.close(), { key: "back" }),
        ),
      );
      place.showModal();
    },
  };

  function head(withBoxes: boolean): HTMLElement {
    const names = [
      ...(withBoxes ? [rehearsal.write] : []),
      rehearsal.slide,
      rehearsal.planned,
      rehearsal.took,
    ];
    return make("thead", {}, make("tr", {}, ...names.map((name) => make("th", { scope: "col" }, name))));
  }
}
