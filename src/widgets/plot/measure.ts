/**
 * Advance widths of Atkinson Hyperlegible Next 400, in thousandths of the font size, for the signs from space to
 * tilde, measured in the browser. One table for paper and stage, so that labels stand at the same place on both.
 */
const advance = [
  280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548, 576, 614,
  588, 598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569, 552, 694, 694, 392,
  512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623, 575, 607, 317, 387, 344, 552,
  372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492, 262, 845, 550, 548, 566, 574, 349, 471,
  326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555,
];

/** How much wider the semibold face runs, taken over ordinary text. */
const semibold = 1.04;

/** Width of a text in the unit of `size`, within a few per cent. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let sum = 0;
  for (const sign of text) sum += advance[(sign.codePointAt(0) ?? 0) - 32] ?? 600;
  return (sum * size * (weight === 600 ? semibold : 1)) / 1000;
}

/** Breaks a text into lines of at most `width`; a word longer than that stays whole. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) > width) lines.push(word);
    else lines.splice(Math.max(0, lines.length - 1), 1, longer);
  }
  return lines;
}
