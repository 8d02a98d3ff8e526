import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer, Answers } from "./answer.ts";
import { encode } from "./encode.ts";
import { namesUs } from "./own-names.ts";

/** What no page or file of ours needs, said to every browser. */
const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
} as const;

/** A file opened by itself (an SVG, say) shows and runs nothing but itself. */
const quiet = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export interface HttpOptions {
  readonly answers: Answers;
  /** Names under which this machine may be called, without port. */
  readonly names: readonly string[];
  /** Hears of what went wrong inside `answers`; the browser only learns that something did. */
  readonly failed: (error: unknown) => void;
}

/** A server that answers GET and HEAD from `answers`; it does not listen yet. */
export function createHttp(options: HttpOptions): Server {
  return createServer((request, response) => {
    respond(request, response, options).catch((error: unknown) => {
      options.failed(error);
      if (response.headersSent) response.destroy();
      else say(response, 500, "Something went wrong on this page. The terminal where Attune runs says what.");
    });
  });
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpOptions,
): Promise<void> {
  if (!namesUs(request, options.names)) return say(response, 403, "Attune does not answer to this name.");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return say(response, 405, "This page can only be read.");
  }
  const path = readPath(request.url ?? "/");
  if (path === undefined) return say(response, 400, "This address cannot be read.");
  const answer = await options.answers(path);
  if (answer !== undefined) return send(request, response, answer);
  const folder = path.endsWith("/") ? undefined : await options.answers(`${path}/`);
  if (folder === undefined) return say(response, 404, "There is nothing at this address.");
  response.setHeader("location", `${encodeURI(path).replace(/^\/+/, "/")}/`);
  return say(response, 308, "The address ends with a slash.");
}

/** The path of a request, decoded; undefined where it is malformed or tries to climb. */
function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
    const climbs = path.split(/[/\\]/).includes("..");
    return path.startsWith("/") && !climbs && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined;
  }
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const { bytes, encoding, tag } = await encode(answer, request.headers["accept-encoding"] ?? "");
  const headers = {
    ...always,
    "content-security-policy": answer.policy ?? quiet,
    "cache-control": answer.forever === true ? "public, max-age=31536000, immutable" : "no-cache",
    etag: tag,
    vary: "accept-encoding",
  };
  if (answer.status === undefined && knows(request.headers["if-none-match"], tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(answer.status ?? 200, {
    ...headers,
    "content-type": answer.type,
    "content-length": bytes.length,
    ...(encoding === undefined ? {} : { "content-encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function knows(tags: string | undefined, tag: string): boolean {
  return tags !== undefined && tags.split(",").some((known) => known.trim().replace(/^W\//, "") === tag);
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    ...always,
    "content-security-policy": quiet,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${sentence}\n`);
}
