/** What a page that is one file holds in itself, where other pages point to files. */
export interface Inlined {
  /** The script before the first paint, a classic one. */
  readonly early: string;
  /** The page's own script in one piece, a module. Nothing in it ends a `<script>` element. */
  readonly script: string;
  /** A font file as a `data:` address, by its lasting name. */
  readonly font: (file: string) => string;
  /** The licences of everything that is in the page: most ask that their text goes along. */
  readonly licences: string;
}
