/** What becomes of an element that an author wrote. */
export type Handling = "keep" | "unwrap" | "drop";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

const html = words(`
  a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details
  dfn div dl dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q
  rp rt ruby s samp small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul
  var video wbr`);

/** Shapes and text only: nothing that links, embeds, moves or fetches. */
const svg = words(`
  svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker lineargradient radialgradient
  stop clippath`);

/** Elements whose content is no text for people; it goes with them. */
const opaque = words(`
  script style template noscript textarea iframe frameset noframes noembed xmp plaintext select svg:style title
  object applet`);

/** Elements without content and end tag. */
export const voidElements = words("br hr img col source track wbr");

/** Elements whose end tag HTML lets authors leave out. */
export const optionalEnd = words("p li dt dd tr td th thead tbody tfoot colgroup rp rt");

/** HTML reads tag names in small letters; SVG wants these written so. */
const proper: Readonly<Record<string, string>> = {
  lineargradient: "linearGradient",
  radialgradient: "radialGradient",
  clippath: "clipPath",
};

/** What an element is called on the page: a section would be a slide to Reveal, and a page has one first heading. */
const renamed: Readonly<Record<string, string>> = { section: "div", h1: "h2", body: "div" };

export function handlingOf(name: string, inSvg: boolean): Handling {
  // HTML within SVG would end the drawing: only its text stays.
  if (inSvg ? svg.has(name) : html.has(name) || name === "svg") return "keep";
  return opaque.has(name) ? "drop" : "unwrap";
}

/** The name under which an element is judged and written. */
export const nameOnPage = (name: string): string =>
  Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name;

export const properName = (name: string): string =>
  Object.hasOwn(proper, name) ? (proper[name] ?? name) : name;

export const isSvg = (name: string): boolean => svg.has(name) && !html.has(name);
