import { commandReaders } from "../../src/session/read-command.ts";
import type { Command } from "../../src/session/commands.ts";
import { may, type Who } from "../../src/session/who.ts";

/** The commands that a role may send. */
export function who(role: Who["role"]): readonly string[] {
  const one: Who = role === "attendee" ? { role, participant: "p" } : { role };
  return Object.keys(commandReaders).filter((type) => may(one, type as Command["type"]));
}
