import { z } from "zod";
import { AttuneError } from "../attune-error.ts";
import type { Protocol } from "./protocol.ts";

/** A rectangle of a page, CSS px. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One page in the browser. */
export interface Page {
  /**
   * Runs an expression in the page, waits for it if it is a promise, and returns its value as plain JSON data.
   * `patience`: how long it may take, ms; a minute if left out.
   */
  readonly evaluate: (expression: string, patience?: number) => Promise<unknown>;
  /** A picture of a part of the page: a PNG in base64. */
  readonly picture: (clip: Clip) => Promise<string>;
  /** The page as it prints, at the size that its own style says: a PDF with tags and bookmarks, in base64. */
  readonly pdf: (patience?: number) => Promise<string>;
  /** Closes the page and gives back its memory. */
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  /** Size of the window, CSS px; one of them is one device pixel. */
  readonly width: number;
  readonly height: number;
}

const targetSchema = z.object({ targetId: z.string() });
const targetsSchema = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })),
});
const sessionSchema = z.object({ sessionId: z.string() });
const navigatedSchema = z.object({ errorText: z.string().optional() });
const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ text: z.string(), exception: z.object({ description: z.string().optional() }).optional() })
    .optional(),
});
const framesSchema = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) });
const dataSchema = z.object({ data: z.string() });

/** Where a page comes from: an address, or its own text, which then has no address and can read none. */
export type Origin = { readonly address: string } | { readonly html: string };

/** Everything that is not in a page itself. */
const elsewhere = ["http://*", "https://*", "ws://*", "wss://*", "file://*", "ftp://*"];

/**
 * Opens a page and waits until it is loaded, with its scripts. Nothing moves in it: reduced motion is asked for. `begun`: in
 * the empty page that the browser began with, which is there sooner than a new one; it cannot be closed.
 */
export async function openPage(
  protocol: Protocol,
  origin: Origin,
  { width, height }: PageOptions,
  begun = false,
): Promise<Page> {
  const targetId = (begun ? await firstTarget(protocol) : undefined) ?? (await newTarget(protocol));
  const { sessionId } = sessionSchema.parse(
    await protocol.send("Target.attachToTarget", { targetId, flatten: true }),
  );
  const send = (method: string, params: object = {}, patience?: number) =>
    protocol.send(method, params, sessionId, patience);
  const still = { name: "prefers-reduced-motion", value: "reduce" };
  // The browser does these in their order; waiting for each would take as many turns.
  await Promise.all([
    send("Page.enable"),
    // Only the page in front is painted.
    send("Page.bringToFront"),
    send("Inspector.enable"),
    send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false }),
    send("Emulation.setEmulatedMedia", { media: "html" in origin ? "" : "screen", features: [still] }),
  ]);
  const loaded = protocol.next("Page.loadEventFired", sessionId);
  if ("html" in origin) {
    // The page's own policy lets nothing in; this is a second wall, for a browser with a hole in the first one.
    const none = { latency: 0, downloadThroughput: 0, uploadThroughput: 0 };
    const [frames] = await Promise.all([
      send("Page.getFrameTree"),
      send("Network.enable"),
      send("Network.setBlockedURLs", { urls: elsewhere }),
      // Going to another page is no part of a page, and not in that list.
      send("Network.emulateNetworkConditions", { offline: true, ...none }),
      send("Emulation.setScriptExecutionDisabled", { value: true }),
    ]);
    const { frameTree } = framesSchema.parse(frames);
    await Promise.all([
      send("Page.setDocumentContent", { frameId: frameTree.frame.id, html: origin.html }),
      loaded,
    ]);
  } else {
    const [navigated] = await Promise.all([send("Page.navigate", { url: origin.address }), loaded]);
    const { errorText } = navigatedSchema.parse(navigated);
    if (errorText !== undefined)
      throw new AttuneError(
        "page-not-loaded",
        `The browser could not open the seminar: ${errorText}.`,
        "If a program watches this computer's connections, let the browser reach 127.0.0.1.",
      );
  }

  return {
    async evaluate(expression, patience) {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const answer = await send("Runtime.evaluate", params, patience);
      const { result, exceptionDetails } = evaluatedSchema.parse(answer);
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async picture(clip) {
      const params = { format: "png", clip: { ...clip, scale: 1 }, optimizeForSpeed: true };
      return dataSchema.parse(await send("Page.captureScreenshot", params)).data;
    },
    async pdf(patience) {
      const params = {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      };
      return dataSchema.parse(await send("Page.printToPDF", params, patience)).data;
    },
    close: async () => void (begun || (await protocol.send("Target.closeTarget", { targetId }))),
  };
}

async function newTarget(protocol: Protocol): Promise<string> {
  return targetSchema.parse(await protocol.send("Target.createTarget", { url: "about:blank" })).targetId;
}

/** The page that the browser began with; undefined where it is not there yet. */
async function firstTarget(protocol: Protocol): Promise<string | undefined> {
  const { targetInfos } = targetsSchema.parse(await protocol.send("Target.getTargets"));
  return targetInfos.find(({ type }) => type === "page")?.targetId;
}
