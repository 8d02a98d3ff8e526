/** Runs code that is not the compiler's own; if it throws, `failed` is told and there is no value. */
export function attempt<Value>(run: () => Value, failed: () => void): Value | undefined {
  try {
    return run();
  } catch {
    failed();
    return undefined;
  }
}
