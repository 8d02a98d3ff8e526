/** What came of posting something to Attune: `said` is undefined where nobody answered. */
export interface Posted {
  readonly ok: boolean;
  readonly said: unknown;
}

/** Posts JSON to an address of this page's own server. Never rejects. */
export async function post(address: string, body: object): Promise<Posted> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const said: unknown = await answer.json().catch(() => ({}));
    return { ok: answer.ok, said };
  } catch {
    return { ok: false, said: undefined };
  }
}
