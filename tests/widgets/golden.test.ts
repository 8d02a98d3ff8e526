import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Widget } from "../../src/deck/widget.ts";
import { chart } from "../../src/widgets/chart/widget.ts";
import { hormones } from "../../src/widgets/hormones/widget.ts";
import { renderContext, settingsFrom } from "./context.ts";

/*
 * A pair in golden/<widget>/: name.yaml is the block as an author writes it, name.html what stands on the page. A new case
 * is a new .yaml file; UPDATE_GOLDEN=1 writes what is not there or has changed, and never on a build machine.
 */
const update = process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] === undefined;

describe.each([
  ["hormones", hormones as Widget],
  ["chart", chart as Widget],
])("%s", (name, widget) => {
  const folder = join(import.meta.dirname, "golden", name);
  const files = readdirSync(folder);
  const texts = Object.fromEntries(
    files
      .filter((file) => file.endsWith(".csv"))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
  test.each(files.filter((file) => file.endsWith(".yaml")))("%s", (file) => {
    const { settings, mistakes } = settingsFrom(widget, readFileSync(join(folder, file), "utf8"), texts);
    expect(mistakes).toEqual([]);
    const html = `${widget.render(settings, renderContext()).replaceAll("><", ">\n<")}\n`;
    const golden = join(folder, file.replace(".yaml", ".html"));
    if (update && (!existsSync(golden) || readFileSync(golden, "utf8") !== html)) writeFileSync(golden, html);
    expect(html).toBe(readFileSync(golden, "utf8"));
  });
});
