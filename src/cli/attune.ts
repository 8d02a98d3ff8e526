import { main } from "./main.ts";

// The exit code is set rather than forced, so that what is still being written gets written.
process.exitCode = await main(process.argv.slice(2));
