/** What stands in the panel while it is open. */
export interface Panel {
  readonly title: string;
  readonly element: HTMLElement;
  /** The slide, the room or what was chosen is another. */
  readonly update?: () => void;
  readonly close?: () => void;
}
