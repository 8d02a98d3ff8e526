/** Why a text is held until the presenter has looked at it twice: it may name somebody (P7). */
export type HeldReason = "mail" | "link" | "phone" | "address" | "name";

/**
 * Signs of each, in the order in which they are looked for. They err on the side of holding: a held text costs one
 * press, a name on the wall cannot be taken back. English and German, as people write on a phone.
 */
const signs: readonly (readonly [HeldReason, RegExp])[] = [
  ["mail", /[^\s@]+@[^\s@]+\.\p{L}{2,}/u],
  ["link", /\b(?:https?:\/\/|www\.)|(?:^|\s)@\w{3,}/iu],
  // Six digits and more, however they are grouped: a year or a percentage has fewer.
  ["phone", /(?:\+|\b)(?:\d[\s()./-]{0,2}){6,}\d?/u],
  [
    "address",
    /\b\d{1,4}[a-z]?,?\s+(?:\p{L}+\s+){0,3}(?:street|st\.|road|rd\.|avenue|ave\.?|lane|drive|square)(?!\p{L})|\p{L}(?:straße|strasse|str\.|weg|platz|gasse|allee)\s+\d/iu,
  ],
  ["address", /\b\d{5}\s+\p{Lu}\p{Ll}+/u],
  ["name", /\b(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau)\b\.?\s+\p{Lu}/u],
  ["name", /\b(?:my name is|i am called|ich heiße|mein name ist)\s+\p{L}/iu],
  // Two capitalised words in a row that do not begin the text or a sentence: “told Anna Berger about it”.
  ["name", /[^\s.!?:]\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u],
  // A text that is nothing but two or three of them.
  ["name", /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,2}$/u],
];

/** Why this text should be looked at before anyone sees it; undefined if it shows no sign. */
export function heldFor(text: string): HeldReason | undefined {
  return signs.find(([, sign]) => sign.test(text))?.[0];
}
