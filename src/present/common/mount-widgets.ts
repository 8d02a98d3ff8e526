import type { Mount, Mounted, Stage, WidgetRoom } from "../../widgets/stage.ts";
import type { Words } from "../../words/words.ts";
import type { States } from "./state.ts";

/** Every widget's behaviour in the browser, by its folder; loaded when the first such widget is shown. */
const mounts = import.meta.glob<{ readonly default: Mount }>("../../widgets/*/mount.ts");

export interface MountOptions {
  readonly view: Stage["view"];
  readonly language: string;
  readonly words: Words;
  readonly states: States;
  readonly announce: (sentence: string) => void;
  /** The live room, where the page has a line to it. */
  readonly room?: WidgetRoom;
  /** What the page put before every id, where it shows a copy; the widget's own id is the rest. */
  readonly prefix?: string;
}

/** The widgets that were brought to life in one place. */
export interface MountedWidgets {
  /** Resolves when all of them are alive, or have failed to be. */
  readonly ready: Promise<unknown>;
  readonly restyle: () => void;
  readonly unmount: () => void;
}

/**
 * Brings the widgets in `root` to life. Their scripts come late: until then, and where one fails to load, the form
 * that the page was written with stands there.
 */
export function mountWidgets(root: HTMLElement, options: MountOptions): MountedWidgets {
  const mounted = new Set<Mounted>();
  let ended = false;
  const bringToLife = async (element: HTMLElement): Promise<void> => {
    const widget = await mountWidget(element, options);
    if (ended) widget?.unmount();
    else if (widget) mounted.add(widget);
  };
  const elements = [...root.querySelectorAll<HTMLElement>("[data-widget][data-settings]")];
  return {
    ready: Promise.all(elements.map(bringToLife)),
    restyle: () => {
      for (const widget of mounted) widget.restyle?.();
    },
    unmount: () => {
      ended = true;
      for (const widget of mounted) widget.unmount();
      mounted.clear();
    },
  };
}

/** Brings one widget to life; undefined where it has no behaviour, or its script did not come. */
export async function mountWidget(element: HTMLElement, options: MountOptions): Promise<Mounted | undefined> {
  const load = mounts[`../../widgets/${element.dataset["widget"]}/mount.ts`];
  if (!load) return undefined;
  try {
    const { default: mount } = await load();
    const settings: unknown = JSON.parse(element.dataset["settings"] ?? "null");
    return mount(element, settings, stageOf(element, options));
  } catch (error) {
    // The page goes on with the form it has; whoever looks finds out why.
    console.error(`Attune: the widget ${element.id} did not start.`, error);
    return undefined;
  }
}

/** What a widget gets from its page. */
export function stageOf(element: HTMLElement, options: MountOptions): Stage {
  const { view, language, words, states, announce, room, prefix = "" } = options;
  const id = element.id.slice(prefix.length);
  return {
    view,
    id,
    language,
    words,
    state: states.of(id),
    stateOf: states.of,
    reducedMotion: () => matchMedia("(prefers-reduced-motion: reduce)").matches,
    announce,
    ...(room === undefined ? {} : { room }),
  };
}
