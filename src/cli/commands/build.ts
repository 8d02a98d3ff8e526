import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { inside } from "../../server/fence.ts";
import { planBuild, type BuiltFile } from "../../site/build-plan.ts";
import { singlePage } from "../../site/single-page.ts";
import { writeAll, type Content } from "../../site/build-write.ts";
import { AttuneError, systemCode } from "../attune-error.ts";
import { codeFrame, countInWords, paintFor } from "../code-frame.ts";
import type { Command } from "../command.ts";
import { frameSource } from "../frame-source.ts";
import { beside, readImages } from "../handout/beside-builds.ts";
import { homeSeminar } from "../home-view.ts";
import { usage } from "../parse.ts";
import { readSeminar, shownName } from "../read-seminar.ts";
import { readRuntime, runtimeFolder } from "../runtime.ts";
import { seminarFile } from "../seminar-files.ts";

export const build: Command = {
  usage:
    "build slides/x.md [more…] --out DIR [--single] [--with-notes] [--with-answers] [--handout] [--images png|svg]",
  about:
    "Writes seminars to a folder that any web host can serve, at any address, without Attune.\n" +
    "With --single each becomes one file that opens by a double click, from a stick or a letter.\n" +
    "Speaker notes, scripts and correct answers stay out unless you ask for them.\n" +
    "Ends with 1 when a seminar has mistakes; what is right is written all the same, without them.",
  flags: {
    out: { type: "string", value: "DIR", about: "The folder to write to; other files in it are left alone" },
    single: { type: "boolean", about: "Write each seminar as one file with everything in it" },
    "with-notes": { type: "boolean", about: "Write the presenter's page too, with the speaker notes" },
    "with-answers": { type: "boolean", about: "Let correct answers be in the pages" },
    handout: { type: "boolean", about: "Write the handout beside each seminar, as PDF and as a page" },
    images: { type: "string", value: "png|svg", about: "Write every slide as a picture" },
  },
  run: async ({ words, text, on }) => {
    const out = text("out");
    if (words.length === 0) throw usage("no-file", "Which seminar? Name its file.", "build");
    if (out === undefined) throw usage("no-out", "Where to? Name a folder with `--out DIR`.", "build");
    if (on("single") && on("with-notes"))
      throw usage(
        "single-with-notes",
        "One file holds the slides alone: the presenter's window with the notes is a page of its own. Leave out " +
          "`--single` or `--with-notes`.",
        "build",
      );
    const images = readImages(text("images"));
    const runtime = readRuntime();
    const seminars = words.map((word) => {
      const file = seminarFile(word);
      return { file, folder: dirname(file), ...readSeminar(file) };
    });
    refuseSameNames(seminars.map(({ deck, file }) => ({ id: deck.id, file })));
    report(seminars);
    const answers = on("with-answers");
    if (on("single")) {
      const { dataAddresses, readInlined } = await import("../single.ts");
      const inlined = readInlined(runtime);
      const pages = seminars.map(({ deck, folder }) => ({
        path: `${deck.id}.html`,
        text: singlePage(deck, { runtime, inlined, answers, dataAddress: dataAddresses(folder) }),
      }));
      write(out, pages, new Map());
    } else {
      const files = planBuild(seminars, {
        runtime,
        notes: on("with-notes"),
        answers,
        homeSeminar: ({ deck }, present, presenter) =>
          homeSeminar({ deck, diagnostics: [] }, { present, presenter }),
      });
      write(out, files, assets(resolve(out)));
    }
    const broken = seminars.some(({ diagnostics }) =>
      diagnostics.some(({ severity }) => severity === "error"),
    );
    const whole = await beside(seminars, {
      out: (id) => (seminars.length === 1 || on("single") ? out : join(out, id)),
      handout: on("handout"),
      answers,
      images,
    });
    return broken || !whole ? 1 : 0;
  },
};

/** Two seminars of one name would be written over each other. */
function refuseSameNames(seminars: readonly { readonly id: string; readonly file: string }[]): void {
  const files = new Map<string, string>();
  for (const { id, file } of seminars) {
    const other = files.get(id.toLowerCase());
    if (other !== undefined)
      throw new AttuneError(
        "same-name",
        `${shownName(other)} and ${shownName(file)} have the same name, and would become one folder.`,
        "Rename one of them, or build them one after the other into two folders.",
      );
    files.set(id.toLowerCase(), file);
  }
}

function report(seminars: readonly (ReturnType<typeof readSeminar> & { readonly file: string })[]): void {
  for (const { file, diagnostics, source } of seminars) {
    if (diagnostics.length === 0) continue;
    // Opening this stream takes milliseconds, so only where there is something to say.
    const paint = paintFor(process.stderr);
    for (const each of diagnostics) {
      const text = frameSource(each, shownName(file), source);
      process.stderr.write(`${codeFrame(each, text, paint)}\n\n`);
    }
    process.stderr.write(`${shownName(file)}: ${countInWords(diagnostics)}\n`);
  }
}

/** Writes pages and what they show, and beside them `more`, of which nothing is said. */
function write(out: string, files: readonly BuiltFile[], more: ReadonlyMap<string, Content>): void {
  const folder = resolve(out);
  const contents = new Map<string, Content>();
  for (const file of files) {
    const from = "copyOf" in file ? inside(file.copyOf.folder, file.copyOf.path) : undefined;
    if ("text" in file) contents.set(file.path, file);
    else if (from !== undefined) contents.set(file.path, { from });
  }
  const pages = [...contents.keys()].filter((path) => path.endsWith(".html"));
  const own = contents.size;
  for (const [path, content] of more) contents.set(path, content);
  try {
    const over = new Set(writeAll(folder, contents));
    const shown = (path: string) => relative(process.cwd(), join(folder, path)) || path;
    for (const path of pages)
      process.stdout.write(`${shown(path)}${over.has(path) ? " (written over the one before)" : ""}\n`);
    const shownBy = own - pages.length;
    if (shownBy > 0)
      process.stdout.write(`and ${shownBy} ${shownBy === 1 ? "file" : "files"} that they show\n`);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new AttuneError(
      "cannot-write",
      `${out} cannot be written: ${error instanceof Error ? error.message : code}.`,
      "Choose another folder with --out, or make room on the disk.",
    );
  }
}

/** The runtime's files that the folder does not hold yet; their names change with their content. */
function assets(folder: string): ReadonlyMap<string, Content> {
  const from = join(runtimeFolder, "assets");
  const there = new Set(existsSync(join(folder, "assets")) ? readdirSync(join(folder, "assets")) : []);
  const missing = readdirSync(from).filter((name) => !there.has(name));
  return new Map(missing.map((name) => [`assets/${name}`, { from: join(from, name) }]));
}
