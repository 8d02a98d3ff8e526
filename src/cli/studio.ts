import { basename } from "node:path";
import { deckId } from "../deck/ids.ts";
import type { Hello, Patch } from "../session/messages.ts";
import type { HomeSeminar } from "../site/home-page.ts";
import type { Runtime } from "../site/runtime.ts";
import { homeSeminar, unreadableSeminar } from "./home-view.ts";
import { readNow, readWritten } from "./read-written.ts";
import { isSeminarName, seminarsIn, type Place } from "./seminar-files.ts";
import { openSeminar, type Seminar } from "./seminar.ts";
import { startWatch } from "./watch.ts";

/** The seminars of a folder, kept current while their authors write. */
export interface Studio {
  /** The seminar of that id; undefined if there is none. Compiled when it is first asked for. */
  readonly seminar: (id: string) => Promise<Seminar | undefined>;
  /** All seminars, for the home page. */
  readonly list: () => Promise<readonly HomeSeminar[]>;
  readonly missed: (hello: Hello) => Patch | undefined;
  readonly close: () => void;
}

export interface StudioOptions {
  readonly place: Place;
  readonly runtime: Runtime;
  /** Something that a page shows may be different. */
  readonly changed: () => void;
  /** A seminar was compiled, for the first time or again. */
  readonly compiled: (seminar: Seminar, source: string) => void;
  readonly failed: (error: unknown) => void;
}

/** Rehearsals after opening: with so many, compiling 600 slides came down from 11 to 4 ms. */
const rehearsals = 12;
/** Between two of them, ms. */
const rehearsalPause = 40;

/** Opens the seminars of a folder, or one of them. */
export function openStudio({ place, runtime, changed, compiled, failed }: StudioOptions): Studio {
  let closed = false;
  const open = new Map<string, Promise<Seminar | undefined>>();
  const ready = new Map<string, Seminar>();
  const files = () => (place.file === undefined ? seminarsIn(place.folder) : [place.file]);

  const watch = startWatch(place.folder, (paths) => void update(paths).catch(failed), foresee);

  async function openFile(file: string): Promise<Seminar | undefined> {
    const source = await readWritten(file);
    if (source === undefined || closed) return undefined;
    const seminar = openSeminar(file, source, runtime);
    ready.set(seminar.id, seminar);
    watchAll();
    compiled(seminar, source);
    rehearse(seminar);
    return seminar;
  }

  /** In the breaks after opening, while nobody waits for anything. */
  function rehearse(seminar: Seminar, times = rehearsals): void {
    if (times === 0) return;
    setTimeout(() => {
      if (ready.get(seminar.id) !== seminar) return;
      seminar.rehearse();
      rehearse(seminar, times - 1);
    }, rehearsalPause).unref();
  }

  /** While the file is left alone to see whether it is whole, what it holds now is compiled: mostly it is. */
  function foresee(path: string): void {
    for (const seminar of ready.values()) {
      if (seminar.file !== path) continue;
      const source = readNow(path);
      if (source !== undefined) seminar.foresee(source);
    }
  }

  async function update(paths: ReadonlySet<string>): Promise<void> {
    let different = [...paths].some((path) => isSeminarName(basename(path)));
    for (const seminar of ready.values()) {
      const made = [...seminar.madeOf()].filter((path) => paths.has(path));
      if (made.length === 0) continue;
      const source = await readWritten(seminar.file);
      if (source === undefined) continue;
      if (made.some((path) => path !== seminar.file)) seminar.besideChanged();
      if (made.includes(seminar.file)) seminar.write(source);
      different = true;
      compiled(seminar, source);
    }
    watchAll();
    if (different) changed();
  }

  function watchAll(): void {
    watch.files([...ready.values()].flatMap((seminar) => [...seminar.madeOf()]));
  }

  async function seminar(id: string): Promise<Seminar | undefined> {
    const file = files().find((each) => deckId(each) === id);
    if (file === undefined) return undefined;
    const opening = open.get(id) ?? openFile(file);
    open.set(id, opening);
    const opened = await opening.catch((error: unknown) => failed(error));
    if (opened === undefined) open.delete(id);
    return opened ?? undefined;
  }

  return {
    seminar,
    list: async () =>
      await Promise.all(
        files().map(async (file) => {
          const id = deckId(file);
          const found = await seminar(id);
          const present = `${encodeURIComponent(id)}/`;
          return found === undefined
            ? unreadableSeminar(id)
            : homeSeminar(found.compiled(), {
                present,
                presenter: `${present}presenter.html`,
                handout: `${present}handout.html`,
              });
        }),
      ),
    missed({ deck, view, revision }) {
      const found = ready.get(deck);
      if (view === "home") return undefined;
      if (found !== undefined) return found.page(view).since(revision);
      // A page that was open before Attune was started again: its seminar is opened, then it is told. Only if it is there
      // now: a page that is told asks again, and without end while Attune is being ended.
      void seminar(deck).then(() => (ready.has(deck) ? changed() : undefined));
      return undefined;
    },
    close: () => {
      closed = true;
      watch.close();
      ready.clear();
    },
  };
}
