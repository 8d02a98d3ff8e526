import { renderUnicodeCompact } from "uqr";
import type { LanAddress } from "../../server/lan-addresses.ts";
import type { RoomCheck, Visit } from "../../server/room-check.ts";
import { wordsFor } from "../../words/words.ts";
import { assess, type Situation } from "./assess.ts";
import { findingText } from "./finding-text.ts";

export interface CheckRoomOptions {
  readonly platform: string;
  readonly addresses: readonly LanAddress[];
  readonly loopbackOnly: boolean;
  readonly openFiles?: number | undefined;
  /** Starts listening; `came` hears of every visit. */
  readonly start: (came: (visit: Visit) => void) => Promise<RoomCheck>;
  /** After so long it is said what to do where nobody came, ms. */
  readonly wait: number;
  /** How long a page may take until its live connection counts as not coming, ms. */
  readonly patience: number;
  readonly say: (text: string) => void;
  /** Settles when the person at the laptop has had enough. */
  readonly interrupted: Promise<void>;
}

/** Checks until a phone has come, or the person ends it: true if one did. Says each thing once. */
export async function checkRoom(options: CheckRoomOptions): Promise<boolean> {
  const { platform, addresses, loopbackOnly, openFiles, wait, patience, say, interrupted } = options;
  const words = wordsFor("en");
  const phones = new Set<string>();
  const live = new Set<string>();
  const seen = { self: false, waited: false };
  const timers: NodeJS.Timeout[] = [];
  const said = new Set<string>();
  let reached = (): void => {};
  const done = new Promise<void>((resolve) => (reached = resolve));

  const check = await options.start((visit) => {
    if (visit.self) seen.self = true;
    else (visit.live ? live : phones).add(visit.from);
    if (live.size > 0) reached();
    // A page says in a moment whether it is live: until then nothing is said of it.
    else if (seen.self) tell();
    else timers.push(setTimeout(tell, patience));
  });

  function tell(): void {
    const situation: Situation = {
      ...seen,
      platform,
      addresses,
      loopbackOnly,
      openFiles,
      port: check.port,
      taken: check.taken,
      visitors: phones.size,
      live: live.size,
    };
    for (const finding of assess(situation)) {
      const text = findingText(finding, situation, words);
      if (said.has(text)) continue;
      said.add(text);
      say(text);
      if (finding.code === "open-this")
        say(`${words.roomCheck.scan}\n\n${renderUnicodeCompact(finding.address, { border: 2 })}`);
    }
  }

  tell();
  say(words.roomCheck.waits);
  timers.push(
    setTimeout(() => {
      seen.waited = true;
      tell();
    }, wait),
  );
  await Promise.race([done, interrupted]);
  for (const timer of timers) clearTimeout(timer);
  if (live.size > 0) tell();
  await check.close();
  return live.size > 0;
}
