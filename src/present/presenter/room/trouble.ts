import type { StoreFailureCode } from "../../../session/store.ts";
import type { Words } from "../../../words/words.ts";

/** Why nothing is being kept, as a sentence for whoever stands on stage: three causes can be mended there. */
export function troubleSentence(
  trouble: StoreFailureCode,
  words: Words["presenter"]["room"]["trouble"],
): string {
  switch (trouble) {
    case "disk-full":
    case "read-only":
    case "unreachable":
      return words[trouble];
    case "busy":
    case "damaged":
    case "newer":
    case "unavailable":
    case "not-swept":
    case "no-such-session":
    case "exists":
    case "conflict":
    case "closed":
    case "failed":
      return words.other;
    default:
      return trouble satisfies never;
  }
}
