const functions = new Set(
  (
    "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var translate translatex translatey " +
    "scale scalex scaley rotate skew matrix repeat minmax fit-content linear-gradient radial-gradient conic-gradient " +
    "repeating-linear-gradient blur brightness contrast grayscale opacity saturate sepia cubic-bezier steps circle " +
    "ellipse inset polygon"
  ).split(" "),
);

/**
 * The declarations of a `style` attribute that can do no harm: nothing that fetches (`url()` and its kin), nothing
 * written in escapes, nothing that leaves the slide. `dropped` are the ones left out.
 */
export function harmlessStyle(style: string): {
  readonly style: string;
  readonly dropped: readonly string[];
} {
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const declaration of style.split(";")) {
    if (declaration.trim() === "") continue;
    (isHarmless(declaration) ? kept : dropped).push(declaration.trim());
  }
  return { style: kept.join("; "), dropped };
}

function isHarmless(declaration: string): boolean {
  const [, property, value] = /^\s*(--[\w-]+|-?[a-z][a-z-]*)\s*:(.*)$/is.exec(declaration) ?? [];
  if (property === undefined || value === undefined) return false;
  // Comments, escapes and at-rules can spell anything; quotation marks could hide a closing bracket.
  if (/[\\@{}<>]|\/\*/.test(value)) return false;
  if (/^(?:behavior|-moz-binding|content|src|animation.*|transition.*)$/i.test(property)) return false;
  if (/^position$/i.test(property) && /fixed|sticky/i.test(value)) return false;
  for (const [, name = ""] of value.matchAll(/([\w-]*)\(/g)) {
    if (name !== "" && !functions.has(name.toLowerCase())) return false;
  }
  return true;
}
