const names = new Map(
  (
    "viewBox preserveAspectRatio d points x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height fill fill-opacity " +
    "fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset " +
    "stroke-miterlimit opacity transform transform-origin text-anchor dominant-baseline alignment-baseline " +
    "baseline-shift font-family font-size font-style font-weight letter-spacing word-spacing rotate textLength " +
    "lengthAdjust marker-start marker-mid marker-end clip-path clip-rule clipPathUnits offset stop-color stop-opacity " +
    "gradientUnits gradientTransform spreadMethod markerWidth markerHeight markerUnits refX refY orient pathLength " +
    "vector-effect paint-order shape-rendering color display visibility overflow xmlns version focusable"
  )
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);

/** An SVG attribute as it is written on the page, if its name and value do no more than draw. */
export function svgAttribute(name: string, value: string): string | undefined {
  const proper = names.get(name);
  if (proper === undefined) return undefined;
  if (name === "xmlns") return value === "http://www.w3.org/2000/svg" ? proper : undefined;
  // url() may only point at a gradient, marker or clip path of the same page.
  const isLocal = /^url\(\s*["']?#[\w.-]+["']?\s*\)$/.test(value.trim());
  return isLocal || !/[\\@]|url|image|src|expression/i.test(value) ? proper : undefined;
}
