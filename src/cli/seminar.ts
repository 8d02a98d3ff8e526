import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { createCompiler, type Compiled } from "../deck/compile.ts";
import { deckId } from "../deck/ids.ts";
import type { Answer } from "../server/answer.ts";
import { contentType } from "../server/content-type.ts";
import { inside } from "../server/fence.ts";
import type { Runtime } from "../site/runtime.ts";
import { catalogue } from "../widgets/catalogue.ts";
import { fileStamps } from "./file-stamps.ts";
import { openFolder } from "./folder.ts";
import { shownName } from "./read-seminar.ts";
import { showPage, type RoomPlace, type SeminarView, type ShownPage } from "./shown-page.ts";

/** One seminar that is being shown while its author may be writing on it. */
export interface Seminar {
  readonly id: string;
  readonly file: string;
  readonly compiled: () => Compiled;
  /** The text that it was compiled from. */
  readonly source: () => string;
  /** Compiles a text that the file may soon hold, without showing it: if it is written, that is done already. */
  readonly foresee: (source: string) => void;
  /** Compiles what is known once more and throws it away: V8 then runs the author's first save as fast as the tenth. */
  readonly rehearse: () => void;
  /** Compiles the seminar's text anew. */
  readonly write: (source: string) => void;
  /** The same for a file beside the seminar: everything is compiled anew. */
  readonly besideChanged: () => void;
  /** Full paths of every file that the seminar is made of, there or not. */
  readonly madeOf: () => Iterable<string>;
  readonly page: (view: SeminarView) => ShownPage;
  /** The seminar has a live room: its pages know it from now on. */
  readonly inRoom: (room: RoomPlace) => void;
  /** A picture or other file that the seminar refers to. Nothing else in its folder can be had. */
  readonly fileBeside: (path: string) => Answer | undefined;
}

/** Opens a seminar whose text is `source`. */
export function openSeminar(file: string, source: string, runtime: Runtime): Seminar {
  const folder = openFolder(dirname(file));
  const open = () => createCompiler({ file: shownName(file), widgets: catalogue, folder });
  let compiler = open();
  let text = source;
  let compiled = compiler.compile(source);
  const pages = new Map<SeminarView, ShownPage>();
  let place: RoomPlace | undefined;
  const stamps = fileStamps(dirname(file));
  const files = new Map<string, { readonly stamp: string; readonly answer: Answer }>();

  let foreseen: { readonly source: string; readonly compiled: Compiled } | undefined;

  const compile = (): void => {
    compiled = foreseen?.source === text ? foreseen.compiled : compiler.compile(text);
    foreseen = undefined;
    for (const page of pages.values()) page.show(compiled);
  };

  return {
    id: deckId(file),
    file,
    compiled: () => compiled,
    source: () => text,
    foresee(next) {
      // What is much shorter than before is most likely half written: compiling it would forget the rest.
      if (next.length < 0.9 * text.length || next === text || next === foreseen?.source) return;
      foreseen = { source: next, compiled: compiler.compile(next) };
    },
    rehearse: () => void compiler.compile(foreseen?.source ?? text),
    write(next) {
      if (next === text) return;
      text = next;
      compile();
    },
    besideChanged() {
      compiler = open();
      foreseen = undefined;
      stamps.look();
      compile();
    },
    madeOf: () => new Set([file, ...folder.asked]),
    page(view) {
      const page = pages.get(view) ?? showPage(view, runtime, compiled, place, stamps.of);
      pages.set(view, page);
      return page;
    },
    inRoom(room) {
      place = room;
      for (const page of pages.values()) page.inRoom(room);
    },
    fileBeside(path) {
      const found = compiled.deck.files.includes(path) ? inside(dirname(file), path) : undefined;
      const stat = found === undefined ? undefined : statSync(found, { throwIfNoEntry: false });
      if (found === undefined || stat?.isFile() !== true) return undefined;
      const stamp = `${stat.size} ${stat.mtimeMs}`;
      const before = files.get(found);
      if (before?.stamp === stamp) return before.answer;
      const answer: Answer = { body: readFileSync(found), type: contentType(path) };
      files.set(found, { stamp, answer });
      return answer;
    },
  };
}
