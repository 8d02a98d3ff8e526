import { describe, expect, it } from "vitest";
import type { PollResult, ResultsFile } from "../../src/session/results/file.ts";
import { sessionsHtml, type HomeSession } from "../../src/site/home-sessions.ts";
import { resultsPage } from "../../src/site/results-page.ts";
import { fakeRuntime } from "../support/fake-runtime.ts";

const session: HomeSession = {
  id: "s",
  title: "Leaning",
  startedAt: Date.UTC(2026, 2, 4, 12),
  state: "over",
  polls: 1,
  answers: 20,
  asks: undefined,
  results: "/results/s/",
  csv: "/api/results/s.csv",
  json: "/api/results/s.json",
  attendance: undefined,
};

const counts: PollResult = {
  poll: "lean",
  run: 1,
  kind: "choice",
  about: "me",
  question: "I feel <i>",
  phase: "shown",
  source: "ballots",
  n: 20,
  release: { shape: "counts", n: 20, cells: [15, "few"], declined: 0, more: false },
  answers: [
    { text: "steadier", count: 15 },
    { text: "<script>alert(1)</script>", count: "few" },
  ],
};

function page(...polls: readonly PollResult[]): string {
  const file: ResultsFile = {
    format: "attune-results 1",
    session: "s",
    seminar: { id: "deck", title: "Leaning & more", language: "de" },
    startedAt: "2026-03-04T12:00:00.000Z",
    ended: true,
    polls,
    questions: [
      { text: "And <b>alone</b>?", upvotes: 1, answered: true },
      { text: "First", upvotes: 3, answered: false },
    ],
  };
  return resultsPage(file, {
    runtime: fakeRuntime,
    base: "../../assets/",
    home: "../../",
    language: "en",
    session,
  });
}

describe("the page of results", () => {
  it("K1 has every answer with its count and share, as text and as a bar", () => {
    const html = page(counts);
    expect(html).toContain(
      '<tr><th scope="row">steadier<span class="bars" aria-hidden="true"><span class="bar now" style="--share:75"></span></span></th><td>15</td><td>75 %</td></tr>',
    );
    expect(html).toContain("<td>few</td><td></td>");
    expect(html).toContain("20 answers.");
    expect(html).toContain('<h1 lang="de">Leaning &amp; more</h1>');
  });

  it("nothing that people wrote is HTML", () => {
    const texts: PollResult = {
      ...counts,
      release: { shape: "texts", n: 5, texts: [], more: true },
      answers: [{ text: '<img src=x onerror="alert(1)">', count: 2 }],
    };
    const html = page(counts, texts);
    expect(html).not.toMatch(/<script>alert|<img src=x|<b>alone|I feel <i>/);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).toContain("And a few more.");
  });

  it("P4 a withheld result says why and has no table", () => {
    const { n: _, ...rest } = counts;
    const html = page({ ...rest, release: { shape: "withheld", floor: 5 }, answers: [] });
    expect(html).toContain("Fewer than 5 answers");
    expect(html).not.toContain("<table>");
  });

  it("a pair stands side by side with what changed, hidden counts left out", () => {
    const after: PollResult = {
      ...counts,
      poll: "after",
      before: "lean",
      release: { shape: "counts", n: 20, cells: [5, "few"], declined: "few", more: false },
      answers: [
        { text: "steadier", count: 5 },
        { text: "exposed", count: "few" },
      ],
      declined: "few",
    };
    const html = page(counts, after);
    expect(html).toContain("<td>75 % (15)</td><td>25 % (5)</td><td>−50</td>");
    expect(html).toContain("<td>few</td><td>few</td><td></td>");
    expect(html).toContain("rather not say</th><td></td><td>few</td>");
  });

  it("ranks stand in their order, what was driven and what is correct are said", () => {
    const html = page({
      ...counts,
      kind: "rank",
      release: { shape: "ranks", n: 20, ranks: [2.4, 1.6], more: false },
      answers: [
        { text: "walk", rank: 2.4 },
        { text: "call", rank: 1.6 },
      ],
      correct: "call",
      drove: { widget: "curve", parameter: "touch", value: 0.5 },
      run: 2,
    });
    expect(html.indexOf("call</th><td>1.6")).toBeLessThan(html.indexOf("walk</th><td>2.4"));
    expect(html).toContain("The answer is: call.");
    expect(html).toContain("It set “touch” to 0.5.");
    expect(html).toContain("Asked again (2)");
  });

  it("questions stand by their votes; without polls it says so", () => {
    const html = page();
    expect(html.indexOf("First")).toBeLessThan(html.indexOf("And &lt;b&gt;"));
    expect(html).toContain("3 votes");
    expect(html).toContain("1 vote, answered");
    expect(html).toContain("there is nothing to show");
  });
});

describe("sessions on the home page", () => {
  it("nothing where there are none; the last one in view, earlier ones behind a press", () => {
    expect(sessionsHtml([], "en")).toBe("");
    const html = sessionsHtml([session, { ...session, id: "t" }, { ...session, id: "u" }], "en");
    expect(html).toContain("Last time");
    expect(html).toContain("<details><summary>2 earlier sessions</summary>");
    expect(html).toContain("1 poll, up to 20 answers");
    expect(html).toContain('data-clear="u"');
  });

  it("K1 one that asks whether it is needed is not hidden away", () => {
    const html = sessionsHtml([session, { ...session, id: "t", asks: 31 }], "en");
    expect(html).toContain("<details open>");
    expect(html).toContain('data-keep="t"');
  });

  it("says what is going on, what can go on, and who signed in", () => {
    expect(sessionsHtml([{ ...session, state: "live", polls: 0 }], "en")).toContain(
      "going on now · no poll was closed",
    );
    expect(sessionsHtml([{ ...session, state: "resting", answers: 0 }], "en")).toContain(
      "too few answers to show",
    );
    const attendance = { names: 1, address: "/api/attendance/s.csv" };
    const html = sessionsHtml([{ ...session, attendance, title: `"><script>` }], "en");
    expect(html).toContain("1 name signed in");
    expect(html).toContain('data-names="1"');
    expect(html).not.toContain("<script>");
  });
});
