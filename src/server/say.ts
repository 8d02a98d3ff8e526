import type { ServerResponse } from "node:http";

/** What no page or file of ours needs, said to every browser. */
export const always = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
} as const;

/** A file opened by itself (an SVG, say) shows and runs nothing but itself. */
export const quiet = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Answers with one sentence. */
export function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, {
    ...always,
    "content-security-policy": quiet,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(`${sentence}\n`);
}
