/** Who asks for something, as far as a connection shows it. Settled once for each request or handshake (R1). */
export interface Asker {
  /**
   * `presenter`: has the key, on this machine or over TLS. `remote`: a paired phone on plain HTTP, which can do less
   * (R6). `anyone`: everybody else.
   */
  readonly role: "presenter" | "remote" | "anyone";
  /** The pairing by which this phone is what it is. */
  readonly remote: string | undefined;
  /** A cookie to hand over with the answer. */
  readonly cookie: string | undefined;
  /** Set where this machine itself asks, by way of a page of another site: by hand it would be the presenter. */
  readonly here?: true;
}

export const anyone: Asker = { role: "anyone", remote: undefined, cookie: undefined };
