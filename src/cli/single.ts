import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentType } from "../server/content-type.ts";
import { inside } from "../server/fence.ts";
import { fontLicence } from "../site/fonts.ts";
import type { Inlined } from "../site/inlined.ts";
import type { Runtime } from "../site/runtime.ts";
import { runtimeFolder } from "./runtime.ts";
import { singleFolder, singleScript } from "./runtime-record.ts";

/** Reads what a page that is one file holds in itself. */
export function readInlined(runtime: Runtime): Inlined {
  const asset = (name: string) => readFileSync(join(runtimeFolder, "assets", runtime.asset(name)));
  const single = (name: string) => readFileSync(join(runtimeFolder, singleFolder, name), "utf8").trim();
  return {
    early: asset("early.js").toString().trim(),
    script: single(singleScript),
    font: (file) => asData(file, asset(file)),
    licences: `${single("licences.txt")}\n\n${"-".repeat(80)}\n\n${asset(fontLicence.name).toString().trim()}\n`,
  };
}

/** The files of a seminar's folder as `data:` addresses, each read once. */
export function dataAddresses(folder: string): (path: string) => string | undefined {
  const known = new Map<string, string>();
  return (path) => {
    const before = known.get(path);
    const found = before === undefined ? inside(folder, path) : undefined;
    if (found === undefined) return before;
    const made = asData(path, readFileSync(found));
    known.set(path, made);
    return made;
  };
}

/** Bytes as a `data:` address, of the type that the name says. */
export const asData = (name: string, bytes: Buffer): string =>
  `data:${contentType(name).replace("; ", ";")};base64,${bytes.toString("base64")}`;
