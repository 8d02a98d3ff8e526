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
  /** The HTML of the slides that are new or changed: whole `<section>` elements. */
  readonly slides: readonly { readonly id: string; readonly html: string }[];
}

export type ServerMessage = { readonly type: "welcome"; readonly protocol: number } | Patch;
export type PageMessage = Hello;
