import type { Place } from "./diagnostic.ts";
import type { SlideEnv } from "./env.ts";
import { judgeAttribute } from "./html/attribute.ts";
import type { Written } from "./marks/attribute-target.ts";
import { nearest } from "./nearest.ts";
import { readBackground } from "./slide-background.ts";
import { layouts, type Layout } from "./types.ts";

/** What the author set for one slide: behind its title, or in a `.slide` comment of Reveal's. */
export interface SlideSettings {
  id: { readonly name: string; readonly place: Place } | undefined;
  layout: Layout | undefined;
  minutes: number | undefined;
  optional: boolean;
  credit: boolean;
  contentNote: string | undefined;
  background: string | undefined;
  classes: string[];
  attributes: Record<string, string>;
  /** Speaker notes as Reveal's `data-notes` holds them: never an attribute that reaches a page. */
  said: { readonly text: string; readonly place: Place }[];
}

/** The settings of a slide on which nothing is set. */
function nothingSet(): SlideSettings {
  return {
    id: undefined,
    layout: undefined,
    minutes: undefined,
    optional: false,
    credit: true,
    contentNote: undefined,
    background: undefined,
    classes: [],
    attributes: {},
    said: [],
  };
}

/** Reads what is written on a slide, in order: later settings count. Mistakes are reported where they stand. */
export function readSettings(written: readonly Written[], env: SlideEnv): SlideSettings {
  const settings = nothingSet();
  for (const { items, place: placeOf } of written) {
    for (const item of items) {
      const place = placeOf(item);
      if (item.kind === "id") settings.id = { name: item.name, place };
      else if (item.kind === "class") readClass(item.name, { settings, env, place });
      else readSetting(item.name, item.value, { settings, env, place });
    }
  }
  return settings;
}

/** Whether a word in braces behind a title is meant as a setting, maybe a mistyped one, and not as text. */
export function isSettingWord(word: string): boolean {
  return (
    Object.hasOwn(readers, word) || (word.length > 3 && nearest(word, Object.keys(readers)) !== undefined)
  );
}

interface Setting {
  readonly settings: SlideSettings;
  readonly env: SlideEnv;
  readonly place: Place;
}

/** How each setting is read; a string says what is wanted instead of the value that stands there. */
const readers: Readonly<Record<string, (value: string, to: Setting) => string | undefined>> = {
  min: (value, { settings }) => {
    const minutes = Number(value.replace(",", "."));
    // None at all is a plan too: a slide that stays until the room is empty.
    if (value.trim() === "" || !(minutes >= 0 && minutes <= 1440))
      return "Write the minutes as a number, for example min=3.";
    settings.minutes = minutes;
    return undefined;
  },
  optional: (value, { settings }) => yesOrNo(value, (yes) => (settings.optional = yes)),
  credit: (value, { settings }) => yesOrNo(value, (yes) => (settings.credit = yes)),
  "content-note": (value, { settings }) => {
    if (value === "") return 'Write the note in quotation marks: content-note="…".';
    settings.contentNote = value;
    return undefined;
  },
  background: (value, { settings, env, place }) => {
    if (value === "") return "Write a picture or a colour: background=picture.jpg.";
    settings.background = readBackground(value, env, place);
    return undefined;
  },
};

function yesOrNo(value: string, set: (yes: boolean) => void): string | undefined {
  if (value !== "" && value !== "true" && value !== "false") return "Write true or false.";
  set(value !== "false");
  return undefined;
}

function readClass(name: string, { settings, env, place }: Setting): void {
  const layout = layouts.find((known) => known === name);
  if (layout) {
    settings.layout = layout;
    return;
  }
  const near = nearest(name, layouts);
  if (near) env.report("unknown-layout", place, { name, near });
  settings.classes.push(name);
}

/** Reveal's own words for a background. */
const revealBackground = /^data-background(?:-image|-color)?$/;
/** What Reveal can put behind a slide and Attune does not: it would load or run something, or hide the text. */
const dropped = /^data-background-(?:iframe|video|gradient)$/;
/** What only says how these are shown. */
const ofDropped = /^data-background-(?:video-.*|interactive|hash)$/;
/** What Reveal would act upon, and the pages do not. */
const withoutEffect = /^data-(?:background-.*|auto-?slide.*|state|prevent-swipe|timing|autoplay)$/;
/** Reveal's words as Pandoc and Quarto have them behind a title: without `data-`. */
const bare =
  /^(?:background-(?:color|image|size|position|repeat|opacity|transition|gradient|iframe|interactive|video.*)|auto-?animate.*|auto-?slide|transition.*|visibility|state|notes)$/;

function readSetting(written: string, value: string, to: Setting): void {
  const { settings, env, place } = to;
  const read = Object.hasOwn(readers, written) ? readers[written] : undefined;
  if (read) {
    const want = read(value, to);
    if (want) env.report("wrong-setting", place, { key: written, value, want });
    return;
  }
  const name = bare.test(written) ? `data-${written}` : written.toLowerCase();
  if (dropped.test(name)) env.report("background-dropped", place, { name });
  else if (name === "data-notes") settings.said.push({ text: value, place });
  else if (revealBackground.test(name)) {
    const background = readBackground(value, env, place);
    settings.background ??= background;
    if (background !== undefined) settings.attributes[name] = value;
  } else if (withoutEffect.test(name)) {
    settings.attributes[name] = value;
    if (!ofDropped.test(name)) env.report("setting-without-effect", place, { name });
  } else if (name === "data-visibility") {
    settings.attributes[name] = value;
    if (value !== "hidden") env.report("setting-without-effect", place, { name });
  } else if (isHarmless(name, value)) settings.attributes[name] = value;
  else if (name === "style" || /^(?:data-|aria-|on)/.test(name))
    env.report("unknown-attribute", place, { name });
  else env.report("unknown-setting", place, { key: written, near: nearest(written, Object.keys(readers)) });
}

/** Whether an attribute may stand on a slide's element; its style is the layout's. */
function isHarmless(name: string, value: string): boolean {
  return /^(?:data-|aria-|lang$|dir$)/.test(name) && judgeAttribute(name, value).keep;
}
