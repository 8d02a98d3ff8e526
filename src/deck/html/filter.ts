import { linkedFile, type Address } from "./address.ts";
import { judgeFor } from "./element-attribute.ts";
import { handlingOf, nameOnPage, properName, voidElements } from "./elements.ts";
import { escapeHtml } from "./escape.ts";
import { readTags, type Piece } from "./tags.ts";

/** A piece of harmless HTML, ready to be written. */
export type Clean =
  | { readonly kind: "text"; readonly html: string }
  | {
      readonly kind: "open";
      readonly name: string;
      readonly html: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly from: number; readonly to: number };

/** What was taken out, and where it stood in the HTML. */
export type Dropped =
  | { readonly kind: "element" | "notes"; readonly name: string; readonly from: number; readonly to: number }
  | {
      readonly kind: "attribute";
      readonly name: string;
      readonly element: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "address";
      readonly address: Exclude<Address, { kind: "local" }>;
      readonly written: string;
      readonly from: number;
      readonly to: number;
    };

export interface FilterContext {
  /** Resolves the entities of an attribute's value. */
  readonly decode: (value: string) => string;
  readonly drop: (dropped: Dropped) => void;
  /** A file that the page would load; false if there is none, and the attribute goes. */
  readonly file: (path: string, from: number, to: number) => boolean;
  /** A picture was kept; `hasWords` tells whether it bears an `alt`. */
  readonly picture: (hasWords: boolean, path: string, from: number, to: number) => void;
  /** A link leads to a file of the seminar's folder. */
  readonly linked: (path: string, from: number, to: number) => void;
  /** Names of the elements that are open around this HTML. */
  readonly around: readonly string[];
}

/**
 * Takes out of an author's HTML what could run, frame or fetch something, and whatever is not known to be harmless. All
 * that is left is written anew: text without a bare `<`, known tags, quoted attributes. So no reading of it, by any
 * browser, can find more in it than stands here.
 *
 * @returns the pieces, and the name of an opaque element (a script) that is still open at the end
 */
export function filterHtml(
  html: string,
  context: FilterContext,
): { clean: Clean[]; openEnd: string | undefined } {
  const clean: Clean[] = [];
  let skipping: string | undefined;
  let svgDepth = context.around.filter((name) => name === "svg").length;
  for (const piece of readTags(html)) {
    if (skipping !== undefined) {
      if (piece.kind === "close" && piece.name === skipping) skipping = undefined;
      continue;
    }
    switch (piece.kind) {
      case "text":
        clean.push({ kind: "text", html: piece.text.replaceAll("<", "&lt;").replaceAll(">", "&gt;") });
        break;
      case "aside":
        break;
      case "close": {
        const name = nameOnPage(piece.name);
        if (name === "svg") svgDepth -= 1;
        if (handlingOf(name, svgDepth > 0 || name === "svg") === "keep") clean.push({ ...piece, name });
        break;
      }
      case "open": {
        const name = nameOnPage(piece.name);
        const handling = isNotes(piece) ? "drop" : handlingOf(name, svgDepth > 0);
        if (handling === "keep") {
          if (name === "svg" && !piece.closed) svgDepth += 1;
          clean.push(...openTag(piece, name, context));
          break;
        }
        context.drop({
          kind: isNotes(piece) ? "notes" : "element",
          name: piece.name,
          from: piece.from,
          to: piece.to,
        });
        if (handling === "drop" && !piece.closed) skipping = piece.name;
        break;
      }
    }
  }
  return { clean, openEnd: skipping };
}

/** Reveal's speaker notes: `<aside class="notes">`. They must never be sent to anyone. */
const isNotes = (piece: Piece & { readonly kind: "open" }): boolean =>
  piece.name === "aside" &&
  piece.attributes.some(({ name, value }) => name === "class" && value.split(/\s+/).includes("notes"));

function openTag(piece: Piece & { readonly kind: "open" }, name: string, context: FilterContext): Clean[] {
  const { from, to } = piece;
  const attributes = keepAttributes(piece, name, context);
  if (name === "img") {
    const path = attributes.get("src");
    // Without its file a picture is nothing but its words.
    if (path === undefined) return [{ kind: "text", html: escapeHtml(attributes.get("alt") ?? "") }];
    context.picture(attributes.has("alt"), path, from, to);
    if (!attributes.has("alt")) attributes.set("alt", "");
  }
  if (name === "a") {
    const file = linkedFile(attributes.get("href") ?? "");
    if (file !== undefined) context.linked(file, from, to);
    attributes.set("rel", "noopener");
  }
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("");
  const html = `<${properName(name)}${written}>`;
  const open: Clean = { kind: "open", name, html, from, to };
  // `<path/>` closes itself in SVG; in HTML the slash means nothing.
  const closes = piece.closed && !voidElements.has(name) && handlingOf(name, false) !== "keep";
  return closes ? [open, { kind: "close", name, from, to }] : [open];
}

function keepAttributes(
  piece: Piece & { readonly kind: "open" },
  element: string,
  context: FilterContext,
): Map<string, string> {
  const kept = new Map<string, string>();
  for (const { name, value, from, to } of piece.attributes) {
    const judged = judgeFor(element, name, context.decode(value));
    switch (judged.kind) {
      case "keep":
        // As in HTML, the first of two alike counts.
        if (kept.has(judged.name)) break;
        if (judged.partly === true) context.drop({ kind: "attribute", name, element, from, to });
        if (judged.files?.every((path) => context.file(path, from, to)) ?? true) {
          kept.set(judged.name, judged.value);
        }
        break;
      case "drop":
        context.drop({ kind: "attribute", name, element, from, to });
        break;
      case "address":
        context.drop({ kind: "address", address: judged.address, written: value, from, to });
        break;
    }
  }
  return kept;
}
