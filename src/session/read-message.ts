import type { Command } from "./commands.ts";
import { fieldsOf, type Fields } from "./fields.ts";
import type { HouseCommand } from "./house.ts";
import type { Join, PageMessage, Sent } from "./messages.ts";
import { commandReaders } from "./read-command.ts";
import { houseReaders } from "./read-house.ts";

const readers = { ...commandReaders, ...houseReaders };

/** The longest message that is looked at, UTF-16 units; the socket's own limit is in bytes (live.md, T1). */
const longest = 16 * 1024;

/**
 * Reads what a page of the room sent, trusting nothing: every message has exactly the fields it should have, each
 * within its limits, and what comes back is a copy that holds nothing else. Undefined for anything that is not one.
 * Never throws. Whether it is allowed is not decided here.
 */
export function readMessage(text: string): PageMessage | undefined {
  if (text.length > longest) return undefined;
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields = fieldsOf(said);
  if (fields === undefined) return undefined;
  switch (fields.word("type")) {
    case "join":
      return readJoin(fields);
    case "sent":
      return readSent(fields);
    case "snapshot":
      return fields.only("type") ? { type: "snapshot" } : undefined;
    case undefined:
    default:
      return undefined;
  }
}

function readJoin(fields: Fields): Join | undefined {
  const protocol = fields.whole("protocol", 1_000_000);
  const deck = fields.name("deck");
  const view = fields.oneOf("view", ["attendee", "projector", "presenter", "remote"]);
  const participant = fields.name("participant");
  const ticket = fields.name("ticket");
  if (protocol === undefined || deck === undefined || view === undefined) return undefined;
  if (fields.has("participant") && participant === undefined) return undefined;
  if (fields.has("ticket") && ticket === undefined) return undefined;
  if (!fields.only("type", "protocol", "deck", "view", "participant", "ticket")) return undefined;
  return {
    type: "join",
    protocol,
    deck,
    view,
    ...(participant === undefined ? {} : { participant }),
    ...(ticket === undefined ? {} : { ticket }),
  };
}

function readSent(fields: Fields): Sent | undefined {
  const number = fields.whole("number", Number.MAX_SAFE_INTEGER);
  const command = readCommand(fields.fields("command"));
  if (number === undefined || command === undefined || !fields.only("type", "number", "command"))
    return undefined;
  return { type: "sent", number, command };
}

function readCommand(fields: Fields | undefined): Command | HouseCommand | undefined {
  const type = fields?.word("type");
  if (fields === undefined || type === undefined || !Object.hasOwn(readers, type)) return undefined;
  return readers[type as keyof typeof readers](fields);
}
