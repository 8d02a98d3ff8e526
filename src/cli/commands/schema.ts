import { frontMatterJsonSchema } from "../../deck/front-matter.ts";
import type { Command } from "../command.ts";

export const schema: Command = {
  usage: "schema",
  about:
    "Prints the JSON Schema of a seminar file's head, for editors that complete and check while you type.",
  flags: {},
  run: async () => {
    process.stdout.write(`${JSON.stringify(frontMatterJsonSchema(), undefined, 2)}\n`);
    return 0;
  },
};
