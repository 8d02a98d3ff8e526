import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { reads, seats } from "./attendee.ts";

const source = `---
title: Leaning
---

# Leaning

---

## One {#one}

Quiet.

\`\`\`note #try
prompt: One thing that I will try
\`\`\`

---

## Two {#two}

\`\`\`questions #ask
\`\`\`
`;
const { room, sit, again } = seats(source);

async function exported(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click(`button:text("${button}")`),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

describe("one's own notes", () => {
  it("T6 stay in this browser over a reload, and leave as a page or as Markdown, without a secure context", async () => {
    await room().does({ type: "go", slide: "one", step: 0 });
    const page = await sit();
    await page.fill("#try textarea", "ask <twice>");
    await page.click("#tab-notes");
    await page.waitForSelector("#panel :text('Only in this browser.')");
    await page.fill("#own-note", "beside the slide");
    await again(page);
    expect(await page.inputValue("#try textarea")).toBe("ask <twice>");
    await page.click("#tab-notes");
    expect(await page.inputValue("#own-note")).toBe("beside the slide");
    const asPage = await exported(page, "Save as a page");
    expect(asPage.name).toBe("notes-talk.html");
    expect(asPage.text).toContain("ask &lt;twice&gt;");
    const asText = await exported(page, "Save as text");
    expect(asText.name).toBe("notes-talk.md");
    expect(asText.text).toBe(
      "# My notes: Leaning\n\n## Slide 2: One\n\nbeside the slide\n\n**One thing that I will try**\n\nask \\<twice\\>\n",
    );
    expect(room().sent.join("")).not.toContain("beside the slide");
  });

  it("are begun on one slide and stay there while the room moves on", async () => {
    await room().does({ type: "go", slide: "one", step: 0 });
    const page = await sit({ viewport: { width: 1366, height: 768 } });
    await page.click("#tab-notes");
    await page.locator("#own-note").pressSequentially("begun on one");
    await room().does({ type: "go", slide: "two", step: 0 });
    await reads(page, "two");
    await page.locator("#own-note").pressSequentially(", ended there");
    expect(await page.textContent("label[for=own-note]")).toBe("My note on slide 2: One");
    await page.click('button:text("Write on slide 3")');
    expect(await page.inputValue("#own-note")).toBe("");
    await page.click("#tab-slides");
    await page.click('.slide-list button:has-text("One")');
    await page.click("#tab-notes");
    expect(await page.inputValue("#own-note")).toBe("begun on one, ended there");
  });

  it("are deleted when somebody says so twice", async () => {
    const page = await sit();
    await page.click("#tab-notes");
    await page.fill("#own-note", "gone soon");
    await page.click('button:text("Delete all my notes")');
    expect(await page.inputValue("#own-note")).toBe("gone soon");
    await page.click('button:text("Really delete them all?")');
    expect(await page.inputValue("#own-note")).toBe("");
    await again(page);
    await page.click("#tab-notes");
    expect(await page.inputValue("#own-note")).toBe("");
  });
});

describe("questions from the room", () => {
  it("P7 are sent, read by a person first, seen by all as text, and upvoted", async () => {
    const page = await sit();
    await page.click("#tab-ask");
    await page.fill("#panel-question", "What about <b>fathers</b>?");
    await page.click('button:text("Send question")');
    await page.waitForSelector(":text('A person reads questions before they appear.')");
    expect(await page.inputValue("#panel-question")).toBe("");
    expect(await page.textContent(".questions")).toBe("");
    const [asked] = room().room.session().questions;
    await room().does({ type: "review-question", question: asked?.id ?? "", verdict: "approved" });
    await page.waitForSelector('.questions p:text("What about <b>fathers</b>?")');
    await page.click('button:text("Me too")');
    await page.waitForSelector('button[aria-pressed="true"]:text("Me too")');
    await again(page);
    await page.click("#tab-ask");
    await page.waitForSelector('button[aria-pressed="true"]:text("Me too")');
  });

  it("are asked on their slide as well, and a question half written stays", async () => {
    await room().does({ type: "go", slide: "two", step: 0 });
    const page = await sit();
    await page.locator("#ask-question").pressSequentially("What if");
    await again(page);
    expect(await page.inputValue("#ask-question")).toBe("What if");
  });
});
