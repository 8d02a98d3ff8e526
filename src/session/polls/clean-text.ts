/** Control characters, and those that turn the direction of writing around or hide between letters. */
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** The joiners that Persian, Hindi and composed emoji need between letters. */
const joiners = new Set(["\u200C", "\u200D"]);

/**
 * Text as it may be kept and shown: composed (NFC), on one line, without control or bidirectional characters
 * (live.md, P7). It stays text; whoever shows it escapes it.
 */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\t\n\r]+/g, " ")
    .replaceAll(unwanted, (sign) => (joiners.has(sign) ? sign : ""))
    .replaceAll(/\s+/g, " ")
    .trim();
}
