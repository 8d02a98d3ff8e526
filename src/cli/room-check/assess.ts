import type { LanAddress } from "../../server/lan-addresses.ts";
import { phonesFor } from "./open-files.ts";

/** What is known about whether phones can reach this laptop. */
export interface Situation {
  readonly platform: string;
  /** The likeliest first. */
  readonly addresses: readonly LanAddress[];
  readonly port: number;
  /** Ports that were wanted and are taken by another program. */
  readonly taken: readonly number[];
  /** True: the check listens to this machine alone, or could not listen at all. */
  readonly loopbackOnly: boolean;
  /** How many files and connections Attune may have open; undefined where the system does not say. */
  readonly openFiles: number | undefined;
  /** Other devices that opened the page, and those of them whose live connection came up. */
  readonly visitors: number;
  readonly live: number;
  /** Whether this laptop itself opened the page under one of its addresses. */
  readonly self: boolean;
  /** Somebody has had the time to take out a phone. */
  readonly waited: boolean;
}

/** One thing to say, most important first. Each has its sentence in the words. */
export type Finding =
  | { readonly code: "no-network" }
  | { readonly code: "self-assigned" }
  | { readonly code: "no-way-out"; readonly names: readonly string[] }
  | { readonly code: "loopback-only" }
  | { readonly code: "open-this"; readonly address: string }
  | { readonly code: "other-addresses"; readonly addresses: readonly string[] }
  | { readonly code: "tunnel"; readonly name: string }
  | { readonly code: "few-files"; readonly phones: number }
  | { readonly code: "port-taken"; readonly ports: readonly number[]; readonly port: number }
  | { readonly code: "reached"; readonly visitors: number }
  | { readonly code: "reached-not-live" }
  | { readonly code: "only-self" }
  | { readonly code: "nobody"; readonly steps: readonly Step[] };

/** What to try where nobody came, in the order in which it helps most often. */
export type Step =
  "same-network" | "sign-in" | Firewall | "isolation" | "other-address" | "hotspot" | "hands";
export type Firewall = "firewall-mac" | "firewall-windows" | "firewall-linux" | "firewall";

/** What to say. Pure: everything it knows is in the situation. */
export function assess(situation: Situation): readonly Finding[] {
  const { addresses, loopbackOnly } = situation;
  const taken = takenPorts(situation);
  const networks = addresses.filter(({ kind }) => kind === "network");
  if (situation.visitors > 0) return [...taken, ...visited(situation)];
  if (addresses.length === 0) return [{ code: "no-network" }];
  if (loopbackOnly) return [...taken, { code: "loopback-only" }];
  if (networks.length === 0) return [...taken, noNetwork(addresses)];
  return [...taken, ...invitation(situation, networks), ...waiting(situation, networks)];
}

function takenPorts({ taken, port }: Situation): readonly Finding[] {
  return taken.length === 0 ? [] : [{ code: "port-taken", ports: taken, port }];
}

function visited({ visitors, live }: Situation): readonly Finding[] {
  return live === 0 ? [{ code: "reached-not-live" }] : [{ code: "reached", visitors }];
}

/** There are addresses, but none that a phone in the room could use. */
function noNetwork(addresses: readonly LanAddress[]): Finding {
  if (addresses.some(({ kind }) => kind === "self-assigned")) return { code: "self-assigned" };
  return { code: "no-way-out", names: [...new Set(addresses.map(({ name }) => name))] };
}

/** So many phones are more than almost any room has, and nothing is said. */
const manyPhones = 1000;

function invitation(
  { addresses, port, openFiles }: Situation,
  networks: readonly LanAddress[],
): readonly Finding[] {
  const [first, ...others] = networks.map(({ address }) => shownAddress(address, port));
  const phones = openFiles === undefined ? manyPhones : phonesFor(openFiles);
  const tunnel = addresses.find(({ kind }) => kind === "tunnel");
  return [
    ...(first === undefined ? [] : [{ code: "open-this", address: first } as const]),
    ...(others.length === 0 ? [] : [{ code: "other-addresses", addresses: others } as const]),
    ...(tunnel === undefined ? [] : [{ code: "tunnel", name: tunnel.name } as const]),
    ...(phones >= manyPhones ? [] : [{ code: "few-files", phones } as const]),
  ];
}

function waiting({ waited, self, platform }: Situation, networks: readonly LanAddress[]): readonly Finding[] {
  if (!waited) return self ? [{ code: "only-self" }] : [];
  const steps: readonly Step[] = [
    "same-network",
    "sign-in",
    firewallOf(platform),
    ...(networks.length > 1 ? ["other-address" as const] : []),
    "isolation",
    "hotspot",
    "hands",
  ];
  return [...(self ? [{ code: "only-self" } as const] : []), { code: "nobody", steps }];
}

function firewallOf(platform: string): Firewall {
  if (platform === "darwin") return "firewall-mac";
  if (platform === "win32") return "firewall-windows";
  return platform === "linux" ? "firewall-linux" : "firewall";
}

/** As it is typed into a phone. */
export function shownAddress(address: string, port: number): string {
  const host = address.includes(":") ? `[${address}]` : address;
  return `http://${host}${port === 80 ? "" : `:${port}`}`;
}
