import { expect, it } from "vitest";
import { reads, seats } from "./attendee.ts";

const source = `---
title: Leaning
---

# Leaning {#start}

---

## In pairs {#pairs}

\`\`\`timer #three
minutes: 3
\`\`\`
`;
const { room, sit } = seats(source);

it("a phone whose clock is wrong shows what is left in the room", async () => {
  const minute = 60_000;
  room().ahead = -7 * minute;
  const endsAt = Date.now() + room().ahead + 2.5 * minute;
  await room().does(
    { type: "go", slide: "pairs", step: 0 },
    { type: "set", widget: "three", change: { running: true, endsAt, whole: 3 * minute } },
  );
  const page = await sit();
  await reads(page, "pairs");
  await expect.poll(() => page.textContent(".timer-live .timer-face")).toMatch(/^(2:[0-2]\d|2:30|1:\d\d)$/);
});
