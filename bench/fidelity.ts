import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fidelityReport } from "../src/physiology/fidelity-report.ts";

/** Writes docs/fidelity.md: the model against the data. Run it after a change to the model or its scenarios. */
const docs = join(import.meta.dirname, "..", "docs");
await mkdir(docs, { recursive: true });
await writeFile(join(docs, "fidelity.md"), fidelityReport());
