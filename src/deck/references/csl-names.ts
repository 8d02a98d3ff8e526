import type { Name } from "./work.ts";

/** Reads a CSL list of names; entries that are no names are left out. */
export function readNames(value: unknown): Name[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown) => readName(name) ?? []);
}

function readName(value: unknown): Name | undefined {
  if (typeof value === "string")
    return value.trim() === "" ? undefined : { kind: "group", literal: value.trim() };
  if (typeof value !== "object" || value === null) return undefined;
  const part = (key: string): string => {
    const found: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
    return typeof found === "string" ? found.replace(/\s+/g, " ").trim() : "";
  };
  const literal = part("literal");
  if (literal !== "") return { kind: "group", literal };
  const family = part("family");
  const given = part("given");
  if (family === "" && given === "") return undefined;
  return {
    kind: "person",
    // One name alone is a family name, whichever field it came in.
    family: family === "" ? given : family,
    given: family === "" ? "" : given,
    particle: part("non-dropping-particle"),
    dropping: part("dropping-particle"),
    suffix: part("suffix"),
  };
}
