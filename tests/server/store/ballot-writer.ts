// Puts ballots into a store without end and says on stdout which were acknowledged; its parent kills it.
import { writeSync } from "node:fs";
import { openSqliteStore } from "../../../src/server/store/sqlite.ts";
import { randomFrom } from "./random.ts";

const [path = "", seed = "", run = ""] = process.argv.slice(2);
const opened = await openSqliteStore(path);
if (!opened.ok) throw new Error(opened.failure.detail);
const store = opened.value;
const random = randomFrom(Number(seed));
await store.create({ id: "s", deck: "deck", startedAt: 1, key: "k" });

// Numbers only grow, so that a later ballot of the same participant is a larger one.
let number = Number(run) * 1_000_000;
for (;;) {
  const puts = Array.from({ length: 1 + random(30) }, async () => {
    const participant = `p${random(60)}`;
    number += 1;
    const mine = number;
    const kept = await store.put("s", "a", participant, mine);
    if (kept.ok) writeSync(1, `${participant} ${mine}\n`);
  });
  await (random(3) === 0 ? Promise.all(puts) : Promise.race(puts));
}
