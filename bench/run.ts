/**
 * The measurements, each a ratio to a named limit or rival in the same run. `npm run bench` runs all,
 * `npm run bench -- build page` some, `npm run bench -- --rivals` compares with other tools, which it installs.
 */
import process from "node:process";

const parts: Readonly<Record<string, () => Promise<void>>> = {
  build: async () => (await import("./build.ts")).benchBuild(),
  page: async () => (await import("./page.ts")).benchPage(),
  attendee: async () => (await import("./attendee.ts")).benchAttendee(),
  "slide-change": async () => (await import("./slide-change.ts")).benchSlideChange(),
  save: async () => (await import("./save.ts")).benchSave(),
  charts: async () => (await import("./charts.ts")).benchCharts(),
  drag: async () => (await import("./drag.ts")).benchDrag(),
  band: async () => (await import("./band.ts")).benchBand(),
  handout: async () => (await import("./handout.ts")).benchHandout(),
  model: async () => (await import("./model.ts")).benchModel(),
  room: async () => (await import("./room.ts")).benchRoom(),
};

const wanted = process.argv.slice(2);
const rivals = wanted.includes("--rivals");
if (rivals) await (await import("./rivals.ts")).benchRivals();
for (const [name, run] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await run();
