import type { Command } from "../command.ts";
import { usage } from "../parse.ts";
import { chosenPlace, runUntilEnded, serveFlags } from "../run-until-ended.ts";

export const home: Command = {
  usage: "[folder or file] [--port PORT] [--host ADDRESS] [--public URL] [--no-open]",
  about:
    "Opens the home page with the seminars of a folder (slides/ if none is named).\n" +
    "Pages follow while you write: save the file, and what changed is on the screen.",
  flags: serveFlags,
  run: async (call) => {
    const [word, ...more] = call.words;
    if (more.length > 0) throw usage("too-many-words", "Name one folder or one file.", "home");
    return await runUntilEnded("home", call, chosenPlace(word), "/");
  },
};
