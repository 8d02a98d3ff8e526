import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../support/sources.ts";

interface Package {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly files: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}
interface LockedPart {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
}

const read = (path: string) => readFileSync(join(root, path), "utf8");
const ours = JSON.parse(read("package.json")) as Package;
const lock = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, LockedPart>>;
};
const parts = Object.entries(lock.packages).filter(([path]) => path !== "");

/** Licences under which things may be shipped with an MIT program, as package-lock.json names them. */
const fine =
  /^\(?(MIT|MIT-0|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|OFL-1\.1|MPL-2\.0|Python-2\.0|PSF-2\.0|CC-BY-4\.0)( (OR|AND) [\w.-]+)*\)?$/;

describe("package.json", () => {
  it("names every dependency at one exact version", () => {
    const all = Object.entries({
      ...ours.dependencies,
      ...ours.devDependencies,
      ...ours.optionalDependencies,
    });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("agrees with package-lock.json, where every part has its checksum", () => {
    for (const [name, version] of Object.entries({ ...ours.dependencies, ...ours.devDependencies }))
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    expect(parts.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  it("names a command line that is there and can be run", () => {
    const path = join(root, ours.bin["attune"] ?? "");
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    if (process.platform !== "win32") expect(statSync(path).mode & 0o111).not.toBe(0);
  });

  it("lists for publishing only what is there or is built", () => {
    expect(ours.files.filter((path) => !path.startsWith("dist/") && !existsSync(join(root, path)))).toEqual(
      [],
    );
  });

  it("exports what the build makes and publishing takes along", () => {
    const files = Object.values(ours.exports).flatMap((entry) =>
      typeof entry === "string" ? [] : Object.values(entry),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(ours.files.some((taken) => file.startsWith(`./${taken}/`))).toBe(true);
      expect(existsSync(join(root, file.replace("./dist/", "src/").replace(/\.(d\.ts|js)$/, ".ts")))).toBe(
        true,
      );
    }
  });

  it("ships every plain script that the command line begins with", () => {
    const boot = read("src/cli/boot.mjs");
    const atOnce = [...boot.matchAll(/^import .* from "\.\/(.*)";$/gm)].map(
      ([, path = ""]) => `src/cli/${path}`,
    );
    expect(
      atOnce.filter((path) => !ours.files.some((file) => path === file || path.startsWith(`${file}/`))),
    ).toEqual([]);
  });
});

describe("licences", () => {
  it("nothing ships under terms that an MIT program cannot keep: no AGPL, GPL, LGPL, CPAL", () => {
    const wrong = parts
      .filter(([, { dev }]) => dev !== true)
      .map(([path, { license }]) => [path, license ?? "none named"] as const)
      .filter(([, license]) => !fine.test(license));
    expect(wrong).toEqual([]);
  });

  it("carries the fonts' licence and its own", () => {
    expect(read("LICENSE")).toMatch(/^MIT License/);
    expect(read("node_modules/@fontsource/atkinson-hyperlegible-next/LICENSE")).toMatch(
      /SIL OPEN FONT LICENSE/i,
    );
  });
});

describe("what is in the repository", () => {
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter(Boolean);
  const texts = tracked.filter(
    (path) => existsSync(join(root, path)) && !/\.(png|jpe?g|webp|woff2?|pdf)$/.test(path),
  );

  it("names no place of one machine and no package registry", () => {
    const places = ["work/", "root/"]
      .map((place) => `/${place}`)
      .concat(["registry", "npmjs", "org"].join("."));
    const wrong = texts.filter((path) => places.some((place) => read(path).includes(place)));
    expect(wrong).toEqual([]);
  });

  it("holds nothing that is built or installed", () => {
    expect(tracked.filter((path) => /^(node_modules|dist|out|coverage)\//.test(path))).toEqual([]);
  });
});
