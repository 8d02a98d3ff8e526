import { failed, type Stored, type StoreFailureCode } from "../../session/store.ts";

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html. */
const byResult: Readonly<Record<number, StoreFailureCode>> = {
  5: "busy",
  6: "busy",
  8: "read-only",
  11: "damaged",
  13: "disk-full",
  14: "unreachable",
  23: "unreachable",
  26: "damaged",
};

/** The same of the operating system, where a folder is made. */
const bySystem: Readonly<Record<string, StoreFailureCode>> = {
  EACCES: "unreachable",
  EPERM: "unreachable",
  ENOENT: "unreachable",
  ENOTDIR: "unreachable",
  EISDIR: "unreachable",
  EEXIST: "unreachable",
  EROFS: "read-only",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
};

/** Something that is in the file but should not be. */
export class DamagedError extends Error {}

/** What an error of the database or of the file system means for whoever keeps something. */
export function failureOf(error: unknown): Stored<never> {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DamagedError) return failed("damaged", detail);
  if (typeof error !== "object" || error === null) return failed("failed", detail);
  // The low byte is the primary code; the rest says more than anybody needs.
  if ("errcode" in error && typeof error.errcode === "number")
    return failed(byResult[error.errcode & 0xff] ?? "failed", detail);
  if ("code" in error && typeof error.code === "string")
    return failed(bySystem[error.code] ?? "failed", detail);
  return failed("failed", detail);
}
