import type { Attribute } from "./attributes.ts";
import type { Place } from "./diagnostic.ts";
import type { SlideEnv } from "./env.ts";
import { nearest } from "./nearest.ts";
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
}

export function noSettings(): SlideSettings {
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
  };
}

/** How each setting is read; a string is what is wanted instead of the value that stands there. */
const readers: Readonly<Record<string, (value: string, settings: SlideSettings) => string | undefined>> = {
  min: (value, settings) => {
    const minutes = Number(value.replace(",", "."));
    if (!(minutes > 0 && minutes <= 1440)) return "Write the minutes as a number, for example min=3.";
    settings.minutes = minutes;
    return undefined;
  },
  optional: (value, settings) => yesOrNo(value, (yes) => (settings.optional = yes)),
  credit: (value, settings) => yesOrNo(value, (yes) => (settings.credit = yes)),
  "content-note": (value, settings) => {
    if (value === "") return 'Write the note in quotation marks: content-note="…".';
    settings.contentNote = value;
    return undefined;
  },
  background: (value, settings) => {
    if (value === "") return "Write a picture or a colour: background=picture.jpg.";
    settings.background = value;
    return undefined;
  },
};

function yesOrNo(value: string, set: (yes: boolean) => void): string | undefined {
  if (value !== "" && value !== "true" && value !== "false") return "Write true or false.";
  set(value !== "false");
  return undefined;
}

/** Reads attributes into the settings; what is not understood is reported where it stands. */
export function readSettings(
  items: readonly Attribute[],
  settings: SlideSettings,
  env: SlideEnv,
  line: number,
): void {
  for (const item of items) {
    const { kind, name, value } = item;
    const place = env.at(line, name, line + 1);
    switch (kind) {
      case "id":
        settings.id = { name, place };
        break;
      case "class":
        readClass(name, settings, env, place);
        break;
      case "word":
      case "pair":
        readSetting(name, value, settings, env, place);
        break;
    }
  }
}

function readClass(name: string, settings: SlideSettings, env: SlideEnv, place: Place): void {
  const layout = layouts.find((known) => known === name);
  if (layout) settings.layout = layout;
  else {
    const near = nearest(name, layouts);
    if (near) env.report("unknown-layout", place, { name, near });
    settings.classes.push(name);
  }
}

function readSetting(
  name: string,
  value: string,
  settings: SlideSettings,
  env: SlideEnv,
  place: Place,
): void {
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  const want = read?.(value, settings);
  if (want) env.report("wrong-setting", place, { key: name, value, want });
  if (read) return;
  if (name === "data-background" || name === "data-background-image" || name === "data-background-color")
    settings.background ??= value;
  if (name.startsWith("data-")) settings.attributes[name] = value;
  else env.report("unknown-setting", place, { key: name, near: nearest(name, Object.keys(readers)) });
}
