/**
 * What the presenter's machine knows and no session keeps: under which address the room is found, which phones are
 * remotes, whether an earlier session can be taken up. Told to the presenter's console and nobody else.
 */
export interface House {
  /** The room's four letters. */
  readonly code: string;
  /** Where attendees find the room, and what else they could be told: the presenter chooses (`use-address`). */
  readonly address: string;
  readonly addresses: readonly string[];
  /** True: attendees reach the room over TLS. Without it the network's owner could read answers (R6). */
  readonly encrypted: boolean;
  /** A fresh invitation for a phone remote, to be shown as a QR code on the console only; good for one phone. */
  readonly invitation: string | undefined;
  /** The paired remotes by id, each with when it was paired, ms since 1970. */
  readonly remotes: Readonly<Record<string, { readonly pairedAt: number }>>;
  /** A session of today that was ended properly and can be taken up (K2). */
  readonly earlier: Earlier | undefined;
}

export interface Earlier {
  readonly session: string;
  /** ms since 1970. */
  readonly startedAt: number;
  /** Where the room was. */
  readonly slide: string | undefined;
}

/** What a presenter wants of the house. */
export type HouseCommand =
  /** Take up the session that was ended properly, in place of this one (K2). */
  | { readonly type: "resume"; readonly session: string }
  | { readonly type: "use-address"; readonly address: string }
  /** Invite one more remote; the invitation then stands in the view (R6). */
  | { readonly type: "invite-remote" }
  | { readonly type: "drop-remote"; readonly remote: string };

const houseCommands: Readonly<Record<HouseCommand["type"], true>> = {
  resume: true,
  "use-address": true,
  "invite-remote": true,
  "drop-remote": true,
};

export function isHouseCommand(command: { readonly type: string }): command is HouseCommand {
  return Object.hasOwn(houseCommands, command.type);
}
