import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { licencesPlugin } from "./src/cli/vite/licences-plugin.ts";
import { browsers, runtimeInputs, runtimePlugin } from "./src/cli/vite/runtime-plugin.ts";

const root = import.meta.dirname;
/** Where a build goes; src/cli/boot/build-runtime.mjs builds beside dist/ and moves the result into place. */
const out = process.env["ATTUNE_OUT"] ?? join(root, "dist");

/**
 * One `vite build` makes everything that is built: what browsers load (client) and the command line with all it
 * needs in a few files (cli), so that it starts fast and a published package has no dependencies to install.
 */
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [licencesPlugin(), runtimePlugin()],
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
  },
  test: {
    include: ["tests/**/*.test.ts"],
    environment: "node",
    passWithNoTests: false,
  },
});
