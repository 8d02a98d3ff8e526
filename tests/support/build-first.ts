import { builtRuntime } from "./built.ts";

/** Before the browser tests: the pages' scripts and styles as the sources are now. */
export default builtRuntime;
