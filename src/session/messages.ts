/** Version of the protocol between pages and the server; the first message names it (live.md, T2). */
export const protocol = 1;

/** What a page says first. */
export interface Hello {
  readonly type: "hello";
  readonly protocol: number;
  readonly deck: string;
  readonly view: "projector" | "presenter" | "home";
  /**
   * What the page shows: `data-revision` of its `<html>`, later that of the last patch. If the server has
   * something newer, a patch comes at once: joining, returning and missing a message are one case.
   */
  readonly revision?: string;
}

/** The seminar file was saved: what is different on this page. */
export interface Patch {
  readonly type: "patch";
  readonly deck: string;
  readonly title: string;
  /** The page's state after this patch; the page names it in its next hello. */
  readonly revision: string;
  /** Every slide in order; `below` as in the deck. */
  readonly order: readonly { readonly id: string; readonly below: boolean }[];
  /** Set where the seminar's theme may be another, or its colours. */
  readonly look?: Look;
  /** The HTML of the slides that are new or changed: whole `<section>` elements. */
  readonly slides: readonly { readonly id: string; readonly html: string }[];
}

/** What a seminar is set in. */
export interface Look {
  readonly theme: string;
  /** The names of all themes that can be chosen, with spaces between. */
  readonly themes: string;
  /** The rule with the tokens of the author's own theme; its colours replace those that the page has. */
  readonly css?: string;
}

export type ServerMessage = { readonly type: "welcome"; readonly protocol: number } | Patch;
export type PageMessage = Hello;
