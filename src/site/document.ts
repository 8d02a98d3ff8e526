import { escapeHtml } from "../deck/html/escape.ts";
import { contentSecurityPolicy, singleFilePolicy } from "./csp.ts";
import { fontCss, fontFaces, fontLicence } from "./fonts.ts";
import { attributes } from "./html.ts";
import type { Inlined } from "./inlined.ts";
import type { Runtime, StyleName } from "./runtime.ts";

export interface DocumentParts {
  readonly runtime: Runtime;
  /** The way from the page to the assets folder, for example `../assets/`; ends with a slash. */
  readonly base: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The theme that the page begins with; a person may choose another one on it. */
  readonly theme: string;
  /** True where the server sends patches. */
  readonly live: boolean;
  /** Style sheets, written in place so that the first paint waits for none. */
  readonly styles: readonly StyleName[];
  /** The page's script, for example `projector.js`. */
  readonly script: string;
  /** Further attributes of `<html>`; the page's script reads its data from here. */
  readonly data?: Readonly<Record<string, string | undefined>>;
  /** Set where the page is one file. */
  readonly inlined?: Inlined;
  /** What stands in `<body>`. */
  readonly body: string;
}

/**
 * A whole page: strict policy, fonts and style sheets in place, one small script before the first paint (early.js:
 * chosen theme, place and covered wall), the page's own script after everything that can be read. All addresses
 * are relative; a page that is one file (`inlined`) has none.
 */
export function htmlDocument(parts: DocumentParts): string {
  const { runtime } = parts;
  const { policy, fontAddress, head, early, end } = parts.inlined ? inPlace(parts.inlined) : beside(parts);
  const css = [
    fontCss(fontAddress),
    ...Object.values(runtime.themes),
    ...parts.styles.map((name) => runtime.css[name]),
  ].join("\n");
  return [
    `<!doctype html>`,
    `<html${attributes({ lang: parts.language, "data-theme": parts.theme, ...parts.data })}>`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy(css)}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<title>${escapeHtml(parts.title)}</title>`,
    `<link rel="icon" href="data:,">`,
    ...head,
    `<style>${css}</style>`,
    early,
    `</head>`,
    `<body>`,
    parts.body,
    ...end,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

/** How a page comes by its scripts, fonts and licences. */
interface Supply {
  readonly policy: (css: string) => string;
  readonly fontAddress: (file: string) => string;
  readonly head: readonly string[];
  readonly early: string;
  /** What stands after everything that can be read. */
  readonly end: readonly string[];
}

/** They lie in files beside it. */
function beside({ runtime, base, script, live }: DocumentParts): Supply {
  const at = (name: string) => escapeHtml(base + runtime.asset(name));
  const early = fontFaces.filter((face) => face.early);
  return {
    policy: (css) => contentSecurityPolicy([css], { live }),
    fontAddress: (file) => base + runtime.asset(file),
    head: [
      `<link rel="license" href="${at(fontLicence.name)}">`,
      ...early.map(
        ({ file }) => `<link rel="preload" href="${at(file)}" as="font" type="font/woff2" crossorigin>`,
      ),
    ],
    early: `<script src="${at("early.js")}"></script>`,
    end: [
      // What the script imports comes beside it, not one trip later.
      ...runtime
        .imports(script)
        .map((path) => `<link rel="modulepreload" href="${escapeHtml(base + path)}">`),
      `<script type="module" src="${at(script)}"></script>`,
    ],
  };
}

/** They are in it. */
function inPlace({ early, script, font, licences }: Inlined): Supply {
  return {
    policy: (css) => singleFilePolicy([css], [early, script]),
    fontAddress: font,
    head: [`<link rel="license" href="#licences">`],
    early: `<script>${early}</script>`,
    end: [
      `<pre id="licences" hidden>${escapeHtml(licences)}</pre>`,
      `<script type="module">${script}</script>`,
    ],
  };
}
