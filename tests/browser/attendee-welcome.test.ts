import { expect, it } from "vitest";
import { seats } from "./attendee.ts";

const source = `---
title: Reading the Strange Situation
presenters: [{ name: Ada Example }]
content-note: >-
  This seminar describes short separations of toddlers from a parent, and toddler distress, in words and drawings. A
  few slides near the end mention maltreatment and neglect without detail. No film is shown.
---

# Reading the Strange Situation {#start}
`;
const { sit } = seats(source);

it("on a phone the button to join is seen without scrolling, also over a plain network (R6)", async () => {
  const page = await sit();
  await page.locator(".plain").waitFor();
  const join = page.getByRole("button", { name: "Join", exact: true });
  await expect
    .poll(async () => {
      const [button, bar] = [await join.boundingBox(), await page.locator(".tabs").boundingBox()];
      return button && bar && button.y + button.height <= bar.y;
    })
    .toBe(true);
});
