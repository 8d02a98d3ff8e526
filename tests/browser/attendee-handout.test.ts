import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { seats } from "./attendee.ts";

const source = `---
title: Leaning
---

# Leaning {#start}

---

## One {#one}

- first
- MARK-STEP {.fragment}

Note: MARK-NOTES

---

## Asked {#asked}

\`\`\`poll #heard
question: Who has heard of this?
options: [I have, I have not]
about: knowledge
\`\`\`

---

## Two {#two}

MARK-TWO
`;
const { room, sit } = seats(source);
const own = "MINE-ONLY <b>not bold</b>";

/** Somebody who has written a note on the first slide and is there when the seminar ends. */
async function atTheEnd(): Promise<{ page: Page; asked: string[] }> {
  const page = await sit();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => asked.push(String(payload))));
  await room().does({ type: "go", slide: "one", step: 0 });
  await page.evaluate((text) => {
    const note = { slide: "one", number: 2, title: "One", text };
    const deck = document.documentElement.dataset["deck"] ?? "";
    localStorage.setItem(`attune:${deck}:notes`, JSON.stringify({ one: note }));
    return deck;
  }, own);
  await room().does({ type: "end" });
  await page.getByRole("button", { name: "Take the handout" }).waitFor();
  return { page, asked };
}

it("takes the handout: what the room has reached, with the own notes, of which nothing goes out", async () => {
  const { page, asked } = await atTheEnd();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save it as a file" }).click(),
  ]);
  const html = await readFile((await download.path()) ?? "", "utf8");
  expect(html).toContain("MINE-ONLY &lt;b&gt;not bold&lt;/b&gt;");
  expect(html).toContain("first");
  expect(html).not.toMatch(/MARK-/);
  expect(asked.join("\n")).not.toContain("MINE-ONLY");
  // The file needs nothing else.
  const alone = await page.context().newPage();
  const wanted: string[] = [];
  alone.on("request", (request) => wanted.push(request.url()));
  await alone.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  expect(await alone.locator("article#one .own").textContent()).toContain("MINE-ONLY");
  expect(wanted.filter((url) => !url.startsWith("data:"))).toEqual([]);
});

it("opens it to be printed, with the notes where they belong", async () => {
  const { page } = await atTheEnd();
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "Take the handout" }).click(),
  ]);
  await opened.locator("article#one .own").filter({ hasText: own }).waitFor();
  expect(await opened.locator("article#one .own b").count()).toBe(0);
});

it("says so where it cannot be fetched, and the notes stay", async () => {
  const { page } = await atTheEnd();
  room().drop();
  await page.getByRole("button", { name: "Save it as a file" }).click();
  await page.getByRole("status").filter({ hasText: "cannot be fetched" }).waitFor();
});

it("holds the result that was shown in the room, and not before it was", async () => {
  const handout = async () => (await fetch(`http://127.0.0.1:${room().port}/KMTR/handout.html`)).text();
  await room().does(
    { type: "go", slide: "asked", step: 0 },
    { type: "hands", poll: "heard", run: 1, counts: [1234, 7] },
  );
  expect(await handout()).toContain("Who has heard of this?");
  expect(await handout()).not.toContain("1234");
  await room().does({ type: "show", poll: "heard", run: 1 });
  expect(await handout()).toContain("1234");
});
