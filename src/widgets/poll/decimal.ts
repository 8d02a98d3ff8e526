const formats = new Map<string, Intl.NumberFormat>();

/** A mean, always with one digit after the point: 4.0 says how exactly it is meant. */
export function decimal(value: number, language: string): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    formats.set(language, format);
  }
  return format.format(value);
}
