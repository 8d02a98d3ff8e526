/** What can be searched of a slide. */
export interface Searchable {
  readonly title: string;
  /** Everything that can be read on it besides the title. */
  readonly text: string;
}

export interface Hit {
  /** Which slide, from 0. */
  readonly index: number;
  /** Some words around what was found; empty where the title says it. */
  readonly around: string;
}

/** So many characters of the text stand before what was found, and in all. */
const before = 24;
const whole = 90;

/**
 * The slides that hold every word of the query, whatever its case and accents: those whose title does first, then
 * the others, each in the order of the seminar.
 */
export function findSlides(slides: readonly Searchable[], query: string): readonly Hit[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const inTitle: Hit[] = [];
  const inText: Hit[] = [];
  slides.forEach(({ title, text }, index) => {
    const plainTitle = plain(title);
    const missing = words.filter((word) => !plainTitle.includes(word));
    const [first] = missing;
    if (first === undefined) return inTitle.push({ index, around: "" });
    const plainText = plain(text);
    return missing.every((word) => plainText.includes(word))
      ? inText.push({ index, around: excerpt(text, plainText, first) })
      : 0;
  });
  return [...inTitle, ...inText];
}

/** Lower case without accents, of the same length wherever letters have one code unit each. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

function excerpt(text: string, plainText: string, word: string): string {
  // Letters with several signs move the place by a little, which an excerpt can bear.
  const at = plainText.indexOf(word);
  const from = at <= before ? 0 : text.indexOf(" ", at - before) + 1;
  const part = text.slice(Math.min(from, at), from + whole);
  const end = from + whole < text.length;
  return `${from > 0 ? "… " : ""}${end ? `${part.replace(/\s+\S*$/, "")} …` : part.trim()}`;
}
