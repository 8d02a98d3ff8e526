/** A slide as the server made it for this page, with what the page needs to know of it. */
export interface Fragment {
  readonly slide: string;
  readonly step: number;
  /** Its place in the deck, from 1. */
  readonly number: number;
  /** How many slides the seminar has. */
  readonly of: number;
  readonly title: string;
  /** The note on its contents, where it has one. */
  readonly note: string | undefined;
  readonly html: string;
}

/** The slides that were fetched; nothing that the room has not reached is ever asked for. */
export interface Fragments {
  /** Fetches a slide at a step, once. Undefined where it cannot be had at the moment: ask again later. */
  readonly get: (slide: string, step: number) => Promise<Fragment | undefined>;
  /** The slide at this step, if it is here already. */
  readonly at: (slide: string, step: number) => Fragment | undefined;
  /** What is known of a slide, at whatever step. */
  readonly known: (slide: string) => Fragment | undefined;
  /** The author changed these slides, or nobody knows which. */
  readonly forget: (slides?: readonly string[]) => void;
}

/** Fetches the HTML of a slide; undefined where the room has not come to it, or cannot be reached. */
export type Fetcher = (slide: string, step: number) => Promise<string | undefined>;

export function createFragments(fetcher: Fetcher, read: (html: string) => Fragment | undefined): Fragments {
  let kept = new Map<string, Map<number, Fragment>>();
  const asked = new Map<string, Promise<Fragment | undefined>>();
  let edition = 0;

  const keep = (fragment: Fragment): void => {
    const steps = kept.get(fragment.slide) ?? new Map<number, Fragment>();
    kept.set(fragment.slide, steps.set(fragment.step, fragment));
  };
  const at = (slide: string, step: number): Fragment | undefined => kept.get(slide)?.get(step);

  async function ask(slide: string, step: number): Promise<Fragment | undefined> {
    const of = edition;
    const html = await fetcher(slide, step);
    const fragment = html === undefined ? undefined : read(html);
    // While it was on its way the author saved: it is fetched again when it is wanted.
    if (fragment === undefined || of !== edition) return undefined;
    // The server knows best how far the room is: asked for more, it sends what there is.
    keep({ ...fragment, step });
    return at(slide, step);
  }

  return {
    at,
    known: (slide) => [...(kept.get(slide)?.values() ?? [])].at(-1),
    get(slide, step) {
      const here = at(slide, step);
      if (here) return Promise.resolve(here);
      const name = `${step} ${slide}`;
      const asking = asked.get(name) ?? ask(slide, step).finally(() => asked.delete(name));
      asked.set(name, asking);
      return asking;
    },
    forget(slides) {
      edition += 1;
      asked.clear();
      kept = new Map([...kept].filter(([slide]) => slides?.includes(slide) === false));
    },
  };
}

/** Fetches from the room's server. */
export function fetchFrom(code: string): Fetcher {
  return async (slide, step) => {
    try {
      const answer = await fetch(`/${code}/slide/${encodeURIComponent(slide)}?step=${step}`);
      return answer.ok ? await answer.text() : undefined;
    } catch {
      return undefined;
    }
  };
}

/** Reads the outermost element of a slide. */
export function readFragment(html: string): Fragment | undefined {
  const template = document.createElement("template");
  template.innerHTML = html;
  const section = template.content.firstElementChild;
  if (!(section instanceof HTMLElement)) return undefined;
  const { slide, step, number, of, title, contentNote } = section.dataset;
  if (slide === undefined) return undefined;
  return {
    slide,
    step: Number(step ?? 0),
    number: Number(number ?? 0),
    of: Number(of ?? 0),
    title: title ?? "",
    note: contentNote,
    html,
  };
}
