import { expect } from "vitest";
import { openMemoryStore } from "../../src/server/store/memory.ts";
import type { Command } from "../../src/session/commands.ts";
import type { Plan } from "../../src/session/plan.ts";
import { openRoom } from "../../src/session/room.ts";
import { record, valueOf } from "../server/store-contract.ts";
import { plan, presenter } from "./plans.ts";

/** A room with its store, whose seminar may be saved anew. */
export async function storedRoom() {
  const store = openMemoryStore();
  valueOf(await store.create(record));
  let now = plan;
  /** Takes the session up where its log ends. */
  const enter = async () =>
    valueOf(
      await openRoom({
        store,
        id: "s",
        plan: () => now,
        moment: () => ({ now: 7, id: "q" }),
        changed: () => {},
      }),
    );
  const room = await enter();
  /** The presenter does this, and it is done. */
  const does = async (...commands: readonly Command[]): Promise<void> => {
    for (const command of commands) expect(await room.handle(command, presenter)).toEqual({ kind: "done" });
  };
  return { store, room, enter, does, use: (next: Plan) => (now = next) };
}
