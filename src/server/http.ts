import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer, Answers } from "./answer.ts";
import { encode } from "./encode.ts";
import { fromOurPage, namesUs, type OwnNames } from "./own-names.ts";
import { readPosted, type Posted } from "./posted.ts";
import type { Asker } from "./roles/asker.ts";
import { say, always, quiet } from "./say.ts";

export interface HttpOptions {
  readonly answers: Answers;
  readonly names: OwnNames;
  /** Who opens a page, and who asks for anything else. */
  readonly whoOpens: (request: IncomingMessage) => Asker;
  /** Does what was posted; undefined means that nothing can be posted there. */
  readonly posts?: (path: string, said: unknown, request: IncomingMessage) => Promise<Posted | undefined>;
  /**
   * How long a request may take to come in, ms. Somebody who sends a letter a minute on many connections at once (slow
   * loris) holds none of them for long.
   */
  readonly patience?: number;
  /** Hears of what went wrong inside `answers`; the browser only learns that something did. */
  readonly failed: (error: unknown) => void;
}

/** How long a request may take to come in if nothing else is said, ms. */
const usualPatience = 10_000;

/** A server that answers GET and HEAD from `answers` and POST from `posts`; it does not listen yet. */
export function createHttp(options: HttpOptions): Server {
  const { patience = usualPatience } = options;
  // Looked at four times as often, so that none lasts much longer.
  const times = {
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 4,
  };
  return createServer(times, (request, response) => {
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
  const path = readPath(request.url ?? "/");
  if (path === undefined) return say(response, 400, "This address cannot be read.");
  if (request.method === "POST") return await post(path, request, response, options);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    return say(response, 405, "This page can only be read.");
  }
  const asker = options.whoOpens(request);
  const asked = { asker, query: new URL(request.url ?? "/", "http://attune").searchParams };
  const answer = await options.answers(path, asked);
  // Not with what others may keep for everybody.
  if (asker.cookie !== undefined && answer?.forever !== true) response.setHeader("set-cookie", asker.cookie);
  if (answer !== undefined) return send(request, response, answer);
  const folder = path.endsWith("/") ? undefined : await options.answers(`${path}/`, asked);
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

async function post(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { names, posts }: HttpOptions,
): Promise<void> {
  // A page of another site can make a browser post; it cannot make it lie about where it comes from (R4).
  if (!fromOurPage(request, names)) return say(response, 403, "Attune does not listen to this page.");
  const said = await readPosted(request);
  if (said === undefined) return say(response, 400, "This cannot be read.");
  const done = await posts?.(path, said.value, request);
  if (done === undefined) {
    response.setHeader("allow", "GET, HEAD");
    return say(response, 405, "This page can only be read.");
  }
  response.writeHead(done.status, {
    ...always,
    "content-security-policy": quiet,
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    ...(done.cookie === undefined ? {} : { "set-cookie": done.cookie }),
  });
  response.end(JSON.stringify(done.body));
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const { bytes, encoding, tag } = await encode(answer, request.headers["accept-encoding"] ?? "");
  const headers = {
    ...always,
    "content-security-policy": answer.policy ?? quiet,
    "cache-control": answer.forever === true ? "public, max-age=31536000, immutable" : "no-cache",
    etag: tag,
    // What stands at an address may depend on who asks.
    vary: "accept-encoding, cookie",
    ...(answer.fileName === undefined
      ? {}
      : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}` }),
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
