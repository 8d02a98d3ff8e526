import { signature, signatureHeader } from "./signature.ts";

/** Where events are posted to, and what they are signed with. */
export interface Receiver {
  readonly url: URL;
  readonly secret: string;
}

/** What came of posting one event. */
export type Delivery =
  | { readonly kind: "taken" }
  /** It was read and not wanted: saying it again would change nothing. */
  | { readonly kind: "refused"; readonly status: number }
  /** Nobody took it; later somebody may. */
  | { readonly kind: "away"; readonly reason: string };

/** Answers of a receiver that will do better later: it took too long, came too early, or is asked too often. */
const later = new Set([408, 425, 429]);

/** Posts one body, signed. Waits for an answer for `patience` ms at most. Never rejects. */
export async function deliver(
  { url, secret }: Receiver,
  body: string,
  { patience, ended }: { readonly patience: number; readonly ended: AbortSignal },
): Promise<Delivery> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", [signatureHeader]: signature(secret, body) },
      body,
      // Whoever moved has to say so to the person who typed the address: a redirect could lead anywhere.
      redirect: "manual",
      signal: AbortSignal.any([ended, AbortSignal.timeout(patience)]),
    });
    await answer.body?.cancel();
    if (answer.ok) return { kind: "taken" };
    if (answer.status >= 500 || later.has(answer.status))
      return { kind: "away", reason: `it answered ${answer.status}` };
    return { kind: "refused", status: answer.status };
  } catch (error) {
    return { kind: "away", reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "it does not answer";
  // The reason of a failed fetch stands in its cause: “connect ECONNREFUSED …”.
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}
