// `npm test`: makes ready what is missing, runs every check, and ends with one line: `N passed, N failed`.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "./support/chromium.mjs";
import { findPoppler } from "./support/poppler.mjs";
import { insistOnNode, newEnough, runOnNewerNode } from "../src/cli/boot/node-version.mjs";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[/\\]$/, "");

insistOnNode();
const { ensureParts, ensureRuntime } = await import("../src/cli/boot/ready.mjs");
await ensureParts(root);
if (newEnough) await runAll();
else await runOnNewerNode(fileURLToPath(import.meta.url), process.argv.slice(2));

async function runAll() {
  const tally = { passed: 0, failed: 0 };
  const count = (ok) => (tally[ok ? "passed" : "failed"] += 1);
  const chromium = await findChromium();
  if (chromium === undefined) count(false);
  if (!findPoppler()) count(false);
  count(
    await ensureRuntime(root).then(
      () => true,
      (error) => (console.error(error.message), false),
    ),
  );
  count(await run("Formatting", ["prettier", "bin/prettier.cjs"], ["--check", "--log-level", "warn", "."]));
  count(await run("Lint", ["oxlint", "bin/oxlint"], ["--type-aware", "--deny-warnings"]));
  count(await run("Types", ["typescript", "bin/tsc"], ["-p", "."]));
  const tests = await vitest(chromium);
  tally.passed += tests.passed;
  tally.failed += tests.failed;
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}

/** Runs one tool of node_modules to its end, showing what it says. Resolves to whether it found nothing wrong. */
async function run(what, [name, bin], args, env = {}) {
  console.log(`\n${what} …`);
  const started = Date.now();
  const child = spawn(process.execPath, [join(root, "node_modules", name, bin), ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve) => {
    child.on("error", (error) => (console.error(error.message), resolve(1)));
    child.on("close", resolve);
  });
  console.log(`${what}: ${code === 0 ? "ok" : "failed"} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return code === 0;
}

/** Runs the unit and browser tests and reads from their report how many there were. */
async function vitest(chromium) {
  const folder = mkdtempSync(join(tmpdir(), "attune-tests-"));
  const report = join(folder, "report.json");
  try {
    const ok = await run(
      "Tests",
      ["vitest", "vitest.mjs"],
      [
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...process.argv.slice(2),
      ],
      chromium === undefined ? {} : { ATTUNE_CHROMIUM: chromium },
    );
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    return countTests(JSON.parse(readFileSync(report, "utf8")), ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that did not even load have no tests in the report: each counts as one that failed. */
function countTests(report, ok) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  ).length;
  const failed = report.numFailedTests + broken;
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(1, failed) };
}
