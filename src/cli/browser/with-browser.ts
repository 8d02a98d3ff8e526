import { AttuneError } from "../attune-error.ts";
import { findBrowser } from "./find-browser.ts";
import { launch } from "./launch.ts";
import { openPage, type Page, type PageOptions } from "./page.ts";
import { createProfile, type Profile } from "./profile.ts";
import { openProtocol } from "./protocol.ts";

/** A browser without a window, for as long as it is needed. */
export interface Browser {
  /** Opens an address on this computer and waits until the page is loaded; other addresses cannot be reached. */
  readonly open: (address: string, options: PageOptions) => Promise<Page>;
  /** Opens a page from its text. It has no address, so that it can read no file and reach nothing. */
  readonly show: (html: string, options: PageOptions) => Promise<Page>;
}

export interface BrowserOptions {
  /** The browser's program; left out, one is looked for. */
  readonly program?: string;
  /** What does without one, as a sentence goes on after “if it stays so,”. */
  readonly without?: string;
}

/**
 * Starts a browser with a fresh profile, hands it to `use`, and ends it: whatever happens, and also where Attune is
 * interrupted, neither its process nor its profile is left. Throws AttuneError where there is no browser, or where
 * it does not start, answer or stay.
 */
export async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  { program = findBrowser(), without = "name another browser in ATTUNE_CHROMIUM." }: BrowserOptions = {},
): Promise<T> {
  const profile = createProfile();
  try {
    return await run(use, { program, without, profile, sandbox: process.getuid?.() !== 0 });
  } finally {
    profile.remove();
  }
}

interface Run {
  readonly program: string;
  readonly without: string;
  readonly profile: Profile;
  readonly sandbox: boolean;
}

async function run<T>(use: (browser: Browser) => Promise<T>, options: Run): Promise<T> {
  const { program, without, profile, sandbox } = options;
  const launched = launch(program, profile.folder, sandbox);
  const forget = onInterrupt(() => {
    launched.kill();
    profile.remove();
  });
  try {
    const protocol = openProtocol({ ...launched, without });
    const answers = await protocol.send("Browser.getVersion").then(
      () => true,
      () => false,
    );
    // The page that it began with serves the first text; an address gets a page of its own.
    let used = false;
    if (answers)
      return await use({
        open: async (address, pageOptions) => openPage(protocol, { address }, pageOptions),
        show: async (html, pageOptions) => {
          const begun = !used;
          used = true;
          return openPage(protocol, { html }, pageOptions, begun);
        },
      });
  } finally {
    forget();
    await launched.end();
  }
  // Some systems and containers have no sandbox to give. What is opened is this computer's own pages.
  if (sandbox && /sandbox/i.test(launched.complaint())) return run(use, { ...options, sandbox: false });
  const why = launched.complaint();
  throw new AttuneError(
    "browser-not-started",
    `The browser ${program} did not start${why === "" ? "." : `: ${why}`}`,
    "Start it once by hand to see whether it works, or name another one in ATTUNE_CHROMIUM.",
  );
}

/** Runs `clean` when the process is told to end, or ends, before `forget` was called. */
function onInterrupt(clean: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const end = (signal: NodeJS.Signals): void => {
    forget();
    clean();
    process.kill(process.pid, signal);
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, end);
    process.off("exit", clean);
  };
  for (const signal of signals) process.on(signal, end);
  process.on("exit", clean);
  return forget;
}
