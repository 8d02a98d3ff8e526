/** What this browser keeps for this page, by name; a browser that forbids it keeps nothing, and the page goes on. */
export interface Kept {
  readonly read: (name: string) => unknown;
  /** Undefined forgets. False where nothing is kept. */
  readonly write: (name: string, value: unknown) => boolean;
}

export function keptIn(storage: () => Storage, prefix: string): Kept {
  return {
    read(name) {
      try {
        const text = storage().getItem(`${prefix}:${name}`);
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      try {
        if (value === undefined) storage().removeItem(`${prefix}:${name}`);
        else storage().setItem(`${prefix}:${name}`, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}
