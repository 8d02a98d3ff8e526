import { createServer } from "node:http";
import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import type { ResultsFile } from "../../../src/session/results/file.ts";
import type { ClearReceipt } from "../../../src/session/results/receipt.ts";
import type { WebhookMessage } from "../../../src/server/webhook/message.ts";
import { runAttune } from "../../support/run-attune.ts";
import { ask, openEvening } from "./evening.ts";

const marker = "MARKERwalk";
const soon = { timeout: 20_000 };

describe("what is kept of an evening", () => {
  it("H3 the presenter gets results as JSON and CSV, nobody else anything", async () => {
    const evening = await openEvening();
    const { get, session, running } = evening;
    await ask(evening, "lean", "asked", [0, 0, 0, 0, 0, 1, 2]);
    const json = await get(`/api/results/${session}.json`);
    expect(json.headers.get("content-type")).toContain("application/json");
    expect(((await json.json()) as ResultsFile).polls[0]).toMatchObject({
      question: "When I lean on someone I feel",
      n: 5,
      answers: [{ text: "steadier", count: 5 }, { count: "few" }, { count: "few" }],
    });
    const csv = await get(`/api/results/${session}.csv`);
    expect(csv.headers.get("content-disposition")).toContain(`${session}.csv`);
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(new TextDecoder().decode(bytes)).toContain('"steadier",5');
    expect(await (await get("/api/sessions")).json()).toMatchObject([
      { id: session, state: "live", answers: 5 },
    ]);

    for (const path of [`/api/results/${session}.json`, `/api/results/${session}.csv`, "/api/sessions"]) {
      expect((await get(path, "")).status).toBe(403);
      const elsewhere = await fetch(running.server.address + path, {
        headers: { cookie: evening.cookie, "x-forwarded-for": "192.168.1.9" },
      });
      expect(elsewhere.status).toBe(403);
    }
    const page = await fetch(`${running.server.address}/results/${session}/`, {
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(page.status).toBe(403);
    expect((await get("/api/results/none.json")).status).toBe(404);
    expect((await get("/results/none/")).status).toBe(404);
  });

  it("K1 the home page lists it, its results can be read, and clearing it leaves nothing on the disk", async () => {
    const evening = await openEvening();
    const { get, post, presenter, session, onDisk, running, close } = evening;
    const people = await ask(
      evening,
      "helped",
      "texts",
      Array.from({ length: 6 }, (_, at) => `${marker} ${at}`),
    );
    await people[0]?.send({ type: "ask", text: `${marker} again?` });
    await presenter.send({ type: "review", poll: "helped", run: 1, texts: [0, 1, 2], approve: true });
    await vi.waitFor(() => expect(onDisk()).toContain(marker), soon);
    const home = await (await get("/")).text();
    expect(home).toContain(`/results/${session}/`);
    const results = await (await get(`/results/${session}/`)).text();
    expect(results).toContain("What helped?");
    expect(results).toContain(`${marker} 2`);
    expect(results).not.toContain(`${marker} 3`);
    expect(results).not.toContain(`${marker} again`);

    expect((await post(`/api/sessions/${session}/clear`, {}, "")).status).toBe(403);
    const foreign = await fetch(`${running.server.address}/api/sessions/${session}/clear`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        cookie: evening.cookie,
        origin: "http://elsewhere.test",
      },
      body: "{}",
    });
    expect(foreign.status).toBe(403);

    const cleared = await post(`/api/sessions/${session}/clear`, {});
    expect(cleared.status).toBe(200);
    expect((await cleared.json()) as ClearReceipt).toMatchObject({
      title: "Leaning",
      polls: 1,
      texts: 3,
      swept: true,
    });
    await people[0]?.see((view) => view["ended"] === true);
    expect(onDisk()).not.toContain(marker);
    expect((await get(`/api/results/${session}.json`)).status).toBe(404);
    expect(await (await get("/api/sessions")).json()).toEqual([]);
    expect(await (await get("/")).text()).not.toContain(session);
    expect((await post(`/api/sessions/${session}/clear`, {})).status).toBe(404);
    await close();
    expect(onDisk()).not.toContain(marker);
  });

  it("K2 after a proper end it is still there, the home page says that it can go on, and its names are kept", async () => {
    const evening = await openEvening();
    await ask(evening, "lean", "asked", [0, 0, 0, 0, 0]);
    const later = await evening.again();
    const sessions = (await (await later.get("/api/sessions")).json()) as readonly {
      id: string;
      state: string;
    }[];
    expect(sessions.find(({ id }) => id === evening.session)).toMatchObject({
      state: "resting",
      title: "Leaning",
    });
    expect(await (await later.get("/")).text()).toContain("the presenter window offers to go on with it");
    const json = await (await later.get(`/api/results/${evening.session}.json`)).json();
    expect((json as ResultsFile).polls[0]?.question).toBe("When I lean on someone I feel");
  });

  it("K1 a session of long ago asks whether it is still needed", async () => {
    const day = 24 * 3_600_000;
    let now = Date.now();
    const evening = await openEvening({ now: () => now });
    await ask(evening, "lean", "asked", [0, 0, 0, 0, 0]);
    await evening.presenter.send({ type: "end" });
    now += 31 * day;
    const later = await evening.again({ now: () => now });
    expect(await (await later.get("/")).text()).toContain("Kept for 31 days. Is it still needed?");
    expect((await later.post(`/api/sessions/${evening.session}/keep`, {})).status).toBe(200);
    expect(await (await later.get("/")).text()).not.toContain("Is it still needed?");
  });
});

