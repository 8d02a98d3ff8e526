import type { Command } from "./command.ts";

/** Every command of `attune`; its file is loaded only when it is called. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  home: async () => (await import("./commands/home.ts")).home,
  present: async () => (await import("./commands/present.ts")).present,
  build: async () => (await import("./commands/build.ts")).build,
  check: async () => (await import("./commands/check.ts")).check,
  handout: async () => (await import("./commands/handout.ts")).handout,
  packet: async () => (await import("./commands/packet.ts")).packet,
  room: async () => (await import("./commands/room.ts")).room,
  curve: async () => (await import("./commands/curve.ts")).curve,
  schema: async () => (await import("./commands/schema.ts")).schema,
};
