/** Where the browser build writes down what it made, inside its output folder. */
export const runtimeRecord = "runtime.json";

/** Where the build puts what single files are made of, inside the same folder, and the name of the script there. */
export const singleFolder = "single";
export const singleScript = "projector.js";

/** What the browser build made, by lasting names; paths are inside the assets folder. */
export interface RuntimeRecord {
  readonly assets: Readonly<Record<string, string>>;
  readonly imports: Readonly<Record<string, readonly string[]>>;
  readonly css: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, string>>;
}
