/** Whether what npm last installed here is what the lock file names, whoever called npm. */
export function sameParts(lockText: string, installedText: string): boolean;
