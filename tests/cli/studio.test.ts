import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openStudio, type Studio } from "../../src/cli/studio.ts";
import type { Hello } from "../../src/session/messages.ts";
import { fakeRuntime } from "../support/fake-runtime.ts";
import { tempFolder } from "../support/temp-folder.ts";

const seminar = (second: string) =>
  `---\ntitle: Leaning\nduration: 20\n---\n\n# Leaning {#one}\n\n---\n\n## ${second} {#two}\n\n- A point\n\nNote: note-words\n\n---\n\n## Last {#three}\n\n- Another\n`;

let studio: Studio | undefined;
afterEach(() => studio?.close());

/** A studio on a folder; `changed` resolves when pages may be different. */
function open(folder: string) {
  const failures: unknown[] = [];
  let changes = 0;
  let wake = (): void => {};
  const opened = openStudio({
    place: { folder, file: undefined },
    runtime: fakeRuntime,
    changed: () => {
      changes += 1;
      wake();
    },
    compiled: () => {},
    failed: (error) => failures.push(error),
  });
  studio = opened;
  const changed = async () => {
    if (changes === 0) await new Promise<void>((resolve) => (wake = resolve));
    changes = 0;
  };
  return { studio: opened, changed, failures };
}

const hello = (view: Hello["view"], revision: string | undefined): Hello => ({
  type: "hello",
  protocol: 1,
  deck: "talk",
  view,
  ...(revision === undefined ? {} : { revision }),
});

async function pageOf(opened: Studio, view: "projector" | "presenter") {
  const found = await opened.seminar("talk");
  const body = String(found?.page(view).answer().body);
  return { body, revision: /data-revision="([^"]+)"/.exec(body)?.[1] };
}

