/**
 * The measurements, each a ratio to a named limit or rival in the same run. `npm run bench` runs all,
 * `npm run bench -- build page` some.
 */
import process from "node:process";

const parts: Readonly<Record<string, () => Promise<void>>> = {
  build: async () => (await import("./build.ts")).benchBuild(),
  page: async () => (await import("./page.ts")).benchPage(),
  "slide-change": async () => (await import("./slide-change.ts")).benchSlideChange(),
  save: async () => (await import("./save.ts")).benchSave(),
  drag: async () => (await import("./drag.ts")).benchDrag(),
  model: async () => (await import("./model.ts")).benchModel(),
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts))
  if (wanted.length === 0 || wanted.includes(name)) await run();
