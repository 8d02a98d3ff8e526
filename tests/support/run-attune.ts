import { vi } from "vitest";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process and reads what it said. */
export async function runAttune(...args: readonly string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  const hear = (stream: "out" | "err") => (text: string | Uint8Array) => {
    said[stream] += String(text);
    return true;
  };
  const out = vi.spyOn(process.stdout, "write").mockImplementation(hear("out"));
  const err = vi.spyOn(process.stderr, "write").mockImplementation(hear("err"));
  try {
    return { code: await main(args), ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
