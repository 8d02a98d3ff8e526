import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { RoomMessage } from "../../../src/session/messages.ts";
import { builtRuntime } from "../../support/built.ts";
import { evening, type Evening } from "./asking.ts";
import { marks } from "./talk.ts";

beforeAll(builtRuntime);
const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

async function begin(): Promise<Evening> {
  const one = await evening();
  ended.push(one.running.close);
  return one;
}

const slides = ["a-talk", "steps", "asked", "written", "curve", marks.slide];

/** Everything that anybody can fetch, whatever they guess. */
async function everything({ elsewhere, code }: Evening): Promise<string> {
  const paths = [
    "/",
    `/${code}`,
    `/${code.toLowerCase()}`,
    "/talk/",
    "/talk",
    "/talk/index.html",
    "/talk/presenter.html",
    "/talk/talk.md",
    "/talk/seen.svg",
    "/talk/inside.svg",
    `/${code}/talk.md`,
    `/${code}/seen.svg`,
    `/${code}/inside.svg`,
    `/${code}/.attune/keys.json`,
    "/.attune/keys.json",
    "/.attune/sessions.sqlite",
    "/key",
    "/remote",
    ...slides.flatMap((slide) => [
      `/${code}/slide/${slide}`,
      ...["0", "1", "2", "999", "-1", "1e9", "x", ""].map((step) => `/${code}/slide/${slide}?step=${step}`),
    ]),
  ];
  const replies = await Promise.all(paths.map(async (path) => await elsewhere(path)));
  return replies
    .map(({ status, headers, body }) => `${status} ${JSON.stringify(headers)} ${String(body)}`)
    .join("\n");
}

const done = (message: RoomMessage) => expect(message.type).toBe("done");

describe("S1 what attendees are sent", () => {
  it("holds nothing that is not for them, in any byte, at any moment of the evening", async () => {
    const room = await begin();
    const presenter = await room.join("presenter");
    const page = await room.join("attendee");
    const others = await Promise.all([1, 2, 3, 4].map(() => room.join("attendee")));
    ended.push(...[presenter, page, ...others].map(({ end }) => end));
    const hidden = new Set<string>(Object.values(marks));
    let bytes = "";
    const look = async (): Promise<void> => {
      // Whatever was told before the answer to this command has come with it.
      done(await page.send({ type: "pace", signal: "fine" }));
      bytes = `${await everything(room)} ${page.bytes.join("\n")}`;
      for (const mark of hidden) expect(bytes.includes(mark) ? mark : "").toBe("");
    };
    const goTo = async (slide: string, step = 0): Promise<void> => {
      done(await presenter.send({ type: "go", slide, step }));
      await page.see(({ position }) => position.slide === slide && position.step === step);
    };

    await look();
    await goTo("steps");
    await look();
    expect((await room.elsewhere(`/${room.code}/inside.svg`)).status).toBe(404);

    hidden.delete(marks.step);
    hidden.delete(marks.handout);
    await goTo("steps", 1);
    await look();
    expect(bytes).toContain(marks.step);
    expect((await room.elsewhere(`/${room.code}/inside.svg`)).status).toBe(200);

    await goTo("asked");
    const check = { poll: "check", run: 1 } as const;
    done(await presenter.send({ type: "open", ...check }));
    for (const other of others)
      done(await other.send({ type: "vote", ...check, answer: Number(marks.answer) }));
    await look();
    done(await presenter.send({ type: "close", ...check }));
    await look();
    done(await presenter.send({ type: "show", ...check }));
    await page.see(({ polls }) => polls["check"].phase === "shown");
    await look();
    hidden.delete(marks.correct);
    done(await presenter.send({ type: "reveal", ...check }));
    await page.see(({ polls }) => polls["check"].correct === Number(marks.correct));

    await goTo("written");
    const open = { poll: "open", run: 1 } as const;
    done(await presenter.send({ type: "open", ...open }));
    for (const other of others) done(await other.send({ type: "vote", ...open, answer: marks.text }));
    done(await page.send({ type: "vote", ...open, answer: "mine" }));
    for (const other of others.slice(0, 1)) done(await other.send({ type: "ask", text: marks.question }));
    await look();
    done(await presenter.send({ type: "close", ...open }));
    done(await presenter.send({ type: "show", ...open }));
    await page.see(({ polls }) => polls["open"].phase === "shown");
    await look();
    const { texts, inbox } = await presenter.see(({ texts: waiting }) => waiting["open"]?.length === 2);
    hidden.delete(marks.text);
    hidden.delete(marks.question);
    const mine: readonly { readonly text: string }[] = texts["open"];
    const approved = mine.findIndex(({ text }) => text === marks.text);
    done(await presenter.send({ type: "review", ...open, texts: [approved], approve: true }));
    const [question = ""] = Object.keys(inbox);
    done(await presenter.send({ type: "review-question", question, verdict: "approved" }));
    await page.see(({ questions }) => Object.keys(questions).length === 1);

    await goTo("curve");
    await look();
    expect((await room.elsewhere(`/${room.code}/seen.svg`)).status).toBe(404);
    hidden.delete(marks.slide);
    await goTo(marks.slide);
    await look();
    expect((await room.elsewhere(`/${room.code}/seen.svg`)).status).toBe(200);
    // To the very end: notes, the words as they are spoken, and what one person answered.
    expect([...hidden]).toEqual([marks.notes, marks.script, marks.answer]);
    for (const mark of Object.values(marks))
      if (!hidden.has(mark)) expect(bytes.includes(mark) ? "" : mark).toBe("");
  });
});

