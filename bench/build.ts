import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchDeck } from "./decks.ts";
import { median, processCost, show, type ProcessCost } from "./measure.ts";

const repetitions = 10;
const attune = join(import.meta.dirname, "..", "src", "cli", "boot.mjs");
const plain = join(import.meta.dirname, "plain-markdown.mjs");

/** `attune build` as a whole process against a script that only renders the same Markdown (issue limits). */
export async function benchBuild(): Promise<void> {
  console.log(
    "\nattune build, whole process, against Node + plain markdown-it (median of ten, turn by turn)",
  );
  const folder = await mkdtemp(join(tmpdir(), "attune-bench-"));
  try {
    for (const { slides, limit } of [
      { slides: 60, limit: 2 },
      { slides: 600, limit: 1.6 },
      { slides: 5000, limit: undefined },
    ]) {
      const file = join(folder, `deck-${slides}.md`);
      await writeFile(file, benchDeck({ slides }));
      const ours: ProcessCost[] = [];
      const theirs: ProcessCost[] = [];
      const rounds = slides > 1000 ? 3 : repetitions;
      for (let i = 0; i <= rounds; i++) {
        const a = await processCost([attune, "build", file, "--out", join(folder, "out")]);
        const b = await processCost([plain, file, join(folder, "plain.html")]);
        if (i === 0) continue; // the first round fills the caches
        ours.push(a);
        theirs.push(b);
      }
      const cpu = median(ours.map((cost) => cost.cpu));
      show({
        what: `${slides} slides: plain script, CPU`,
        value: median(theirs.map((cost) => cost.cpu)),
        unit: "s",
      });
      show({ what: `${slides} slides: attune build, CPU`, value: cpu, unit: "s" });
      show({
        what: `${slides} slides: ratio of CPU`,
        value: cpu / median(theirs.map((cost) => cost.cpu)),
        unit: "x",
        ...(limit === undefined ? {} : { limit }),
      });
      show({
        what: `${slides} slides: ratio of peak memory`,
        value: median(ours.map((cost) => cost.memory)) / median(theirs.map((cost) => cost.memory)),
        unit: "x",
        ...(slides === 600 ? { limit: 2 } : {}),
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
