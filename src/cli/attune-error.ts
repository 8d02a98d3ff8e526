/**
 * Something on this machine is not as it should be: a port, a file, a missing program. Thrown anywhere below the
 * cli, caught once in main.ts and said as one sentence and one hint.
 */
export class AttuneError extends Error {
  /** Stable name, for example `no-such-file`. */
  readonly code: string;
  /** One sentence: what to do. */
  readonly hint: string;
  /** What the process ends with: 1 when something failed, 2 when the command was not understood. */
  readonly exitCode: 1 | 2;

  constructor(code: string, message: string, hint: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = "AttuneError";
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** The code of a system error such as `ENOENT`, or undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
