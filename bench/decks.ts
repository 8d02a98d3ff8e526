/**
 * Seminar files for the measurements: every sixth slide a table, a list with steps, a quotation, a poll, a curve;
 * the words come from a fixed list and a seeded generator, so that every run measures the same text.
 */
const words =
  "a calm voice near the child makes room for play while the body settles and the day goes on with small steps back to what was safe before".split(
    " ",
  );

/** mulberry32: a small seeded generator with values in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sentence(random: () => number, length: number): string {
  const chosen = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "calm");
  const text = chosen.join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const kinds: readonly ((random: () => number, n: number, plain: boolean) => string)[] = [
  (r) => `- ${sentence(r, 7)}\n- ${sentence(r, 6)} {.fragment}\n- **${sentence(r, 3)}**, ${sentence(r, 4)}\n`,
  (r) =>
    `| Group | n | Change |\n|---|---|---|\n| ${sentence(r, 2)} | 48 | 2.4 |\n| ${sentence(r, 2)} | 53 | 1.8 |\n`,
  (r) => `> ${sentence(r, 14)}\n\nAnd *${sentence(r, 5)}* in H~2~O.\n`,
  (r) => `::: left\n${sentence(r, 9)}\n:::\n\n::: right\n${sentence(r, 8)}\n:::\n`,
  (r, n, plain) =>
    plain
      ? `- ${sentence(r, 5)}\n- ${sentence(r, 5)}\n`
      : `\`\`\`poll #poll-${n}\nquestion: ${sentence(r, 6)}?\nkind: choice\noptions: [steadier, relieved, exposed, weaker]\nabout: me\n\`\`\`\n`,
  (r) => `${sentence(r, 16)}.\n\n${sentence(r, 12)}, ==${sentence(r, 3)}==.\n`,
];

export interface BenchDeck {
  readonly slides: number;
  /** Hormone curves in the deck; the first stands on slide 3. */
  readonly curves?: number;
  /** Leave out widgets, for tools that do not know them. */
  readonly plain?: boolean;
}

/** The Markdown of a seminar with so many slides. */
export function benchDeck({ slides, curves = 0, plain = false }: BenchDeck): string {
  const random = seeded(7);
  const parts = [`# A seminar of ${slides} slides\n\n${sentence(random, 6)}\n`];
  for (let n = 2; n <= slides; n++) {
    const title = `## ${sentence(random, 6)} ${n}`;
    const curve =
      curves > 0 &&
      n % Math.max(3, Math.floor(slides / curves)) === 3 % Math.max(3, Math.floor(slides / curves));
    const body = curve
      ? `\`\`\`hormones #curve-${n}\nscenario: tsst\nshow: [cortisol, oxytocin]\ncontrols: [support, touch]\nfinding: ${sentence(random, 8)}.\n\`\`\`\n`
      : (kinds[n % kinds.length] ?? kinds[0])?.(random, n, plain);
    parts.push(`${title}\n\n${body}\nNote: ${sentence(random, 12)}.\n`);
  }
  return `---\ntitle: A seminar of ${slides} slides\nlanguage: en\n---\n\n${parts.join("\n---\n\n")}`;
}
