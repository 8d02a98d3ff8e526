/** One line for each file and folder, to be kept and compared later with `unchanged`. */
export function photograph(root: string, paths: readonly string[]): string;
/** Whether everything still looks as it did. */
export function unchanged(root: string, photograph: string): boolean;
/** A name for what is in all these files. */
export function contentOf(root: string, paths: readonly string[]): Promise<string>;
