import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Widget } from "../../src/deck/widget.ts";
import { breathe } from "../../src/widgets/breathe/widget.ts";
import { episodes } from "../../src/widgets/episodes/widget.ts";
import { join } from "../../src/widgets/join/widget.ts";
import { note } from "../../src/widgets/note/widget.ts";
import { poll } from "../../src/widgets/poll/widget.ts";
import { questions } from "../../src/widgets/questions/widget.ts";
import { timer } from "../../src/widgets/timer/widget.ts";
import { renderContext } from "./render-context.ts";

// A case is WIDGET-name.yaml, what an author writes in the block; WIDGET-name.html is every form it takes.
const folder = new URL("golden/forms/", import.meta.url);
const widgets: readonly Widget[] = [breathe, episodes, join, note, poll, questions, timer];

const cases = readdirSync(folder).flatMap((file) => (file.endsWith(".yaml") ? [file.slice(0, -5)] : []));

describe.each(cases)("%s", (name) => {
  const widget = widgets.find((one) => one.name === name.split("-")[0]);
  const written: unknown = parse(readFileSync(new URL(`${name}.yaml`, folder), "utf8"));
  const settings = widget?.schema.parse(written ?? {});
  const context = renderContext();

  it("takes its forms", async () => {
    if (!widget) throw new Error(`There is no widget for ${name}.yaml`);
    const forms = [
      ["render", lines(widget.render(settings, context))],
      ["print", lines(widget.print(settings, context))],
      ["describe", widget.describe(settings, context)],
      ["publish", JSON.stringify(widget.publish?.(settings, context))],
    ].map(([form, text]) => `<!-- ${form} -->\n${text}\n`);
    await expect(forms.join("\n")).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.html`, folder)));
  });

  it("says itself in plain words", () => {
    const said = widget?.describe(settings, context) ?? "";
    expect(said).not.toBe("");
    expect(said).not.toMatch(/undefined|\*/);
  });

  it("has no headings, ids, scripts or handlers that a page would stumble over", () => {
    for (const html of [widget?.render(settings, context), widget?.print(settings, context)]) {
      expect(html).not.toMatch(/<h\d|\sid=|<script|\son\w+=|undefined|NaN/);
    }
  });
});

/** One tag a line, so that a difference is one line long. */
function lines(html: string): string {
  return html.replaceAll(/>(?=<)/g, ">\n");
}
