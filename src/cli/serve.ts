import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../deck/diagnostic.ts";
import { startServer, type RunningServer } from "../server/server.ts";
import { addresses } from "./addresses.ts";
import { openAssets } from "./assets.ts";
import { codeFrame, countInWords, paintFor } from "./code-frame.ts";
import { frameSource } from "./frame-source.ts";
import { openHome } from "./home.ts";
import { shownName } from "./read-seminar.ts";
import { readRuntime } from "./runtime.ts";
import type { Place } from "./seminar-files.ts";
import type { Seminar } from "./seminar.ts";
import { openStudio } from "./studio.ts";

/** Attune while it runs. */
export interface Running {
  readonly server: RunningServer;
  readonly close: () => Promise<void>;
}

/** Starts the seminars of a place: pages, live channel, and what authors save as they save it. */
export async function serve(place: Place, port: number): Promise<Running> {
  const runtime = readRuntime();
  const report = reporter();
  const failed = (error: unknown) =>
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  let server: RunningServer | undefined;
  const studio = openStudio({
    place,
    runtime,
    failed,
    compiled: report,
    changed: () => {
      home
        .refresh()
        .then(() => server?.tell())
        .catch(failed);
    },
  });
  const home = openHome(runtime, shownName(place.folder), studio.list);
  try {
    server = await startServer({
      answers: addresses(home, studio, openAssets()),
      missed: (hello) => (hello.view === "home" ? home.since(hello.revision) : studio.missed(hello)),
      failed,
      port,
    });
  } catch (error) {
    studio.close();
    throw error;
  }
  const running = server;
  return {
    server: running,
    close: async () => {
      studio.close();
      await running.close();
    },
  };
}

/** Says in the terminal what is wrong in a seminar, once, and when nothing is any more. */
function reporter(): (seminar: Seminar, source: string) => void {
  const said = new Map<string, readonly Diagnostic[]>();
  const paint = paintFor(process.stderr);
  return ({ file, compiled }, source) => {
    const { diagnostics } = compiled();
    const before = said.get(file) ?? [];
    if (isDeepStrictEqual(before, diagnostics)) return;
    said.set(file, diagnostics);
    const frames = diagnostics.map(
      (each) => `${codeFrame(each, frameSource(each, shownName(file), source), paint)}\n\n`,
    );
    const count = countInWords(diagnostics) || "nothing to mend any more";
    process.stderr.write(`\n${frames.join("")}${shownName(file)}: ${count}\n`);
  };
}
