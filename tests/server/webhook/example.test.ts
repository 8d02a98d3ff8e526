import { spawn } from "node:child_process";
import { afterEach, expect, it, vi } from "vitest";
import type { Event } from "../../../src/session/events.ts";
import { evolve } from "../../../src/session/evolve.ts";
import { newSession } from "../../../src/session/session.ts";
import { webhookBodies } from "../../../src/server/webhook/message.ts";
import { openWebhook } from "../../../src/server/webhook/webhook.ts";
import { names } from "../../session/results/names.ts";

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

const events: readonly Event[] = [
  { type: "poll-opened", poll: "lean", run: 1 },
  {
    type: "poll-closed",
    poll: "lean",
    run: 1,
    source: "ballots",
    release: { shape: "counts", n: 20, cells: [15, "few", "few"], declined: 0, more: false },
    texts: [],
  },
  {
    type: "poll-closed",
    poll: "open",
    run: 1,
    source: "ballots",
    release: { shape: "texts", n: 5, texts: [], more: false },
    texts: [{ text: "a walk", count: 2, verdict: "approved" }],
  },
  {
    type: "poll-closed",
    poll: "check",
    run: 1,
    source: "ballots",
    release: { shape: "withheld", floor: 3 },
    texts: [],
  },
];

it("H3 the example program prints results as polls are closed, and nothing that is not signed", async () => {
  const program = spawn(process.execPath, ["docs/examples/print-results.mjs"], {
    env: { ...process.env, PORT: "0", ATTUNE_WEBHOOK_SECRET: "s3cret" },
  });
  cleanUp.push(() => void program.kill());
  let said = "";
  let complained = "";
  program.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  program.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  const address = await vi.waitFor(
    () => {
      const found = /http:\S+/.exec(said)?.[0];
      if (found === undefined) throw new Error("not yet");
      return found;
    },
    { timeout: 30_000 },
  );
  const open = (secret: string) => {
    const webhook = openWebhook({ receiver: { url: new URL(address), secret }, tell: () => {} });
    cleanUp.push(() => webhook.close(0));
    return webhook;
  };
  const forged = open("another");
  forged.push("{}");
  await forged.close(10_000);
  const webhook = open("s3cret");
  let now = newSession;
  for (const event of events) {
    now = evolve(now, event);
    for (const body of webhookBodies(names, { id: "s", now }, event)) {
      webhook.push(body);
      webhook.push(body);
    }
  }
  await webhook.close(20_000);
  await vi.waitFor(() => expect(said).toContain("Fewer than 3"), { timeout: 30_000 });
  expect(said.split("\n").slice(1)).toEqual([
    "",
    "deck: When I lean on someone I feel …",
    "  20 answered",
    "     15  steadier",
    "    few  exposed",
    "    few  in debt",
    "",
    "deck: What helped?",
    "  5 answered",
    "",
    "What helped?",
    "  a walk (2)",
    "",
    "deck: What came first?",
    "  Fewer than 3 answers: not told, so that everyone stays anonymous.",
    "",
  ]);
  expect(complained).toContain("not signed");
});
