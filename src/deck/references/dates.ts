import type { Issued, Work } from "./work.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
  "Spring",
  "Summer",
  "Fall",
  "Winter",
];

/** The year of a citation without its letter: "1988", "1969–1982", "n.d.", "in press", "1953/1999". */
export function yearOf(work: Work): string {
  const year = plainYear(work);
  return work.originalYear === undefined || work.originalYear === year
    ? year
    : `${work.originalYear}/${year}`;
}

/**
 * The date in an entry's brackets, APA 7 section 9.13: the year, and for works that appear by the day (`full`)
 * month and day as well. `letter` is the a, b, c that tells works of one year apart; after a word it takes a
 * hyphen ("n.d.-a").
 */
export function entryDate(work: Work, letter: string, full: boolean): string {
  const year = lettered(plainYear(work), letter);
  const issued = work.issued;
  if (!full || issued?.year === undefined || issued.month === undefined) return year;
  const from = dayIn(issued);
  const to = issued.to;
  if (to?.month === undefined || to.year !== issued.year) return `${year}, ${from}`;
  if (to.month !== issued.month) return `${year}, ${from}–${dayIn(to)}`;
  return to.day === undefined || to.day === issued.day
    ? `${year}, ${from}`
    : `${year}, ${from}–${String(to.day)}`;
}

/** "January 5, 2024", as after "Retrieved". */
export function wholeDate(date: Issued): string {
  if (date.year === undefined) return date.literal ?? "";
  const day = dayIn(date);
  return day === "" ? String(date.year) : `${day}${date.day === undefined ? " " : ", "}${String(date.year)}`;
}

export function lettered(year: string, letter: string): string {
  if (letter === "") return year;
  return /\d$/.test(year) ? year + letter : `${year}-${letter}`;
}

function plainYear({ issued, texts }: Work): string {
  if (issued?.year !== undefined) {
    const until = issued.to !== undefined && issued.to.year !== issued.year ? `–${era(issued.to.year)}` : "";
    return (issued.circa ? "ca. " : "") + era(issued.year) + until;
  }
  if (issued?.literal !== undefined) return issued.literal;
  return /^(in press|forthcoming)$/i.test(texts.status ?? "") ? "in press" : "n.d.";
}

function era(year: number): string {
  return year < 0 ? `${String(-year)} B.C.E.` : String(year);
}

function dayIn({
  month,
  day,
}: {
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}): string {
  const name = month === undefined ? undefined : months[month - 1];
  return name === undefined ? "" : day === undefined ? name : `${name} ${String(day)}`;
}
