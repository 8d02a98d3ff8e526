import { writeKept } from "../shared/session-keep.ts";
import type { Behaviour } from "./stage.ts";

/** The themes for a wall, the seminar's own first. */
export function themes(): readonly string[] {
  const { dataset } = document.documentElement;
  const all = (dataset["themes"] ?? "").split(" ").filter((name) => name !== "" && name !== "print");
  const order = ["mist", "dusk", "contrast"];
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

export const themeNow = (): string => document.documentElement.dataset["theme"] ?? "";

export function setTheme(name: string): void {
  document.documentElement.dataset["theme"] = name;
  writeKept("theme", name);
  dispatchEvent(new Event("attune:restyle"));
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
