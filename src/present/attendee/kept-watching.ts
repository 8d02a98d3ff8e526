import type { Kept } from "./kept.ts";
import { following, type Watching } from "./watching.ts";

type Choices = Watching["choices"];

/**
 * What a reload of the page keeps: that the note was read, what was chosen for marked slides, and that the screen is
 * paused. Not the place: who comes back is where the room is.
 */
export function keptWatching(kept: Kept, joined: boolean): Watching {
  const value = kept.read("watching");
  if (!isRecord(value)) return { ...following, joined };
  return {
    ...following,
    joined: joined || value["joined"] === true,
    paused: value["paused"] === true,
    choices: readChoices(value["choices"]),
  };
}

export function keepWatching(kept: Kept, { joined, paused, choices }: Watching): void {
  kept.write("watching", { joined, paused, choices });
}

function readChoices(value: unknown): Choices {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, "show" | "skip"] =>
      ["show", "skip"].includes(String(entry[1])),
    ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
