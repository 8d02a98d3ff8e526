import { describe, expect, it } from "vitest";
import { findBrowser, type Machine } from "../../../src/cli/browser/find-browser.ts";

/** A computer on which only these files are. */
const machine = (platform: NodeJS.Platform, env: Machine["env"], ...files: readonly string[]): Machine => ({
  platform,
  env,
  home: "/Users/ada",
  isFile: (path) => files.includes(path),
});

const windows = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
const mac = "/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium";

describe("findBrowser", () => {
  it.each([
    [
      "Linux, on the path",
      machine("linux", { PATH: "/opt/x/bin:/usr/bin" }, "/opt/x/bin/chromium"),
      "/opt/x/bin/chromium",
    ],
    ["Linux, as a snap", machine("linux", {}, "/snap/bin/chromium"), "/snap/bin/chromium"],
    ["Windows, where Edge always is", machine("win32", windows, edge), edge],
    ["macOS, in a person's own folder", machine("darwin", {}, mac), mac],
    [
      "the one that is named, before all others",
      machine("linux", { ATTUNE_CHROMIUM: "/my/chrome" }, "/usr/bin/chromium", "/my/chrome"),
      "/my/chrome",
    ],
    [
      "a path that is not relative to where one happens to be",
      machine("linux", { PATH: ".:bin" }, "bin/chromium", "chromium", "/usr/bin/microsoft-edge"),
      "/usr/bin/microsoft-edge",
    ],
  ])("finds it: %s", (_, computer, program) => {
    expect(findBrowser(computer)).toBe(program);
  });

  it("says what to do where there is none", () => {
    expect(() => findBrowser(machine("linux", {}))).toThrowError(
      expect.objectContaining({ code: "no-browser", hint: expect.stringContaining("ATTUNE_CHROMIUM") }),
    );
  });

  it("does not take another one than the one that is named", () => {
    const wrong = machine("linux", { ATTUNE_CHROMIUM: "/my/chrome" }, "/usr/bin/chromium");
    expect(() => findBrowser(wrong)).toThrowError(/names \/my\/chrome/);
  });
});
