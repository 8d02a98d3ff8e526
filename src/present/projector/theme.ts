import { writeKept } from "../common/session-keep.ts";
import type { Behaviour } from "./stage.ts";

/** The themes for a wall, in their order. */
export function themes(): readonly string[] {
  const { dataset } = document.documentElement;
  return (dataset["themes"] ?? "").split(" ").filter((name) => name !== "" && name !== "print");
}

export const themeNow = (): string => document.documentElement.dataset["theme"] ?? "";

export function setTheme(name: string): void {
  document.documentElement.dataset["theme"] = name;
  writeKept("theme", name);
  dispatchEvent(new Event("attune:restyle"));
}

/** The seminar's own theme, in place of one that was chosen on stage. */
export function useSeminarTheme(): void {
  const { dataset } = document.documentElement;
  dataset["theme"] = dataset["seminarTheme"] ?? "";
  writeKept("theme", undefined);
}

/** Another theme for another light, chosen on stage. */
export const theme: Behaviour = ({ commands, announce, words }) => {
  commands.set("theme", () => {
    const all = themes();
    const next = all[(all.indexOf(themeNow()) + 1) % all.length];
    if (next === undefined) return;
    setTheme(next);
    announce(words.themeNow(words.themeNames[next] ?? next));
  });
};
