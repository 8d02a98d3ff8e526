/**
 * The widgets' style sheet for a page that scrolls instead of being one slide: a share of the slide's height (`cqh`)
 * becomes a multiple of `--cqh`, which that page sets, no type is smaller than 14 px, and half bold is bold, one font
 * less to fetch. It stands in a layer of its own: it counts more than what the page says in general (layer `page`), and
 * less than what it says of a widget.
 */
export function reflow(css: string): string {
  const readable = css.replace(/font-size:\s*([^;}]*cqh[^;}]*)/g, "font-size:max(.875rem,$1)");
  const bold = readable.replace(/font-weight:\s*600/g, "font-weight:700");
  const flowing = bold.replace(/(-?(?:\d+\.?\d*|\.\d+))cqh\b/g, "calc($1*var(--cqh))");
  return `@layer page,widgets;@layer widgets{${flowing}}`;
}
