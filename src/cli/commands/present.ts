import { deckId } from "../../deck/ids.ts";
import type { Command } from "../command.ts";
import { usage } from "../parse.ts";
import { runUntilEnded, serveFlags } from "../run-until-ended.ts";
import { findPlace, seminarFile } from "../seminar-files.ts";

export const present: Command = {
  usage: "present slides/x.md [--port PORT] [--host ADDRESS] [--public URL] [--no-open]",
  about: "Opens one seminar, ready to be projected.",
  flags: serveFlags,
  run: async (call) => {
    const [word, ...more] = call.words;
    if (word === undefined || more.length > 0) throw usage("one-file", "Name one seminar file.", "present");
    const file = seminarFile(word);
    const page = `/${encodeURIComponent(deckId(file))}/`;
    return await runUntilEnded("present", call, findPlace(word), page);
  },
};
