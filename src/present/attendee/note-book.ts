import { own } from "../../session/own.ts";
import type { Kept } from "./kept.ts";

/** One note: on a slide, or in one of its places for notes. */
export interface Note {
  readonly slide: string;
  /** The place on the slide that it was written in; left out for the note beside the slide. */
  readonly widget?: string;
  /** What stood there when it was written, for the export: slides may not be at hand any more. */
  readonly number: number;
  readonly title: string;
  readonly prompt?: string;
  readonly text: string;
}

/** A person's own notes on one seminar, in this browser only. */
export interface NoteBook {
  readonly read: (slide: string, widget?: string) => string;
  /** False where this browser keeps nothing. */
  readonly write: (note: Note) => boolean;
  /** All that hold a text, in the order of the deck. */
  readonly all: () => readonly Note[];
  /** Slides have other names since the author saved; old name -> new. What stands at the new one already stays there. */
  readonly rename: (names: Readonly<Record<string, string>>) => void;
  readonly clear: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const nameOf = (slide: string, widget: string | undefined): string =>
  widget === undefined ? slide : `${slide} ${widget}`;

export function openNoteBook(kept: Kept): NoteBook {
  const listeners = new Set<() => void>();
  /** What slides are called now: somebody may be writing on one under the name that it had. */
  let names: Readonly<Record<string, string>> = {};
  const called = (slide: string): string => own(names, slide) ?? slide;
  // Another window of the same browser may have written meanwhile: what is kept is read anew each time.
  const load = (): ReadonlyMap<string, Note> => readNotes(kept.read("notes")) ?? memory;
  let memory: ReadonlyMap<string, Note> = new Map();
  const save = (notes: ReadonlyMap<string, Note>): boolean => {
    memory = notes;
    const written = kept.write("notes", notes.size === 0 ? undefined : Object.fromEntries(notes));
    for (const listener of listeners) listener();
    return written;
  };
  return {
    read: (slide, widget) => load().get(nameOf(called(slide), widget))?.text ?? "",
    write(written) {
      const notes = new Map(load());
      const note = { ...written, slide: called(written.slide) };
      const name = nameOf(note.slide, note.widget);
      if (note.text.trim() === "") notes.delete(name);
      else notes.set(name, note);
      return save(notes);
    },
    all: () => [...load().values()].toSorted((a, b) => a.number - b.number || compare(a.widget, b.widget)),
    rename(now) {
      names = now;
      const notes = load();
      const moved = [...notes.values()].filter(({ slide }) => called(slide) !== slide);
      if (moved.length === 0) return;
      const next = new Map(notes);
      for (const note of moved) {
        const slide = called(note.slide);
        const name = nameOf(slide, note.widget);
        if (next.has(name)) continue;
        next.delete(nameOf(note.slide, note.widget));
        next.set(name, { ...note, slide });
      }
      save(next);
    },
    clear: () => void save(new Map()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The note beside the slide comes first. */
function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

function readNotes(value: unknown): ReadonlyMap<string, Note> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map(Object.entries(value).filter((entry): entry is [string, Note] => isNote(entry[1])));
}

function isNote(value: unknown): value is Note {
  if (typeof value !== "object" || value === null) return false;
  const { slide, number, title, text, widget, prompt } = value as Readonly<Record<string, unknown>>;
  const optional = [widget, prompt].every((one) => one === undefined || typeof one === "string");
  const needed = [slide, title, text].every((one) => typeof one === "string");
  return needed && optional && typeof number === "number";
}
