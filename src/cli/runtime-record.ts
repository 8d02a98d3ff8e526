/** Where the browser build writes down what it made, inside its output folder. */
export const runtimeRecord = "runtime.json";

/** What the browser build made, by lasting names; paths are inside the assets folder. */
export interface RuntimeRecord {
  readonly assets: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, readonly string[]>>;
  readonly css: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, string>>;
}
