/** Installs the parts that package-lock.json names unless they are there. */
export function ensureParts(root: string): Promise<void>;
/** Builds what browsers and the command line run unless it was built from the sources as they are. */
export function ensureRuntime(root: string): Promise<void>;
