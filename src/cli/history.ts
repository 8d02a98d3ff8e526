import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Look, Patch } from "../session/messages.ts";

/** One slide as a page shows it. */
export interface ShownSlide {
  readonly id: string;
  readonly below: boolean;
  /** The whole `<section>`. */
  readonly html: string;
}

/** What a page shows. */
export interface Shown {
  readonly title: string;
  readonly slides: readonly ShownSlide[];
  readonly look?: Look;
}

/** What one page of a deck showed lately, to tell every copy of it what it misses. */
export interface History {
  /** Name of what is shown now; the same content has the same name, also after a restart. */
  readonly revision: () => string;
  /** Takes note of a new state. */
  readonly show: (shown: Shown) => void;
  /** What makes a page at `from` current; undefined if it is. Where `from` is not known, everything is new. */
  readonly since: (from: string | undefined) => Patch | undefined;
}

/** Revisions that are kept; a page further behind gets all slides, which is right and only larger. */
const kept = 50;

/** The history of one page of the deck `deck`. */
export function createHistory(deck: string, first: Shown): History {
  const states = new Map<string, Shown>();
  let current = first;
  let name = "";
  let patches = new Map<string | undefined, Patch>();

  const show = (shown: Shown): void => {
    current = shown;
    name = nameOf(shown);
    patches = new Map();
    states.delete(name);
    states.set(name, shown);
    for (const old of states.keys()) if (states.size > kept) states.delete(old);
  };
  show(first);

  return {
    revision: () => name,
    show,
    since(from) {
      if (from === name) return undefined;
      const before = from === undefined ? undefined : states.get(from);
      const key = before === undefined ? undefined : from;
      const patch = patches.get(key) ?? patchBetween(deck, name, before, current);
      patches.set(key, patch);
      return patch;
    },
  };
}

function patchBetween(deck: string, revision: string, before: Shown | undefined, now: Shown): Patch {
  const known = new Map(before?.slides.map(({ id, html }) => [id, html]));
  return {
    type: "patch",
    deck,
    title: now.title,
    revision,
    order: now.slides.map(({ id, below }) => ({ id, below })),
    ...(now.look === undefined || isDeepStrictEqual(before?.look, now.look) ? {} : { look: now.look }),
    slides: now.slides.filter(({ id, html }) => known.get(id) !== html).map(({ id, html }) => ({ id, html })),
  };
}

function nameOf({ title, slides, look }: Shown): string {
  const parts = [title, look?.language, look?.theme, look?.themes, look?.css, ...slides.map(digestOf)];
  return sha256(parts.join("\0")).slice(0, 16);
}

const digests = new WeakMap<ShownSlide, string>();

/** A slide that is the same object as before says the same: it is hashed once. */
function digestOf(slide: ShownSlide): string {
  const digest = digests.get(slide) ?? sha256(`${slide.id}\0${slide.below}\0${slide.html}`);
  digests.set(slide, digest);
  return digest;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
