import type { IncomingMessage } from "node:http";
import type { PostAnswer } from "./answer.ts";

export type Posted = PostAnswer;

/** The most that is read of what is posted, bytes: a key, a choice, a short list. */
const most = 16 * 1024;

/** What was posted as JSON; undefined for anything else, and for more than a page of ours sends. */
export async function readPosted(request: IncomingMessage): Promise<{ readonly value: unknown } | undefined> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) return undefined;
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString()) };
  } catch {
    return undefined;
  }
}
