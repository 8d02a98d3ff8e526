import { readFileSync } from "node:fs";
import { join } from "node:path";
import { preprocessCSS, type ResolvedConfig } from "vite";
import type { Answer, Answers } from "../../server/answer.ts";
import { contentType } from "../../server/content-type.ts";
import type { Hello, Patch } from "../../session/messages.ts";
import { fontFaces, fontLicence, fontPackage } from "../../site/fonts.ts";
import { addresses } from "../addresses.ts";
import { openHome } from "../home.ts";
import { packageRoot } from "../package-root.ts";
import { runtimeOf } from "../runtime.ts";
import { openStudio } from "../studio.ts";
import { allWidgetStyles, allWidgetStylesText, scripts, styles, themeRules } from "./sources.ts";

/** Attune's pages on a server that somebody else runs. */
export interface DevPages {
  readonly answers: Answers;
  readonly missed: (hello: Hello) => Patch | undefined;
  readonly close: () => void;
}

const fontFolder = join(packageRoot, "node_modules", fontPackage);
const fontFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fontFaces.map(({ file }) => [file, join(fontFolder, "files", file)])),
  [fontLicence.name]: join(fontFolder, fontLicence.from),
};

/** Opens the pages of slides/ with scripts and styles from the sources. */
export async function openDevPages(config: ResolvedConfig, changed: () => void): Promise<DevPages> {
  const runtime = await devRuntime(config);
  const failed = (error: unknown) =>
    config.logger.error(error instanceof Error ? String(error.stack) : String(error));
  const place = { folder: join(packageRoot, "slides"), file: undefined };
  const studio = openStudio({ place, runtime, failed, compiled: () => {}, changed });
  const home = openHome(runtime, "slides", async () => ({
    seminars: await studio.list(),
    otherSessions: [],
  }));
  const answers = addresses({
    home,
    studio,
    asset: (name) => {
      const file = fontFiles[name];
      return file === undefined ? undefined : { body: readFileSync(file), type: contentType(file) };
    },
  });
  return {
    answers: async (path, asked) => withViteClient(await answers(path, asked)),
    missed: (hello) => (hello.view === "home" ? home.since(hello.revision) : studio.missed(hello)),
    close: studio.close,
  };
}

async function devRuntime(config: ResolvedConfig) {
  const read = async (file: string) => {
    const text = file === allWidgetStyles ? allWidgetStylesText() : readFileSync(file, "utf8");
    return (await preprocessCSS(text, file, config)).code;
  };
  const readAll = async (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      await Promise.all(Object.entries(files).map(async ([name, file]) => [name, await read(file)] as const)),
    );
  const names = [...Object.keys(scripts), "early.js", ...Object.keys(fontFiles)];
  return runtimeOf({
    assets: Object.fromEntries(names.map((name) => [name, name])),
    imports: Object.fromEntries(names.map((name) => [name, []])),
    css: await readAll(styles),
    themes: themeRules(),
  });
}

/** Vite's own script loads the page again when a source changes. */
function withViteClient(answer: Answer | undefined): Answer | undefined {
  if (answer?.type.startsWith("text/html") !== true) return answer;
  const script = `<script type="module" src="/@vite/client"></script>`;
  return { ...answer, body: String(answer.body).replace("</head>", `${script}\n</head>`) };
}
