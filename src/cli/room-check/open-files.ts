import { fieldsOf } from "../../session/fields.ts";

/** What Attune itself holds open: its files, its database, the presenter's pages. */
const own = 100;
/** While people come in a phone may have a second connection, for its page. */
const perPhone = 2;

/** How many phones there is room for among so many open files, rounded down to tens. */
export const phonesFor = (files: number): number =>
  Math.max(0, Math.floor((files - own) / perPhone / 10) * 10);

/**
 * How many files and connections this process may have open; undefined where the system sets no such number or does not
 * tell it (Windows). Node has raised it as far as it may by itself, so that `ulimit -n` in the same shell adds nothing.
 */
export function openFilesLimit(): number | undefined {
  // Otherwise it would ask the network what connected addresses are called.
  Object.assign(process.report, { excludeNetwork: true });
  const limits = fieldsOf(process.report.getReport())?.fields("userLimits");
  return limits?.fields("open_files")?.whole("soft", Number.MAX_SAFE_INTEGER);
}
