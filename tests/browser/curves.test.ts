import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { builtRuntime } from "../support/built.ts";
import { launchBrowser } from "../support/browser.ts";
import { serveSeminar, type Served } from "../support/served.ts";

const block = (id: string, body: string) => `## ${id} {#${id}}\n\n\`\`\`${body}\n\`\`\`\n`;
const finding = "finding: It rises and comes down again.";

const talk = [
  "---\ntitle: Curves\n---\n\n# Curves\n",
  block(
    "speech",
    `hormones #s\nscenario: tsst\nband: false\nlabel: alone\ncontrols: [support, touch]\ncompare: { support: before, label: with someone there }\n${finding}`,
  ),
  block(
    "other",
    `hormones #o\nscenario: strange-situation\nband: false\ncontrols: [delay]\ncompare: { pattern: insecure, label: insecure }\n${finding}`,
  ),
  block(
    "measured",
    `chart #m\nkind: line\nbasis: illustrative\nerror: sem\nx: { label: Time, unit: min }\ny: { label: Cortisol, unit: nmol/L }\nrows: [[t, men, men_sem, women, women_sem], [0, 10, 1, 11, 1], [20, 25, 2, 19, 1], [60, 12, 1, 12, 1]]\n${finding}`,
  ),
  block(
    "bars",
    `chart #b\nkind: bar\nbasis: illustrative\nrows: [[who, a, b], [x, 80, 70], [y, 40, 45]]\n${finding}`,
  ),
  block(
    "remarked",
    `hormones #r\nscenario: tsst\nband: false\nannotations: [{ at: 50, text: coming down, step: 1 }]\n${finding}`,
  ),
  block("uncertain", `hormones #u\nscenario: tsst\nshow: [cortisol]\n${finding}`),
].join("\n---\n\n");

let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  await builtRuntime();
  browser = await launchBrowser();
  served = await serveSeminar(talk);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
});
afterEach(async () => {
  await page.close();
});

async function open(slide: string): Promise<void> {
  await page.goto(`${served.address}#/${slide}`);
  await page.waitForSelector(`#${slide} .plot-live canvas`, { state: "attached" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Both drawings of a slide's chart at one size, and how far their ink lies apart: 0 is the same, 1 nothing in common. */
async function inkApart(slide: string, other = slide): Promise<number> {
  const pictures: string[] = [];
  for (const [which, shown] of [
    [slide, "live"],
    [other, "still"],
  ] as const) {
    await open(which);
    // The room that the SVG is drawn for, so that neither is scaled against the other.
    await page.evaluate(
      ({ which, live }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `.plot-picture { flex: none !important; width: 119cqh; height: 57.5cqh; }` +
            (live
              ? ""
              : `.plot-live { display: none } #${which} .plot-svg { visibility: visible !important }`),
        );
        document.adoptedStyleSheets.push(sheet);
      },
      { which, live: shown === "live" },
    );
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const box = await page.locator(`#${which} .plot-picture`).boundingBox();
    if (!box) throw new Error("no picture");
    const clip = { x: box.x, y: box.y, width: 842, height: 412 };
    pictures.push((await page.screenshot({ clip })).toString("base64"));
  }
  return page.evaluate(async (images) => {
    const grids = await Promise.all(
      images.map(async (image) => {
        const bitmap = await createImageBitmap(pictureOf(image));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext("2d");
        if (!context) throw new Error("no context");
        // Small squares: the two draw the same line with different smoothing.
        const scale = 4;
        context.drawImage(bitmap, 0, 0, bitmap.width / scale, bitmap.height / scale);
        const { data } = context.getImageData(0, 0, bitmap.width / scale, bitmap.height / scale);
        const ground = [data[0] ?? 0, data[1] ?? 0, data[2] ?? 0];
        return Array.from({ length: data.length / 4 }, (_, i) =>
          ground.reduce((sum, value, c) => sum + Math.abs((data[i * 4 + c] ?? 0) - value), 0),
        );
      }),
    );
    const [a = [], b = []] = grids;
    const difference = a.reduce((sum, ink, i) => sum + Math.abs(ink - (b[i] ?? 0)), 0);
    const total = a.reduce((sum, ink, i) => sum + ink + (b[i] ?? 0), 0);
    return difference / total;

    function pictureOf(base64: string): Blob {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
      return new Blob([bytes], { type: "image/png" });
    }
  }, pictures);
}

test.each(["speech", "other"])("the live curves of “%s” look like the SVG", async (slide) => {
  const apart = await inkApart(slide);
  expect(apart).toBeLessThan(0.12);
});

test("other curves do not: the comparison can tell them apart", async () => {
  const apart = await inkApart("speech", "other");
  expect(apart).toBeGreaterThan(0.3);
});

test("a control moves the curve by keyboard, and the state survives a reload", async () => {
  await open("speech");
  const before = await page.locator("#speech .plot-live").screenshot();
  await page.locator('#speech [role="radio"][aria-checked="true"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => page.locator('#speech [role="radio"][aria-checked="true"]').textContent())
    .toBe("during");
  expect(page.url()).toContain("speech");
  expect((await page.locator("#speech .plot-live").screenshot()).equals(before)).toBe(false);
  await page.reload();
  await page.waitForSelector("#speech .plot-live canvas", { state: "attached" });
  await expect
    .poll(() => page.locator('#speech [role="radio"][aria-checked="true"]').textContent())
    .toBe("during");
});

test("the author's sentence stands as long as it holds, and the value stands beside its control", async () => {
  await open("speech");
  const said = page.locator("#speech .plot-finding span:visible");
  const slider = page.locator('#speech .plot-controls input[type="range"]');
  const value = page.locator("#speech .control-value");
  await expect.poll(() => value.textContent()).toBe("0 min");
  expect(await page.locator("#speech .plot-finding").innerText()).toBe("It rises and comes down again.");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => value.textContent()).toBe("1 min");
  await expect.poll(() => said.last().innerText()).toContain("As it is set now:");
  expect(await page.locator("#speech .plot-live").getAttribute("aria-label")).toContain("As it is set now:");
  await page.keyboard.press("ArrowLeft");
  await expect
    .poll(() => page.locator("#speech .plot-finding").innerText())
    .toBe("It rises and comes down again.");
});

test("a remark comes with a step of its own", async () => {
  await open("remarked");
  const before = await page.locator("#remarked .plot-live").screenshot();
  await page.keyboard.press("ArrowRight");
  expect(page.url()).toContain("remarked");
  await expect
    .poll(async () => (await page.locator("#remarked .plot-live").screenshot()).equals(before))
    .toBe(false);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.url()).not.toContain("remarked");
});

test("a clicker moves the deck while a slider has the focus, and does not move the slider", async () => {
  await open("speech");
  const slider = page.locator('#speech .plot-controls input[type="range"]');
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => slider.inputValue()).toBe("1");
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.url()).toContain("other");
  expect(await slider.inputValue()).toBe("1");
});