describe("R1 the presenter's pages", () => {
  it("are opened at the laptop without a key, and bring the cookie along", async () => {
    const room = await begin();
    for (const site of [undefined, "none", "same-origin"]) {
      const reply = await room.here("/talk/", site === undefined ? {} : { "sec-fetch-site": site });
      expect([site, reply.status, reply.headers["set-cookie"]?.length]).toEqual([site, 200, 1]);
    }
    const again = await room.here("/talk/", { cookie: room.cookie });
    expect([again.status, again.headers["set-cookie"]]).toEqual([200, undefined]);
  });

  it.each([
    ["by a link of another page", { "sec-fetch-site": "cross-site" }],
    ["by another program's page on this machine", { "sec-fetch-site": "same-site" }],
    ["through a proxy on this machine", { "x-forwarded-for": "192.168.0.9" }],
    ["through a proxy that says so in another way", { via: "1.1 proxy" }],
    ["by somebody who made up a cookie", { "sec-fetch-site": "cross-site", cookie: "attune-1=x" }],
  ])("are not opened %s", async (_how, headers: Record<string, string>) => {
    const room = await begin();
    for (const path of ["/talk/", "/talk/presenter.html"]) {
      const { status, headers: sent, body } = await room.here(path, headers);
      expect([status, sent["set-cookie"]]).toEqual([403, undefined]);
      expect(String(body)).toContain("for the presenter");
      // Only at the laptop it can be opened from here.
      const atLaptop = Object.hasOwn(headers, "sec-fetch-site");
      expect(String(body).includes(`href="${path}"`)).toBe(atLaptop);
    }
    const home = await room.here("/", headers);
    expect(String(home.body)).not.toContain("talk.md");
  });
});

describe("row 11: ways out of a room", () => {
  const up = [
    "..",
    "%2e%2e",
    "%252e%252e",
    ".%2e",
    "%2e.",
    "..%2f..",
    "..%5c..",
    "..;",
    "%c0%ae%c0%ae",
    "....//",
  ];
  const targets = ["talk.md", "package.json", "etc/passwd", ".attune/keys.json"];
  it("lead nowhere, however they are written", async () => {
    const room = await begin();
    const before = String((await room.elsewhere(`/${room.code}`)).body);
    for (const way of up)
      for (const target of targets)
        for (const path of [
          `/${room.code}/${way}/${target}`,
          `/${room.code}/slide/${way}/${target}`,
          `/${room.code}/${way}/${way}/${way}/${way}/${target}`,
          `/talk/${way}/${target}`,
          `/${way}/${target}`,
          `/assets/${way}/${target}`,
          `/${room.code}//${target}`,
          `/${room.code}/${target}%00.svg`,
        ]) {
          const { status, body } = await room.elsewhere(path);
          expect([path, status >= 400 && status < 500 ? "refused" : status]).toEqual([path, "refused"]);
          expect(String(body)).not.toMatch(/MARK|presenter":"|root:/);
        }
    expect(before).toContain("A talk");
  });
});
