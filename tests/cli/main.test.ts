import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runAttune } from "../support/run-attune.ts";

describe("attune", () => {
  it.each(Object.keys(commands))("%s --help says how it is written and what each flag does", async (name) => {
    const { code, out } = await runAttune(name, "--help");
    const { flags, usage } = (await commands[name]?.()) ?? { flags: {}, usage: "" };
    expect(code).toBe(0);
    expect(out).toContain(`attune ${usage}`);
    for (const [flag, { about }] of Object.entries(flags))
      expect(out).toMatch(new RegExp(`--${flag}\\b.*${about.slice(0, 10)}`));
  });

  it("--help lists every command", async () => {
    const { code, out } = await runAttune("--help");
    expect(code).toBe(0);
    for (const name of Object.keys(commands).filter((each) => each !== "home"))
      expect(out).toContain(`attune ${name}`);
  });

  it("--version says the version alone", async () => {
    expect((await runAttune("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [["bulid"], "attune build"],
    [["build", "--ot", "x"], "--out"],
    [["check", "--fromat=json"], "--format"],
    [["--no-opne"], "--no-open"],
  ])("%j: knows what was meant", async (args, hint) => {
    const { code, err } = await runAttune(...args);
    expect(code).toBe(2);
    expect(err).toContain(`Did you mean \`${hint}\`?`);
  });

  it.each([
    [["quux"], "no command"],
    [["build"], "Which seminar?"],
    [["build", "x.md"], "Where to?"],
    [["build", "x.md", "--out"], "needs DIR"],
    [["build", "x.md", "--out", "--with-notes"], "needs DIR"],
    [["build", "x.md", "--with-notes=yes", "--out", "y"], "takes no value"],
    [["check"], "Which seminar?"],
    [["check", "x.md", "--format", "xml"], "text or json"],
    [["--port", "many"], "is no port"],
    [["--port", "70000"], "is no port"],
    [["present"], "one seminar file"],
  ])("%j is not understood: a sentence, a hint, exit code 2", async (args, sentence) => {
    const { code, out, err } = await runAttune(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    [["check", "no-such.md"], "There is no file no-such.md."],
    [["check", "slides"], "slides is a folder, not a seminar file."],
    [["no-such.md"], "There is no file or folder no-such.md."],
    [["present", "package.json"], "is not a seminar file"],
  ])("%j: what is not there is said, exit code 1", async (args, sentence) => {
    const { code, err } = await runAttune(...args);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});

describe("attune schema", () => {
  it("prints the JSON Schema of a seminar's head", async () => {
    const { code, out } = await runAttune("schema");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      additionalProperties: false,
      properties: { title: { type: "string" } },
    });
  });
});
