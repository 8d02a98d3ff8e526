import type { Hello } from "../session/messages.ts";

const views: readonly Hello["view"][] = ["projector", "presenter", "home"];

/** Reads a page's first message; undefined when it is not one. */
export function readHello(text: string): Hello | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== "object" || said === null) return undefined;
  const { type, protocol, deck, view, revision } = said as Readonly<Record<string, unknown>>;
  const known = views.find((name) => name === view);
  if (type !== "hello" || typeof protocol !== "number" || typeof deck !== "string" || known === undefined)
    return undefined;
  return { type, protocol, deck, view: known, ...(typeof revision === "string" ? { revision } : {}) };
}
