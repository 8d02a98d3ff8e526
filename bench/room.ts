import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { show } from "./measure.ts";
import { measureAnswers, measureKill } from "./room/answers.ts";
import { measureBroadcast } from "./room/broadcast.ts";
import { measureMemory } from "./room/memory.ts";
import { measureReturn } from "./room/return.ts";

const talk = `---
title: A room to measure
---

# First

---

# Second

---

# Asked

- A thought {.fragment}

\`\`\`poll #check
question: Which comes first?
options: [one, two, three, four]
correct: two
\`\`\`
`;

/** Slide changes that are counted: as many as a long evening has, so that what V8 compiles on the way weighs little. */
const changes = 150;

/**
 * The live room over real sockets, the load in a process apart from the server. What a machine is to be blamed for
 * stands against plain sockets and plain \`ws\` in the same run.
 */
export async function benchRoom(sizes: readonly number[] = [200, 1000]): Promise<void> {
  for (const attendees of sizes) {
    console.log(`\nThe room with ${attendees} attendees`);
    await onFolder(async (folder) => {
      const { attune, net, ws } = await measureBroadcast(folder, attendees, changes);
      show({ what: "one slide change, server CPU, plain net sockets", value: net / 1000, unit: "ms" });
      show({ what: "one slide change, server CPU, plain ws", value: ws / 1000, unit: "ms" });
      show({ what: "one slide change, server CPU, Attune", value: attune / 1000, unit: "ms" });
      show({ what: "one slide change, Attune : plain net", value: attune / net, unit: "times", limit: 1.2 });
    });
    await onFolder(async (folder) => {
      const { attune, ws } = await measureMemory(folder, attendees);
      show({ what: "memory of one attendee, plain ws", value: ws.used, unit: "KiB" });
      show({
        what: "memory of one attendee beyond it",
        value: attune.used - ws.used,
        unit: "KiB",
        limit: 10,
      });
      // What the system gave the process comes in lumps: at 200 it says little, so it has no limit.
      const resident = attune.resident - ws.resident;
      show({ what: "the same by resident size, rough", value: resident, unit: "KiB" });
    });
    await onFolder(async (folder) => {
      const { acknowledged, median, p99, release, counted } = await measureAnswers(folder, attendees);
      show({ what: "answers not acknowledged", value: attendees - acknowledged, unit: "", limit: 0 });
      show({ what: "answer to acknowledgement, median", value: median, unit: "ms" });
      show({ what: "answer to acknowledgement, p99", value: p99, unit: "ms", limit: 100 });
      show({
        what: "close to final release on the presenter's page",
        value: release,
        unit: "ms",
        limit: 200,
      });
      show({ what: "answers not in the final release", value: attendees - counted, unit: "" });
    });
    await onFolder(async (folder) => {
      const { acknowledged, lost } = await measureKill(folder, attendees);
      show({
        what: `acknowledged answers lost by kill -9 (of ${acknowledged})`,
        value: lost,
        unit: "",
        limit: 0,
      });
    });
    await onFolder(async (folder) => {
      const { back, half, last } = await measureReturn(folder, attendees);
      show({
        what: "dropped at once and not back on the exact step",
        value: attendees - back,
        unit: "",
        limit: 0,
      });
      show({ what: "back on the exact step, half of them", value: half, unit: "ms" });
      show({ what: "back on the exact step, the last one", value: last, unit: "ms", limit: 3000 });
    });
  }
}

/** A fresh seminar and a fresh data folder each. */
async function onFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  try {
    await writeFile(join(folder, "talk.md"), talk);
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
