import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../src/cli/serve.ts";
import { withBrowser } from "./browser.ts";
import { benchDeck } from "./decks.ts";
import { median, show } from "./measure.ts";
import { open, type Opening } from "./opening.ts";

/** A slide with text and one with a poll that is open: what attendees come in on most often. */
const slides = `## Children explore further when the base is near {#words}

- one thing
- and another

---

## A question to the room {#asked}

\`\`\`poll #lean
question: When I lean on someone I love, I feel …
options: [steadier, relieved, exposed, in debt, weaker]
\`\`\`
`;

/** What it costs a phone to come into a running room, until the slide on which the room is can be read. */
export async function benchAttendee(): Promise<void> {
  console.log("\nAttendee page from the live room, brotli, 5 Mbit/s and 60 ms, cold cache (median of seven)");
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  await writeFile(join(folder, "talk.md"), `${benchDeck({ slides: 40, curves: 4 })}\n\n---\n\n${slides}`);
  const running = await serve({ folder, file: undefined }, 0);
  const openings = new Map<string, Opening[]>();
  try {
    await withBrowser(async (context) => {
      const wall = await context.newPage();
      await wall.goto(new URL("talk/", running.server.address).href);
      await wall.waitForSelector("html[data-ready]");
      const [opened] = running.rooms.all();
      if (opened === undefined) throw new Error("No room is open.");
      const { room } = opened.served;
      const phone = new URL(opened.code, running.server.address).href;
      const presenter = { role: "presenter" } as const;
      for (const slide of ["words", "asked"]) {
        await room.handle({ type: "go", slide, step: 0 }, presenter);
        if (slide === "asked") await room.handle({ type: "open", poll: "lean", run: 1 }, presenter);
        for (let round = 0; round < 8; round++) {
          const opening = await open(context, phone, { ready: "html[data-ready]" });
          if (round > 0) openings.set(slide, [...(openings.get(slide) ?? []), opening]);
        }
      }
    });
  } finally {
    await running.close();
    await rm(folder, { recursive: true, force: true });
  }
  const of = (slide: string, value: (opening: Opening) => number) =>
    median((openings.get(slide) ?? []).map(value));
  show({
    what: "words: received until the slide can be read, fonts included",
    value: of("words", (o) => o.bytesAtReady),
    unit: "KiB",
    limit: 60,
  });
  show({ what: "words: received in all", value: of("words", (o) => o.bytes), unit: "KiB" });
  show({ what: "poll: received in all, with its controls", value: of("asked", (o) => o.bytes), unit: "KiB" });
  show({ what: "words: the slide can be read", value: of("words", (o) => o.ready), unit: "ms" });
}