describe("the attendance sheet", () => {
  it("K3 is there only where the organiser wants it", async () => {
    const { post, code, onDisk } = await openEvening();
    expect((await post(`/${code}/attendance`, { name: "Ada Lovelace" }, "")).status).toBe(404);
    expect(onDisk()).not.toContain("Ada Lovelace");
  });

  it("K3 takes names from anybody, tells them to nobody but the presenter, and stands beside no answer", async () => {
    const evening = await openEvening({ attendance: true });
    const { post, get, code, session, onDisk } = evening;
    await ask(evening, "lean", "asked", [0, 0, 0, 0, 0]);
    for (const name of ["Zoë", "Ada Lovelace", "=1+1"])
      expect((await post(`/${code}/attendance`, { name }, "")).status).toBe(200);
    expect((await post(`/${code}/attendance`, { name: " " }, "")).status).toBe(400);
    expect((await post(`/${code}/attendance`, { other: 1 }, "")).status).toBe(400);
    expect((await post("/XXXX/attendance", { name: "Ada" }, "")).status).toBe(404);
    const csv = await get(`/api/attendance/${session}.csv`);
    expect(await csv.text()).toBe(`"name"\r\n"'=1+1"\r\n"Ada Lovelace"\r\n"Zoë"\r\n`);
    expect((await get(`/api/attendance/${session}.csv`, "")).status).toBe(403);
    const everything = await (await get(`/api/results/${session}.json`)).text();
    expect(everything).not.toContain("Ada");
    expect(await (await get("/")).text()).toContain("3 names signed in");

    const kept = await post(`/api/sessions/${session}/clear`, { names: false });
    expect(await kept.json()).not.toHaveProperty("names");
    expect(onDisk()).toContain("Ada Lovelace");
  });

  it("K1 K3 stays in reach after an evening in which nothing else happened", async () => {
    const evening = await openEvening({ attendance: true });
    await evening.post(`/${evening.code}/attendance`, { name: "Ada Lovelace" }, "");
    const later = await evening.again();
    expect(await (await later.get("/")).text()).toContain("1 name signed in");
    expect(await (await later.get(`/api/attendance/${evening.session}.csv`)).text()).toContain(
      "Ada Lovelace",
    );
    // One session that leads to them is enough, however often Attune is started on that day.
    const last = await (await later.again()).again();
    const listed = (await (await last.get("/api/sessions")).json()) as readonly { readonly state: string }[];
    expect(listed.filter(({ state }) => state !== "live")).toHaveLength(1);
    await last.post(`/api/sessions/${evening.session}/clear`, { names: true });
    expect(last.onDisk()).not.toContain("Ada Lovelace");
  });

  it("K1 K3 goes with its session where that is wanted", async () => {
    const { post, get, presenter, code, session, onDisk } = await openEvening({ attendance: true });
    await presenter.send({ type: "go", slide: "asked", step: 0 });
    await post(`/${code}/attendance`, { name: "Ada Lovelace" }, "");
    expect(await (await post(`/api/sessions/${session}/clear`, { names: true })).json()).toMatchObject({
      names: 1,
    });
    expect(onDisk()).not.toContain("Ada Lovelace");
    expect((await get(`/api/attendance/${session}.csv`)).status).toBe(404);
  });
});

it("H3 a program outside is told while the room goes on, from the room itself", async () => {
  const heard: WebhookMessage[] = [];
  const receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      heard.push(JSON.parse(body) as WebhookMessage);
      response.end();
    });
  }).listen(0, "127.0.0.1");
  await once(receiver, "listening");
  const bound = receiver.address();
  const url = new URL(`http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}/`);
  const evening = await openEvening({ webhook: { url, secret: "s" } });
  await ask(evening, "lean", "asked", [0, 0, 0, 0, 0]);
  const polls = () => heard.filter(({ event }) => event.type.startsWith("poll-"));
  await vi.waitFor(
    () =>
      expect(polls().map(({ event }) => event.type)).toEqual(["poll-opened", "poll-closed", "poll-shown"]),
    soon,
  );
  expect(polls()[1]).toMatchObject({
    seminar: "talk",
    session: evening.session,
    asked: { question: "When I lean on someone I feel" },
  });
  await evening.close();
  expect(heard.at(-1)?.event.type).toBe("rested");
  receiver.close();
  receiver.closeAllConnections();
});

it.each([
  [["present", "slides/guide.md", "--webhook", "ftp://x"], "no address to post to"],
  [["present", "slides/guide.md", "--webhook", "http://me:pw@x"], "name or password"],
  [["present", "slides/guide.md", "--webhook-secret", "s"], "name both"],
])("H3 %j ends in a sentence", async (args, sentence) => {
  const { code, err } = await runAttune(...args);
  expect(err).toContain(sentence);
  expect(code).toBe(2);
});
