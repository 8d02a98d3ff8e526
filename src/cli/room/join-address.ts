import { networkInterfaces } from "node:os";
import { lanAddresses } from "../../server/lan-addresses.ts";

/** Where attendees find this machine. */
export interface JoinAddress {
  /** For example `http://192.168.0.12:4747`, without a slash at the end; the likeliest until another is chosen. */
  readonly chosen: () => string;
  readonly all: () => readonly string[];
  /** False if it is none of them. */
  readonly choose: (address: string) => boolean;
  /** True if attendees reach it over TLS. */
  readonly encrypted: () => boolean;
  readonly close: () => void;
}

export interface JoinAddressOptions {
  readonly port: number;
  /** The address that is listened on; `0.0.0.0` is all of them. */
  readonly host: string;
  readonly public: URL | undefined;
  /** The machine is in another network now. */
  readonly changed: () => void;
  readonly interfaces?: typeof networkInterfaces;
}

/** How often it is looked whether this machine is in another network, ms. */
const lookEvery = 5000;
/** More than these nobody chooses from. */
const most = 6;

export function findJoinAddress(options: JoinAddressOptions): JoinAddress {
  const { port, host, interfaces = networkInterfaces } = options;
  let wanted: string | undefined;
  let known = look();
  const looking = setInterval(() => {
    const now = look();
    if (now.join() === known.join()) return;
    known = now;
    options.changed();
  }, lookEvery);
  looking.unref();

  function look(): readonly string[] {
    return [...(options.public === undefined ? [] : [options.public.origin]), ...direct()];
  }

  function direct(): readonly string[] {
    const own = `http://127.0.0.1:${port}`;
    if (host.startsWith("127.") || host === "::1" || host === "localhost") return [own];
    if (host !== "0.0.0.0" && host !== "::") return [at(host, port)];
    const found = lanAddresses(interfaces()).filter(({ kind }) => kind !== "self-assigned");
    return found.length === 0 ? [own] : found.slice(0, most).map(({ address }) => at(address, port));
  }

  const chosen = (): string =>
    (wanted !== undefined && known.includes(wanted) ? wanted : known[0]) ?? `http://127.0.0.1:${port}`;

  return {
    chosen,
    all: () => known,
    choose(address) {
      if (!known.includes(address)) return false;
      wanted = address;
      options.changed();
      return true;
    },
    encrypted: () => chosen().startsWith("https:"),
    close: () => clearInterval(looking),
  };
}

/** Port 80 need not be said. */
function at(address: string, port: number): string {
  const host = address.includes(":") ? `[${address}]` : address;
  return port === 80 ? `http://${host}` : `http://${host}:${port}`;
}
