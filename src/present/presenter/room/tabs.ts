/** What stands below the slide: one at a time. */
export type Tab = "notes" | "texts" | "questions";

export interface Tabs {
  readonly chosen: () => Tab;
  readonly choose: (tab: Tab) => void;
  /** Called after another one was chosen. */
  readonly onChoose: (listener: () => void) => void;
}

const names: readonly Tab[] = ["notes", "texts", "questions"];

/** The buttons `#tab-NAME` show `#NAME` and hide the others. */
export function createTabs(element: (id: string) => HTMLElement): Tabs {
  let chosen: Tab = "notes";
  const listeners: (() => void)[] = [];
  const choose = (tab: Tab): void => {
    chosen = tab;
    for (const name of names) {
      element(name).hidden = name !== tab;
      element(`tab-${name}`).setAttribute("aria-pressed", String(name === tab));
    }
    for (const listener of listeners) listener();
  };
  for (const name of names) element(`tab-${name}`).addEventListener("click", () => choose(name));
  return { chosen: () => chosen, choose, onChoose: (listener) => void listeners.push(listener) };
}
