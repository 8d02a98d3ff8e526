/**
 * Runs before the first paint, so that a reload on stage never flashes: the chosen theme and text size, the covered
 * wall, and the slide that the address names. Everything else comes later. It stands alone: a plain script, no imports.
 */
const root = document.documentElement;
root.classList.add("js");

const kept = (name: string): string | null => {
  try {
    return sessionStorage.getItem(`attune:${name}`);
  } catch {
    return null;
  }
};

const theme = kept("theme");
if (theme !== null && root.dataset["themes"]?.split(" ").includes(theme)) root.dataset["theme"] = theme;
const size = kept("size");
if (size !== null && /^1\.\d+$/.test(size)) root.style.setProperty("--size", size);
const cover = kept("cover");
if (cover === "black" || cover === "white") root.dataset["cover"] = cover;

const [, slide] = /^#\/([^/]+)/.exec(location.hash) ?? [];
if (slide !== undefined && root.dataset["view"] === "projector") {
  try {
    const named = CSS.escape(decodeURIComponent(slide));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `html.js:not([data-ready]) .slides section.slide:not(#${named}){visibility:hidden!important}` +
        `html.js:not([data-ready]) .slides #${named}{visibility:visible!important}` +
        `html.js:not([data-ready]) .slides :is(#${named},:has(#${named})){content-visibility:visible!important}`,
    );
    document.adoptedStyleSheets = [sheet];
  } catch {
    // An address that cannot be read, or an old browser: the first slide shows for a moment.
  }
}

// Without its script the page stays a page: all slides one below the other.
addEventListener(
  "error",
  (event) => {
    if (event.target instanceof HTMLScriptElement) root.classList.remove("js");
  },
  true,
);
