import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, type PDFObject } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { numberTags } from "../../src/handout/pdf/number-tags.ts";

/** A structure with a table whose heads have these names, and a cell that refers to both. */
async function withIds(first: string, second: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  pdf.addPage();
  const element = (fields: Record<string, PDFObject>) => {
    const made = PDFDict.withContext(context);
    for (const [name, value] of Object.entries(fields)) made.set(PDFName.of(name), value);
    return context.register(made);
  };
  const list = (...items: readonly PDFObject[]) => {
    const made = PDFArray.withContext(context);
    for (const item of items) made.push(item);
    return made;
  };
  const one = element({ S: PDFName.of("TH"), ID: PDFString.of(first) });
  const two = element({ S: PDFName.of("TH"), ID: PDFString.of(second) });
  element({ S: PDFName.of("TD"), Headers: list(PDFString.of(first), PDFString.of(second)) });
  const [low, high] =
    first < second
      ? ([
          [first, one],
          [second, two],
        ] as const)
      : ([
          [second, two],
          [first, one],
        ] as const);
  const leaf = element({ Names: list(PDFString.of(low[0]), low[1], PDFString.of(high[0]), high[1]) });
  const ids = element({ Kids: list(leaf) });
  catalog.set(PDFName.of("StructTreeRoot"), element({ IDTree: ids }));
  numberTags(pdf);
  return pdf.save({ useObjectStreams: false });
}

it("whatever names a browser gave, the bytes are the same, and cells still find their heads", async () => {
  const [a, b] = [
    await withIds("node00000244", "node00000007"),
    await withIds("node00000166", "node00000167"),
  ];
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  const text = Buffer.from(a).toString("latin1");
  expect(text).toMatch(/\/Headers \[ \(tag00000001\) \(tag00000002\) \]/);
  expect(text).toMatch(/\/Names \[ \(tag00000001\) \d+ 0 R \(tag00000002\) \d+ 0 R \]/);
  expect(text).not.toContain("node");
});
