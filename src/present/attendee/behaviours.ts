import type { Mounted } from "../../widgets/stage.ts";
import { readPoll } from "../../widgets/poll/published.ts";
import { mountWidget, stageOf, type MountOptions } from "../common/mount-widgets.ts";
import type { Page } from "./context.ts";
import { announce } from "./elements.ts";
import type { Fragment } from "./fragments.ts";
import { noteField } from "./note-field.ts";
import { ownCurve } from "./own-curve.ts";

type Behaviour = (element: HTMLElement, fragment: Fragment, page: Page) => Promise<Mounted | undefined>;

/** What some widgets do on this page and nowhere else. All others do what they do everywhere. */
const behaviours: Readonly<Record<string, Behaviour>> = {
  poll: askPoll,
  note: (element, fragment, page) => Promise.resolve(noteField(element, fragment, page)),
  questions: async (element, _fragment, page) => {
    const { askForm } = await import("./ask-form.ts");
    const form = askForm(page, element.id);
    element.append(form.element);
    return {
      unmount: () => {
        form.stop();
        form.element.remove();
      },
    };
  },
};

/** Brings a widget to life on this page; undefined where it stands as it was written. */
export function enliven(
  element: HTMLElement,
  fragment: Fragment,
  page: Page,
): Promise<Mounted | undefined> | undefined {
  const own = behaviours[element.dataset["widget"] ?? ""];
  if (own) return own(element, fragment, page);
  return element.dataset["settings"] === undefined ? undefined : everywhere(element, page);
}

/** A widget's own behaviour, with the way back to the room's state once this person went another way. */
async function everywhere(element: HTMLElement, page: Page): Promise<Mounted | undefined> {
  const mounted = await mountWidget(element, await optionsOf(page));
  if (mounted === undefined) return undefined;
  const back = ownCurve(element, page);
  return {
    restyle: () => mounted.restyle?.(),
    unmount: () => {
      back();
      mounted.unmount();
    },
  };
}

/** Asking comes late: few pages need it at once. */
async function askPoll(element: HTMLElement, _fragment: Fragment, page: Page): Promise<Mounted | undefined> {
  const settings: unknown = JSON.parse(element.dataset["settings"] ?? "null");
  const poll = readPoll(settings);
  if (poll === undefined) return undefined;
  const { mountAsk } = await import("../../widgets/poll/mount-ask.ts");
  const stage = stageOf(element, await optionsOf(page));
  const { session, room } = page;
  return mountAsk(element, {
    poll,
    stage,
    room,
    drafts: {
      read: (name) => session.read(`draft:${name}`),
      write: (name, draft) => void session.write(`draft:${name}`, draft),
    },
  });
}

/** The words of all widgets come with the first of them. */
async function optionsOf({ language, states, room }: Page): Promise<MountOptions> {
  const { wordsFor } = await import("../../words/words.ts");
  const words = wordsFor(language);
  return { view: "attendee", language, words, states, announce, room };
}
