import { createHmac } from "node:crypto";

/** The header that carries it. */
export const signatureHeader = "attune-signature";

/** What proves that a body comes from here: `sha256=` and the HMAC of its bytes under the shared secret, in hex. */
export function signature(secret: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(body, "utf8").digest("hex")}`;
}
