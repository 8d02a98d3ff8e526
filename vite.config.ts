import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { builtinsPlugin } from "./src/cli/vite/builtins-plugin.ts";
import { chartPlugin } from "./src/cli/vite/chart-plugin.ts";
import { declarationsPlugin } from "./src/cli/vite/declarations-plugin.ts";
import { fieldsPlugin } from "./src/cli/vite/fields-plugin.ts";
import { devPlugin } from "./src/cli/vite/dev-plugin.ts";
import { licencesPlugin } from "./src/cli/vite/licences-plugin.ts";
import { singleFolder } from "./src/cli/runtime-record.ts";
import { singleEnvironment, singlePlugin } from "./src/cli/vite/single-plugin.ts";
import { together } from "./src/cli/vite/together.ts";
import { browsers, runtimeInputs, runtimePlugin } from "./src/cli/vite/runtime-plugin.ts";

const root = import.meta.dirname;
/** Where a build goes; src/cli/boot/build-runtime.mjs builds beside dist/ and moves the result into place. */
const out = process.env["ATTUNE_OUT"] ?? join(root, "dist");

/** Tests that open Chromium. */
const browserTests = ["tests/browser/**/*.test.ts", "tests/**/*.browser.test.ts"];

/**
 * One `vite build` makes everything that is built: what browsers load (client) and the command line with all it
 * needs in a few files (cli), so that it starts fast and a published package has no dependencies to install.
 */
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [
    licencesPlugin(),
    runtimePlugin(),
    singlePlugin(),
    builtinsPlugin(),
    chartPlugin(),
    declarationsPlugin(),
    fieldsPlugin(),
    devPlugin(),
  ],
  // Chart.js mixes no colours here: see the file.
  resolve: { alias: { "@kurkle/color": join(root, "src/widgets/plot/mount-no-colours.ts") } },
  // Only for `npm run dev`: where to look for libraries to make ready for the browser.
  optimizeDeps: { entries: ["src/present/*/main.ts", "src/widgets/*/mount*.ts"] },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        outDir: join(out, "runtime"),
        emptyOutDir: true,
        target: browsers,
        modulePreload: false,
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: runtimeInputs(),
          output: {
            entryFileNames: ({ name }) => `assets/${name.replace(/^script--|\.js$/g, "")}-[hash].js`,
            chunkFileNames: "assets/[name]-[hash].js",
            assetFileNames: "assets/[name]-[hash][extname]",
            codeSplitting: { groups: [together], includeDependenciesRecursively: false },
          },
        },
      },
    },
    cli: {
      consumer: "server",
      resolve: { noExternal: true },
      define: { "process.env.WS_NO_BUFFER_UTIL": "'1'", "process.env.WS_NO_UTF_8_VALIDATE": "'1'" },
      build: {
        ssr: true,
        outDir: join(out, "cli"),
        emptyOutDir: true,
        target: "node22",
        copyPublicDir: false,
        minify: true,
        rolldownOptions: {
          platform: "node",
          input: { attune: join(root, "src/cli/attune.ts") },
          output: {
            format: "esm",
            entryFileNames: "[name].js",
            chunkFileNames: "[name]-[hash].js",
            assetFileNames: "[name][extname]",
          },
        },
      },
    },
    // One script with everything in it, for seminars that are one file.
    [singleEnvironment]: {
      consumer: "client",
      build: {
        outDir: join(out, "runtime", singleFolder),
        emptyOutDir: true,
        target: browsers,
        modulePreload: false,
        rolldownOptions: {
          input: { projector: join(root, "src/present/projector/main.ts") },
          output: {
            codeSplitting: false,
            entryFileNames: "[name].js",
            assetFileNames: "[name][extname]",
          },
        },
      },
    },
    // The model alone, for whoever wants to compute with it.
    physiology: {
      consumer: "server",
      build: {
        ssr: true,
        outDir: join(out, "physiology"),
        emptyOutDir: true,
        target: "es2022",
        minify: false,
        rolldownOptions: {
          input: { simulate: join(root, "src/physiology/simulate.ts") },
          output: { entryFileNames: "[name].js" },
        },
      },
    },
  },
  test: {
    // Two cores are the least that one works with; a browser takes both, so browser tests go one by one, last.
    maxWorkers: 2,
    // No test waits for time to pass; these are for machines that have other things to do.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // `expect.poll` gives up after one second otherwise, and a busy machine needs that long for one picture.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: browserTests,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: browserTests,
          globalSetup: "tests/support/build-first.ts",
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
