/** What every command is. A command is a file in commands/ and a line in the table in commands.ts. */
export interface Command {
  /** Where the words go, for example `build slides/x.md [more…] --out DIR`. */
  readonly usage: string;
  /** What it does, in a sentence or two. */
  readonly about: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Does it; resolves to the exit code. Throws AttuneError where the machine is not as it should be. */
  readonly run: (call: Call) => Promise<number>;
}

export interface Flag {
  readonly type: "string" | "boolean";
  /** True where it may be given several times: read with `texts`. */
  readonly many?: true;
  /** What stands for the value in the help, for example `DIR`. */
  readonly value?: string;
  /** What it does, in a few words. */
  readonly about: string;
}

/** A command line after it was read. */
export interface Call {
  /** The words that are not flags. */
  readonly words: readonly string[];
  /** The value of a `string` flag, if it was given. */
  readonly text: (flag: string) => string | undefined;
  /** The values of a `string` flag that may be given several times, in order. */
  readonly texts: (flag: string) => readonly string[];
  /** Whether a `boolean` flag was given. */
  readonly on: (flag: string) => boolean;
}
