import { askForm } from "./ask-form.ts";
import type { Page } from "./context.ts";
import { moreParts } from "./more-panel.ts";
import { notesPanel } from "./notes-panel.ts";
import type { Panel } from "./panel.ts";
import { slidesPanel } from "./slides-panel.ts";

/** The panels by the names of their buttons. */
export const panels: Readonly<Record<string, (page: Page) => Panel>> = {
  slides: slidesPanel,
  notes: notesPanel,
  ask: (page) => {
    const { element, stop } = askForm(page, "panel");
    return { title: page.words.attendee.ask.title, element, close: stop };
  },
  more: moreParts,
};
