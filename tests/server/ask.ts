import { request, type IncomingHttpHeaders } from "node:http";
import type { Answers } from "../../src/server/answer.ts";
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
    asked.end();
  });
}

/** A server for one test on any free port; `failures` collects what went wrong inside. */
export async function testServer(
  answers: Answers,
  missed: Parameters<typeof startServer>[0]["missed"] = () => undefined,
): Promise<RunningServer & { readonly failures: unknown[] }> {
  const failures: unknown[] = [];
  const server = await startServer({ answers, missed, failed: (error) => failures.push(error), port: 0 });
  return { ...server, failures };
}
