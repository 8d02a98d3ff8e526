import { AttuneError, systemCode } from "./attune-error.ts";
import { usage } from "./parse.ts";

/** Where Attune is found unless another port is asked for. */
export const usualPort = 4747;

/** The port of `--port`. Throws AttuneError `no-such-port` for what is none; `name` is the command's. */
export function readPort(name: string, text: string | undefined): number {
  if (text === undefined) return usualPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65535))
    throw usage("no-such-port", `\`${text}\` is no port: it is a number up to 65535.`, name);
  return port;
}

/** What to throw where listening failed: a sentence about the port, or the error as it was. */
export function portTrouble(error: unknown, port: number, host?: string): unknown {
  const code = systemCode(error);
  if (code === "EADDRINUSE")
    return new AttuneError(
      "ports-taken",
      `Port ${port} and the ones after it are taken by other programs.`,
      "Choose another one: --port 5000",
    );
  if (code === "EACCES")
    return new AttuneError(
      "port-forbidden",
      `This computer does not let Attune use port ${port}.`,
      "Choose one above 1023: --port 5000",
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EINVAL")
    return new AttuneError(
      "no-such-host",
      `This computer does not have the address ${host}.`,
      "Leave --host away to listen on all of its networks.",
    );
  return error;
}
