import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** The keys of one presenter's machine: the presenter's own, and those of phones that were paired (live.md, R1, R6). */
export interface Keys {
  /** The presenter's key: 128 random bits. */
  readonly presenter: string;
  /** Whose key this is; undefined if it is none. */
  readonly owner: (key: string) => Owner | undefined;
  /** What a key or an invitation is exchanged for; undefined if it is neither. An invitation is good once. */
  readonly redeem: (shown: string) => Redeemed | undefined;
  /** A new invitation for one phone; the one before is no longer good. */
  readonly invite: () => string;
  readonly invitation: () => string | undefined;
  readonly remotes: () => Readonly<Record<string, { readonly pairedAt: number }>>;
  /** False if there is no such remote. */
  readonly drop: (remote: string) => boolean;
}

export type Owner = { readonly kind: "presenter" } | { readonly kind: "remote"; readonly remote: string };

/** The key that the cookie holds from now on. */
export interface Redeemed {
  readonly key: string;
  readonly owner: Owner;
}

/** What is kept so that cookies hold after a restart. */
export interface KeptKeys {
  readonly presenter: string;
  readonly remotes: readonly { readonly id: string; readonly key: string; readonly pairedAt: number }[];
}

export interface KeysOptions {
  readonly kept: KeptKeys | undefined;
  /** Called whenever what is to be kept is different, at first too. */
  readonly keep: (keys: KeptKeys) => void;
  /** ms since 1970. */
  readonly now: () => number;
  /** A phone was paired or dropped, an invitation used up. */
  readonly changed: () => void;
}

/** More phones than a presenter holds. */
const mostRemotes = 8;

export function createKeys({ kept, keep, now, changed }: KeysOptions): Keys {
  const presenter = kept?.presenter ?? newKey();
  let remotes = kept?.remotes ?? [];
  let invitation: string | undefined;
  const note = (): void => keep({ presenter, remotes });
  note();

  return {
    presenter,
    owner: (key) => ownerOf(key),
    redeem(shown) {
      if (same(shown, presenter)) return { key: presenter, owner: { kind: "presenter" } };
      if (invitation === undefined || !same(shown, invitation)) return undefined;
      invitation = undefined;
      const remote = { id: randomBytes(4).toString("hex"), key: newKey(), pairedAt: now() };
      remotes = [...remotes, remote].slice(-mostRemotes);
      note();
      changed();
      return { key: remote.key, owner: { kind: "remote", remote: remote.id } };
    },
    invite() {
      invitation = newKey();
      changed();
      return invitation;
    },
    invitation: () => invitation,
    remotes: () => Object.fromEntries(remotes.map(({ id, pairedAt }) => [id, { pairedAt }])),
    drop(id) {
      if (!remotes.some((remote) => remote.id === id)) return false;
      remotes = remotes.filter((remote) => remote.id !== id);
      note();
      changed();
      return true;
    },
  };

  function ownerOf(key: string): Owner | undefined {
    if (same(key, presenter)) return { kind: "presenter" };
    // All are compared: how long it takes says nothing about which one it was.
    const found = remotes.filter((remote) => same(key, remote.key)).map(({ id }) => id);
    return found[0] === undefined ? undefined : { kind: "remote", remote: found[0] };
  }
}

/** 128 random bits. */
function newKey(): string {
  return randomBytes(16).toString("base64url");
}

/** In a time that depends on neither text (R1): their digests are compared, which nobody can steer. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** Keys as they were kept; undefined for anything else. */
export function readKeptKeys(text: string): KeptKeys | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== "object" || said === null || !("presenter" in said) || !("remotes" in said))
    return undefined;
  const { presenter, remotes } = said;
  if (!isKey(presenter) || !Array.isArray(remotes)) return undefined;
  return {
    presenter,
    remotes: remotes.flatMap((one: unknown) => {
      if (typeof one !== "object" || one === null) return [];
      const { id, key, pairedAt } = one as Readonly<Record<string, unknown>>;
      return typeof id === "string" && isKey(key) && typeof pairedAt === "number"
        ? [{ id, key, pairedAt }]
        : [];
    }),
  };
}

const isKey = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z0-9_-]{22}$/.test(value);
