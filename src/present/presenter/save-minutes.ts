import type { Saved, SaveMinutes } from "./rehearsal-dialog.ts";

const reasons = ["changed", "read-only", "full", "other"] as const;

/** Writes minutes through the server that sent this page; `address`: the page's own `minutes`. */
export function saveMinutesAt(address: string): SaveMinutes {
  return async (minutes): Promise<Saved> => {
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ minutes }),
      });
      return readSaved(await response.json());
    } catch {
      return { kind: "failed", why: "away" };
    }
  };
}

/** What the server said. */
export function readSaved(said: unknown): Saved {
  if (typeof said !== "object" || said === null) return { kind: "failed", why: "other" };
  if ("written" in said && "left" in said)
    return { kind: "saved", written: texts(said.written), left: texts(said.left) };
  const why = "why" in said ? reasons.find((reason) => reason === said.why) : undefined;
  return { kind: "failed", why: why ?? "other" };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
