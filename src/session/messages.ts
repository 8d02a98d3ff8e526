/** Version of the protocol between pages and the server; the first message names it (live.md, T2). */
export const protocol = 1;

/** What a page says first. */
export interface Hello {
  readonly type: "hello";
  readonly protocol: number;
  readonly deck: string;
  readonly view: "projector" | "presenter" | "home";
}

/** The seminar file was saved: what is different on this page. */
export interface Patch {
  readonly type: "patch";
  readonly deck: string;
  readonly title: string;
  /** Every slide in order; `below` as in the deck. */
  readonly order: readonly { readonly id: string; readonly below: boolean }[];
  /** The HTML of the slides that are new or changed: whole `<section>` elements. */
  readonly slides: readonly { readonly id: string; readonly html: string }[];
}

export type ServerMessage = { readonly type: "welcome"; readonly protocol: number } | Patch;
export type PageMessage = Hello;
