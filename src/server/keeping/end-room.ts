import type { Room } from "../../session/room.ts";

/** Ends a room for good: open polls are closed first, so that what people answered is counted. False if it goes on. */
export async function endRoom(room: Room): Promise<boolean> {
  const presenter = { role: "presenter" } as const;
  for (const [poll, { run, phase }] of Object.entries(room.session().polls))
    if (phase === "open") await room.handle({ type: "close", poll, run }, presenter);
  await room.handle({ type: "end" }, presenter);
  return room.session().ended;
}