test("the values open over the chart without moving the deck, and are those of the curve", async () => {
  await open("speech");
  await page.locator("#speech .plot-values summary").focus();
  await page.keyboard.press(" ");
  await page.waitForSelector("#speech .plot-values[open] table");
  expect(page.url()).toContain("speech");
  expect(await page.locator("#speech .plot-values tbody tr").count()).toBeGreaterThan(5);
});

test("the plausible band follows from a worker", async () => {
  await open("uncertain");
  await expect.poll(() => page.locator("#uncertain .plot-key").textContent()).toContain("Pale band");
});

test("the pen plays, pauses, and goes away again", async () => {
  await open("speech");
  await page.locator("#speech").getByRole("button", { name: "Play" }).click();
  const scrub = page.locator("#speech .player input");
  await expect.poll(async () => Number(await scrub.inputValue())).toBeGreaterThan(0.01);
  await page.locator("#speech").getByRole("button", { name: "Pause" }).click();
  const paused = await scrub.inputValue();
  await scrub.fill("0.5");
  expect(await scrub.inputValue()).not.toBe(paused);
  await page.locator("#speech").getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => scrub.isVisible()).toBe(false);
});

test("“What is this?” says what the curves are worth, and closes with Escape", async () => {
  await open("speech");
  await page.locator("#speech").getByRole("button", { name: "What is this?" }).click();
  const panel = page.getByRole("dialog", { name: /What is this/ });
  await expect.poll(() => panel.textContent()).toContain("What the model cannot do");
  await page.keyboard.press("Escape");
  await expect.poll(() => panel.count()).toBe(0);
  expect(page.url()).toContain("speech");
});

test("every kind of data chart is drawn live", async () => {
  for (const slide of ["measured", "bars"]) {
    await open(slide);
    const drawn = await page.locator(`#${slide} .plot-live canvas`).evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      let ink = 0;
      for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 200) ink++;
      return ink / (canvas.width * canvas.height);
    });
    expect(drawn).toBeGreaterThan(0.01);
  }
});

test("curves that were dragged lie where curves lie that begin there", async () => {
  await open("speech");
  const slider = page.locator("#speech input[type=range]");
  const picture = page.locator("#speech .plot-picture");
  await slider.focus();
  // To the far end and half-way back: labels and lines have moved many times.
  for (const key of [...Array<string>(10).fill("ArrowRight"), ...Array<string>(5).fill("ArrowLeft")]) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  await slider.blur();
  const lines = () =>
    picture.evaluate((element) => {
      const canvas = element.querySelector("canvas");
      const context = canvas?.getContext("2d");
      if (!canvas || !context) throw new Error("no canvas");
      // Colours of the lines in every tenth column: names stand still while lines move, and may stand elsewhere.
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      return Array.from({ length: Math.floor(canvas.width / 10) }, (_, c) => {
        const column = Array.from({ length: canvas.height }, (_, y) => (y * canvas.width + c * 10) * 4);
        return column.findLast((i) => (data[i] ?? 0) > 150 && (data[i + 2] ?? 0) < 60) ?? -1;
      });
    });
  const dragged = await lines();
  await page.reload();
  await page.waitForSelector("#speech .plot-live canvas", { state: "attached" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await expect.poll(() => slider.inputValue()).toBe("5");
  const fresh = await lines();
  expect(dragged.filter((at) => at >= 0).length).toBeGreaterThan(30);
  expect(dragged.filter((at, i) => at !== fresh[i]).length).toBeLessThan(dragged.length / 10);
});
