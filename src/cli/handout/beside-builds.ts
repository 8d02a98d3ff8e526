import type { Deck } from "../../deck/types.ts";
import { usage } from "../parse.ts";
import type { Beside } from "./beside-build.ts";
import type { ImageKind } from "./export-images.ts";

/** What kind of pictures was asked for. */
export function readImages(word: string | undefined): ImageKind | undefined {
  if (word === undefined || word === "png" || word === "svg") return word;
  throw usage("unknown-images", `There are no pictures of the kind \`${word}\`: it is png or svg.`, "build");
}

/** Handouts and pictures, which take a browser. Resolves to false where there was none. */
export async function beside(
  seminars: readonly { readonly deck: Deck; readonly folder: string }[],
  { out, ...wanted }: Omit<Beside, "out"> & { readonly out: (id: string) => string },
): Promise<boolean> {
  if (!wanted.handout && wanted.images === undefined) return true;
  const { writeBeside } = await import("./beside-build.ts");
  let whole = true;
  for (const { deck, folder } of seminars)
    whole = (await writeBeside(deck, folder, { ...wanted, out: out(deck.id) })) && whole;
  return whole;
}
