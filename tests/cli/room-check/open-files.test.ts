import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../support/sources.ts";

it.skipIf(process.platform === "win32")("the limit of open files is the one that this process has", () => {
  const module = join(root, "src/cli/room-check/open-files.ts");
  const script = `import { openFilesLimit } from ${JSON.stringify(module)}; console.log(openFilesLimit());`;
  const read = (limit: string): number =>
    Number(
      execFileSync("sh", ["-c", `${limit} exec "$0" --input-type=module -e "$1"`, process.execPath, script], {
        encoding: "utf8",
      }),
    );
  expect(read("ulimit -n 256;")).toBe(256);
  // One that may be raised Node has raised by itself, so that it is nothing to tell anybody.
  expect(read("ulimit -S -n 256;")).toBe(read(""));
});