describe("the studio", () => {
  it("sends a page only the slides that the author changed", async () => {
    const folder = tempFolder({ "talk.md": seminar("Before") });
    const { studio, changed } = open(folder);
    const { revision } = await pageOf(studio, "projector");
    writeFileSync(join(folder, "talk.md"), seminar("After"));
    await changed();
    const patch = studio.missed(hello("projector", revision));
    expect(patch?.slides.map(({ id }) => id)).toEqual(["two"]);
    expect(patch?.slides[0]?.html).toContain("After");
    expect(patch?.order.map(({ id }) => id)).toEqual(["one", "two", "three"]);
    expect(studio.missed(hello("projector", patch?.revision))).toBeUndefined();
    expect((await pageOf(studio, "projector")).body).toContain("After");
  });

  it("follows files that are saved by putting new ones in their place", async () => {
    const folder = tempFolder({ "talk.md": seminar("Before") });
    const { studio, changed } = open(folder);
    const { revision } = await pageOf(studio, "projector");
    writeFileSync(join(folder, ".talk.md.swp"), seminar("After"));
    renameSync(join(folder, ".talk.md.swp"), join(folder, "talk.md"));
    await changed();
    expect(studio.missed(hello("projector", revision))?.slides.map(({ id }) => id)).toEqual(["two"]);
  });

  it("keeps speaker notes from the projector, in the page and in patches", async () => {
    const folder = tempFolder({ "talk.md": seminar("Before") });
    const { studio, changed } = open(folder);
    const projector = await pageOf(studio, "projector");
    const presenter = await pageOf(studio, "presenter");
    expect(projector.body).not.toContain("note-words");
    expect(presenter.body).toContain("note-words");
    writeFileSync(join(folder, "talk.md"), seminar("After"));
    await changed();
    expect(JSON.stringify(studio.missed(hello("projector", projector.revision)))).not.toContain("note-words");
    expect(JSON.stringify(studio.missed(hello("presenter", presenter.revision)))).toContain("note-words");
  });

  it("shows a mistake where it stands, and takes it away when it is mended", async () => {
    const folder = tempFolder({ "talk.md": seminar("Fine") });
    const { studio, changed } = open(folder);
    const { revision } = await pageOf(studio, "projector");
    writeFileSync(join(folder, "talk.md"), seminar("Fine").replace("- A point", "![](missing.png)"));
    await changed();
    const broken = studio.missed(hello("projector", revision));
    expect(broken?.slides.map(({ id }) => id)).toEqual(["two"]);
    expect(broken?.slides[0]?.html).toContain("mistake-error");
    writeFileSync(join(folder, "talk.md"), seminar("Fine"));
    await changed();
    const mended = studio.missed(hello("projector", broken?.revision));
    expect(mended?.slides[0]?.html).not.toContain("mistake-error");
    expect(mended?.revision).toBe(revision);
  });

  it("compiles again when a file beside the seminar appears or changes", async () => {
    const withPicture = seminar("Fine").replace("- A point", "![A chair](chair.svg)");
    const folder = tempFolder({ "talk.md": withPicture });
    const { studio, changed } = open(folder);
    const missing = await pageOf(studio, "projector");
    expect(missing.body).toContain("mistake-error");
    writeFileSync(join(folder, "chair.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    await changed();
    expect((await pageOf(studio, "projector")).body).not.toContain("mistake-error");
  });

  it("gives out only files that the seminar refers to", async () => {
    const folder = tempFolder({
      "talk.md": seminar("Fine").replace("- A point", "![A chair](chair.svg)"),
      "chair.svg": "<svg/>",
      "private.txt": "private",
    });
    const { studio } = open(folder);
    const found = await studio.seminar("talk");
    expect(String(found?.fileBeside("chair.svg")?.body)).toBe("<svg/>");
    for (const path of ["private.txt", "talk.md", "../talk.md", ""])
      expect([path, found?.fileBeside(path)]).toEqual([path, undefined]);
  });

  it("lists every seminar, also one whose head cannot be read, and new ones as they come", async () => {
    const folder = tempFolder({
      "talk.md": seminar("Fine"),
      "broken.md": "---\ntitle: [\n---\n\n# Broken\n",
      "README.md": "# Not a seminar",
      "notes.txt": "x",
    });
    const { studio, changed } = open(folder);
    const list = await studio.list();
    expect(list.map(({ id }) => id)).toEqual(["broken", "talk"]);
    expect(list[0]?.errors).toBeGreaterThan(0);
    expect(list[0]?.first?.address).toMatch(/^broken\/#\//);
    expect(list[1]).toMatchObject({ title: "Leaning", minutes: 20, slides: 3, present: "talk/", errors: 0 });
    writeFileSync(join(folder, "new one.md"), "# New");
    await changed();
    expect((await studio.list()).map(({ id }) => id)).toEqual(["broken", "new-one", "talk"]);
    expect(await studio.seminar("README")).toBeUndefined();
  });

  it("brings a page up to date that was open before Attune was started again", async () => {
    const folder = tempFolder({ "talk.md": seminar("Before") });
    const first = open(folder);
    const { revision } = await pageOf(first.studio, "projector");
    first.studio.close();
    writeFileSync(join(folder, "talk.md"), seminar("After"));
    const { studio, changed } = open(folder);
    expect(studio.missed(hello("projector", revision))).toBeUndefined(); // not opened yet: it is now
    await changed();
    expect(studio.missed(hello("projector", revision))?.slides).toHaveLength(3);
  });

  it("that is being ended tells no page to ask again, which would never end", async () => {
    const folder = tempFolder({ "talk.md": seminar("Before") });
    let told = 0;
    const opened = openStudio({
      place: { folder, file: undefined },
      runtime: fakeRuntime,
      // As the live channel does: whoever is told asks what was missed.
      changed: () => {
        told += 1;
        if (told < 100) opened.missed(hello("projector", "before"));
      },
      compiled: () => {},
      failed: (error) => {
        throw error;
      },
    });
    await opened.seminar("talk");
    opened.close();
    opened.missed(hello("projector", "before"));
    await new Promise((done) => setImmediate(done));
    expect(told).toBe(0);
  });
});
