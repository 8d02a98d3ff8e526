import { four } from "./four.ts";
import { guided } from "./guided.ts";
import { largePrint } from "./large-print.ts";
import type { HandoutLayout } from "./layout.ts";
import { nine } from "./nine.ts";
import { notes } from "./notes.ts";
import { one } from "./one.ts";
import { outline } from "./outline.ts";
import { six } from "./six.ts";
import { three } from "./three.ts";
import { two } from "./two.ts";

/** Every layout by the name under which it is asked for. */
export const layouts = {
  "1": one,
  "2": two,
  "3": three,
  "4": four,
  "6": six,
  "9": nine,
  notes,
  outline,
  guided,
  "large-print": largePrint,
} as const satisfies Readonly<Record<string, HandoutLayout>>;

export type LayoutName = keyof typeof layouts;
export const isLayoutName = (name: string): name is LayoutName => Object.hasOwn(layouts, name);
