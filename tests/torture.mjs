// `npm run torture`: the tests that try many texts, with the full counts. Takes minutes.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = [
  "tests/deck/linear.test.ts",
  "tests/deck/fuzz.test.ts",
  "tests/browser/hostile-pages.test.ts",
  "tests/server/room/fuzz.test.ts",
  "tests/cli/room/kill.test.ts",
];
spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...files, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ATTUNE_TORTURE: "1" },
}).on("exit", (code) => (process.exitCode = code ?? 1));
