/**
 * The browser runtime as the pages see it: what `vite build` made of src/present, src/widgets and themes. Whoever
 * wires the machines (cli) reads it from the build's manifest, or points it at Vite's own server while developing.
 */
export interface Runtime {
  /**
   * Path of a built file inside the assets folder, by its lasting name: a script (`early.js`, `projector.js`,
   * `presenter.js`, `remote.js`, `attendee.js`, `lobby.js`, `home.js`), a font file of `fontFaces` in fonts.ts, or its licence
   * (`fontLicence`). Throws on any other name.
   */
  readonly asset: (name: string) => string;
  /** Paths, inside the assets folder, of the chunks that a script imports at once (not those it imports late). */
  readonly imports: (script: string) => readonly string[];
  /** Minified style sheets as text, for pages to write in place. They hold no `url()`: the text works at every path. */
  readonly css: Readonly<Record<StyleName, string>>;
  /** Each theme's rule with its tokens, by the theme's name, in the order in which they are chosen on stage. */
  readonly themes: Readonly<Record<string, string>>;
}

/**
 * Where each style sheet comes from: `slides` is src/present/styles/slides.css with its `@import`s; `widgets` every
 * src/widgets/&#42;/style.css, one after the other by name; `flowing` the same for a page that scrolls (reflow.ts);
 * `projector`, `presenter`, `attendee`, `remote` and `home` are src/present/NAME/NAME.css; `handout` is src/handout/handout.css.
 */
export type StyleName =
  "slides" | "widgets" | "flowing" | "projector" | "presenter" | "attendee" | "remote" | "home" | "handout";
