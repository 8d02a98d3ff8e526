import { createHmac } from "node:crypto";
import { spell } from "../../server/room/participants.ts";

/** Four letters: enough to find a room by, no secret. */
const length = 4;

/** A room's code: the same for a session after a restart; another one where `taken` says that it stands for something. */
export function codeOf(key: string, taken: (code: string) => boolean): string {
  for (let attempt = 0; ; attempt += 1) {
    const code = spell(createHmac("sha256", key).update(`code ${attempt}`).digest(), length);
    if (!taken(code)) return code;
  }
}

/** Whether a word can be a room's code. */
export const isCode = (word: string): boolean => /^[A-Za-z]{4}$/.test(word);
