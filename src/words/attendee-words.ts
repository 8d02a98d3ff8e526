import { attendee } from "./en-attendee.ts";
import { roomForAll } from "./en-room.ts";

/** What an attendee's page says before it needs the words of widgets; see words.ts. */
export interface AttendeeWords {
  readonly attendee: typeof attendee;
  readonly room: typeof roomForAll;
}

const en: AttendeeWords = { attendee, room: roomForAll };
const languages: Readonly<Record<string, AttendeeWords>> = { en };

/** The words for a BCP 47 language, English where there are none yet. */
export function attendeeWordsFor(language: string): AttendeeWords {
  return languages[language.split("-")[0] ?? "en"] ?? en;
}
