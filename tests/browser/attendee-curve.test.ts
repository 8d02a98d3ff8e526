import { expect, it } from "vitest";
import { reads, seats } from "./attendee.ts";

const { room, sit } = seats(`# Touch

---

## Alone or together {#curve}

\`\`\`hormones #reunion
scenario: strange-situation
set: { pattern: secure }
controls: [pattern, delay]
finding: Cortisol peaks after the reunion.
\`\`\`

---

## After {#after}

Quiet.
`);

it("a curve moves with the room, can be moved for oneself, and goes back to the room's", async () => {
  await room().does({ type: "go", slide: "curve", step: 0 });
  const page = await sit();
  const checked = () => page.textContent('#reunion [role="radio"][aria-checked="true"]');
  await page.waitForSelector('#reunion [role="radio"]');
  expect(await checked()).toBe("secure");
  await room().does({ type: "set", widget: "reunion", change: { pattern: "insecure" } });
  await expect.poll(checked).toBe("insecure");
  expect(await page.isVisible(".own-curve")).toBe(false);

  await page.click('#reunion [role="radio"]:text-is("secure")');
  await page.waitForSelector(".own-curve");
  await expect.poll(checked).toBe("secure");
  // The room goes on; this person's own curve stays, also after looking at another slide.
  await room().does({ type: "set", widget: "reunion", change: { pattern: "insecure", delay: 2 } });
  await room().does({ type: "go", slide: "after", step: 0 });
  await reads(page, "after");
  await page.keyboard.press("ArrowLeft");
  await reads(page, "curve");
  await page.waitForSelector(".own-curve");
  await expect.poll(checked).toBe("secure");

  await page.click('button:text("Back to the room\'s curve")');
  await expect.poll(checked).toBe("insecure");
  expect(await page.isVisible(".own-curve")).toBe(false);
});

it("Chart.js is fetched only where a chart is near", async () => {
  const page = await sit();
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => /\/chart-/.test(name)),
    );
  expect(await scripts()).toEqual([]);
  await room().does({ type: "go", slide: "curve", step: 0 });
  await page.waitForSelector("#reunion canvas");
  expect(await scripts()).not.toEqual([]);
});
