import { dirname } from "node:path";
import type { Answer } from "../../server/answer.ts";
import { contentType } from "../../server/content-type.ts";
import { isLayoutName, layouts } from "../../handout/layouts/catalogue.ts";
import { isPaperName } from "../../handout/paper.ts";
import { pdfFacts } from "../../handout/pdf-facts.ts";
import type { ResultsFile } from "../../session/results/file.ts";
import { handoutFormPage } from "../../site/handout-form-page.ts";
import type { Runtime } from "../../site/runtime.ts";
import { wordsFor } from "../../words/words.ts";
import { AttuneError } from "../attune-error.ts";
import { policyOf } from "../page-policy.ts";
import type { Seminar } from "../seminar.ts";
import { makeHandout, type Wishes } from "./make-page.ts";

/** The presenter's way to a handout: the form, the PDF, and the page that prints from any browser. */
export interface Handouts {
  /** What stands below a seminar's address; undefined if it is none of these. Only for the presenter. */
  readonly answer: (seminar: Seminar, rest: string, query: URLSearchParams) => Promise<Answer | undefined>;
}

/** `results`: what a seminar's last room answered, if there was one. */
export function openHandouts(
  runtime: Runtime,
  results: (seminar: Seminar) => Promise<ResultsFile | undefined>,
): Handouts {
  // One browser at a time: on a laptop two are slower than one after the other, and the talk goes on.
  let last: Promise<unknown> = Promise.resolve();
  const queue = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = last;
    const mine = before.then(work, work);
    last = mine.catch(() => {});
    return await mine;
  };

  async function form(seminar: Seminar, failed?: string): Promise<Answer> {
    const { deck } = seminar.compiled();
    const names = wordsFor(deck.language).handoutForm.layouts;
    const body = handoutFormPage(deck, {
      runtime,
      base: "../assets/",
      home: "../",
      layouts: Object.keys(layouts)
        .filter(isLayoutName)
        .map((value) => ({ value, label: names[value] })),
      results: (await results(seminar)) !== undefined,
      ...(failed === undefined ? {} : { failed }),
    });
    return { body, type: contentType("page.html"), policy: policyOf(body) };
  }

  async function page(seminar: Seminar, query: URLSearchParams): Promise<string> {
    const wishes = readQuery(query);
    const session = query.get("answers") === "results" ? await results(seminar) : undefined;
    return makeHandout(seminar.compiled().deck, dirname(seminar.file), {
      ...wishes,
      ...(session === undefined ? {} : { session }),
    });
  }

  return {
    async answer(seminar, rest, query) {
      if (rest === "handout.html") return await form(seminar);
      if (rest === "handout-page.html") {
        const body = await page(seminar, query);
        return { body, type: contentType("page.html"), policy: policyOf(body) };
      }
      if (rest !== "handout.pdf") return undefined;
      const { deck } = seminar.compiled();
      const html = await page(seminar, query);
      const { printPages } = await import("./print-page.ts");
      try {
        const jobs = [{ html, facts: pdfFacts(deck), slides: deck.slides.length }];
        const [pdf = new Uint8Array()] = await queue(async () => printPages(() => jobs));
        return { body: Buffer.from(pdf), type: contentType("x.pdf"), fileName: `${deck.id}-handout.pdf` };
      } catch (error) {
        if (!(error instanceof AttuneError)) throw error;
        return await form(seminar, `${error.message} ${error.hint}`);
      }
    },
  };
}

/** What the form sends; whatever else stands in an address is as if it were left out. */
function readQuery(query: URLSearchParams): Wishes {
  const layout = query.get("layout") ?? "";
  const paper = query.get("paper") ?? "";
  const answers = query.get("answers");
  return {
    layout: isLayoutName(layout) ? layout : "3",
    paper: isPaperName(paper) ? paper : "a4",
    grey: query.get("grey") === "yes",
    key: answers === "correct" || answers === "results",
  };
}
