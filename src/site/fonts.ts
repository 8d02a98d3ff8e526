/** The npm package that the fonts come from; the files are in its folder `files`, the licence beside it. */
export const fontPackage = "@fontsource/atkinson-hyperlegible-next";
/** The licence text (SIL OFL 1.1) must travel with the fonts: its name in the package, and its lasting asset name. */
export const fontLicence = { from: "LICENSE", name: "atkinson-hyperlegible-next-OFL.txt" } as const;

export interface FontFace {
  /** File name in the package's folder `files`; also its lasting asset name. */
  readonly file: string;
  readonly weight: 400 | 600 | 700;
  readonly style: "normal" | "italic";
  readonly range: string;
  /** Needed by nearly every first slide: fetched with the page. */
  readonly early: boolean;
}

/** Character ranges as the package's unicode.json gives them for these files. */
const ranges = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F," +
    "U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF," +
    "U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
} as const;

const cuts = [
  { weight: 400, style: "normal", early: true },
  { weight: 700, style: "normal", early: true },
  { weight: 600, style: "normal", early: false },
  { weight: 400, style: "italic", early: false },
] as const;

/** Every font file that is shipped: static files, because Chromium prints variable ones as Type 3. */
export const fontFaces: readonly FontFace[] = cuts.flatMap(({ weight, style, early }) =>
  (["latin", "latin-ext"] as const).map((subset) => ({
    file: `atkinson-hyperlegible-next-${subset}-${weight}-${style}.woff2`,
    weight,
    style,
    range: ranges[subset],
    early: early && subset === "latin",
  })),
);

/**
 * The fallback takes the place of the font until it is there. Arial is set to the width of Atkinson Hyperlegible
 * Next (measured: 99.3 % in regular, 99.6 % in bold) so that lines break alike and nothing jumps.
 */
const fallback =
  "@font-face{font-family:Attune-fallback;src:local(Arial),local(Liberation Sans),local(Arimo);size-adjust:99.4%}";

/** The `@font-face` rules; `address` says where a font file is, by its lasting name. */
export function fontCss(address: (file: string) => string): string {
  const faces = fontFaces.map(
    ({ file, weight, style, range }) =>
      `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};font-style:${style};` +
      `font-display:swap;src:url(${address(file)}) format("woff2");unicode-range:${range}}`,
  );
  return faces.join("") + fallback;
}
