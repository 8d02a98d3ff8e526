import { resolve } from "node:path";
import type { Call } from "./command.ts";
import { usage } from "./parse.ts";
import { readPort } from "./port.ts";
import type { ServeOptions } from "./serve.ts";

/** More tickets than a hall has seats. */
const mostTickets = 5000;

/** Reads what the command line says about where and for whom to serve. Throws AttuneError (exit code 2). */
export function readServeFlags(name: string, call: Call): ServeOptions & { readonly port: number } {
  const data = call.text("data");
  return {
    port: readPort(name, call.text("port")),
    host: call.text("host") ?? (call.on("no-room") ? "127.0.0.1" : "0.0.0.0"),
    room: !call.on("no-room"),
    public: readPublic(name, call.text("public")),
    data: data === undefined ? undefined : resolve(data),
    tickets: readTickets(name, call.text("tickets")),
  };
}

function readTickets(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const tickets = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (tickets < 1 || tickets > mostTickets)
    throw usage("no-such-number", `\`${text}\` is no number of tickets from 1 to ${mostTickets}.`, name);
  return tickets;
}

/** Only where it is, without a path: pages stand at the top. */
function readPublic(name: string, text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "")
    throw usage(
      "no-such-address",
      `\`${text}\` is no public address: it looks like https://seminar.example, without a path.`,
      name,
    );
  return url;
}
