/** What the rows of a layout have to share on each page, mm. */
export interface Sharing {
  /** A page, and how much of the first one is taken. */
  readonly page: number;
  readonly above: number;
  /** How many rows stand on a page where their texts leave room for it. */
  readonly count: number;
  /** The least that each row needs beside its text. */
  readonly least: number;
}

/** What is left for one row. */
export interface Share {
  /** Beside its text, mm; undefined where the text is too long for that: it goes on on the next page. */
  readonly room: number | undefined;
  /** How much of the page the row takes, mm, so that the last one ends where the page does. */
  readonly height: number;
}

/**
 * Deals rows out to pages. `texts`: how much each needs for what cannot be drawn smaller. The rows of one page share what
 * their texts leave, so that a long text takes a little from all of them rather than a page for itself.
 */
export function share(texts: readonly number[], { page, above, count, least }: Sharing): readonly Share[] {
  const shares: Share[] = [];
  let free = page - above;
  while (shares.length < texts.length) {
    const left = texts.slice(shares.length);
    const roomFor = (rows: number) => (free - sum(left.slice(0, rows))) / rows;
    let rows = Math.min(count, left.length);
    while (rows > 1 && roomFor(rows) < least) rows--;
    const room = roomFor(rows);
    const [text = 0] = left;
    if (room >= least) {
      // Nothing keeps what comes after the last rows from standing below them.
      const taken = rows < left.length ? room : Math.min(room, page / count);
      shares.push(...left.slice(0, rows).map((own) => ({ room, height: own + taken })));
      free = page;
    } else if (free < page && text + least <= page) {
      // What stands above the first row leaves too little: the row begins a page of its own.
      free = page;
    } else {
      shares.push({ room: undefined, height: 0 });
      free = page;
    }
  }
  return shares;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
