import { request, type IncomingHttpHeaders } from "node:http";
import type { Answers } from "../../src/server/answer.ts";
import { createKeys } from "../../src/server/roles/keys.ts";
import { startServer, type RunningServer } from "../../src/server/server.ts";

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks a server for exactly this path: nothing tidies `..` away as browsers and fetch do. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
  body?: string,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

export interface TestServer extends RunningServer {
  readonly failures: unknown[];
  /** The presenter's cookie, as a browser sends it back. */
  readonly cookie: string;
}

/** A server for one test on any free port; `failures` collects what went wrong inside. */
export async function testServer(
  answers: Answers,
  missed: Parameters<typeof startServer>[0]["missed"] = () => undefined,
  more: Partial<Parameters<typeof startServer>[0]> = {},
): Promise<TestServer> {
  const failures: unknown[] = [];
  const keys = createKeys({ kept: undefined, keep: () => {}, now: Date.now, changed: () => {} });
  const failed = (error: unknown) => failures.push(error);
  const server = await startServer({ answers, missed, failed, port: 0, keys, ...more });
  return { ...server, failures, cookie: `attune-${server.port}=${(more.keys ?? keys).presenter}` };
}
