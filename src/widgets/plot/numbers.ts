const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with at most `digits` after the point and a true minus sign. */
export function formatNumber(value: number, language: string, digits = 6, signed = false): string {
  const key = `${language}|${digits}|${signed}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      maximumFractionDigits: digits,
      signDisplay: signed ? "exceptZero" : "negative",
    });
    formats.set(key, format);
  }
  return format.format(value).replace("-", "−");
}

/** Digits after the point that a step between ticks needs. */
export function digitsOf(step: number): number {
  return Math.min(6, Math.max(0, -Math.floor(Math.log10(Math.abs(step) || 1) + 1e-9)));
}
