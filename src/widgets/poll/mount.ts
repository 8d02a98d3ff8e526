import type { Mount, Mounted } from "../stage.ts";
import { countAlone } from "./mount-alone.ts";
import { pollInRoom } from "./mount-room.ts";
import { readCountable, readPoll } from "./published.ts";

/** With a room, the poll as the room has it; without one, what can be counted by hands. */
const mount: Mount = (element, settings, stage) => {
  const poll = stage.room ? readPoll(settings) : undefined;
  if (stage.room && poll) return pollInRoom(element, poll, stage, stage.room);
  const countable = readCountable(settings);
  return countable ? countAlone(element, countable, stage) : ({ unmount: () => {} } satisfies Mounted);
};
export default mount;
