import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Another tool that makes slides from Markdown, and how to have it do the same. */
export interface Rival {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  /** The package whose command builds. */
  readonly command: string;
  /** Versions of parts of it that npm would not find by itself. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** Further files it needs in its folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Words of the command line; `deck` and `out` are full paths. */
  readonly build: (deck: string, out: string) => readonly string[];
  /** How it wants speaker notes. */
  readonly note: (text: string) => string;
  readonly head: string;
  /** The most that Attune may take against it: CPU of a build, bytes received, first paint, each as a ratio. */
  /** How it prints a PDF by itself, and the most time that Attune may take against it. */
  readonly pdf?: { readonly args: (deck: string, pdf: string) => readonly string[]; readonly limit: number };
  readonly limits: { readonly cpu: number; readonly bytes?: number; readonly paint: number };
}

const comment = (text: string) => `<!-- ${text} -->`;

/** At these exact versions, so that numbers of different days mean the same. */
export const rivals: readonly Rival[] = [
  {
    name: "Marp CLI 4.5.1",
    packages: { "@marp-team/marp-cli": "4.5.1" },
    command: "@marp-team/marp-cli",
    build: (deck, out) => [deck, "--no-stdin", "-o", join(out, "index.html")],
    note: comment,
    head: "marp: true",
    pdf: { args: (deck, pdf) => [deck, "--no-stdin", "--pdf", "-o", pdf], limit: 0.6 },
    limits: { cpu: 1, paint: 1.25 },
  },
  {
    name: "Slidev 53.0.0",
    packages: { "@slidev/cli": "53.0.0", "@slidev/theme-default": "0.25.0" },
    command: "@slidev/cli",
    // unocss 66.12.0 asks for a part that was not published with it.
    overrides: { unocss: "66.10.5" },
    // The style sheets that it makes are refused by the minifier it comes with, unless that overlooks mistakes.
    files: { "vite.config.mjs": "export default { css: { lightningcss: { errorRecovery: true } } };\n" },
    build: (deck, out) => ["build", deck, "--out", out],
    note: comment,
    head: "theme: default",
    limits: { cpu: 0.2, bytes: 1, paint: 0.75 },
  },
  {
    name: "reveal-md 6.1.4",
    packages: { "reveal-md": "6.1.4" },
    command: "reveal-md",
    build: (deck, out) => [deck, "--static", out],
    note: (text) => `Note: ${text}`,
    head: "theme: white",
    limits: { cpu: 1, bytes: 0.5, paint: 0.5 },
  },
];

/** Browsers that come with these tools are not needed. */
const noBrowsers = {
  PUPPETEER_SKIP_DOWNLOAD: "1",
  PUPPETEER_SKIP_CHROMIUM_DOWNLOAD: "1",
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
};

/** Installs a rival into a folder with the npm on the path. Throws what npm says where it cannot. */
export async function install(
  { packages, command, overrides, files = {} }: Rival,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = { private: true, dependencies: packages, ...(overrides && { overrides }) };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  if (existsSync(join(folder, "node_modules", command))) return;
  await new Promise<void>((resolve, reject) => {
    const child = spawn("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...noBrowsers },
      timeout: 900_000,
      shell: process.platform === "win32",
    });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(said.trim() || `npm ended with ${code}`)),
    );
  });
}

/** The script that a rival's command is. */
export async function commandOf({ command }: Rival, folder: string): Promise<string> {
  const at = join(folder, "node_modules", command);
  const { bin } = JSON.parse(await readFile(join(at, "package.json"), "utf8")) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const script = typeof bin === "string" ? bin : Object.values(bin)[0];
  if (script === undefined) throw new Error(`${command} has no command.`);
  return join(at, script);
}
