import { BlockList, isIPv4 } from "node:net";
import type { networkInterfaces } from "node:os";

/** An address under which other devices may reach this machine. */
export interface LanAddress {
  /** An IPv4 address, or an IPv6 one without brackets where there is nothing else. */
  readonly address: string;
  /** What the system calls the way to it: `en0`, `wlp2s0`, `Wi-Fi`. */
  readonly name: string;
  readonly kind: AddressKind;
}

export type AddressKind =
  /** A network with other devices on it. */
  | "network"
  /** Nobody gave this machine an address, so it took one itself: the network is not a working one. */
  | "self-assigned"
  /** Leads into another network: a VPN. */
  | "tunnel"
  /** Leads to a machine within this machine. */
  | "virtual";

/** What systems and programs call ways that lead to no phone in the room. */
const tunnels =
  /^(utun|tun|tap|wg|ppp|ipsec|zt|tailscale|nordlynx|proton|gpd|cscotun)|vpn|wireguard|zerotier/i;
const virtual =
  /^(docker|br-|veth|virbr|lxc|lxd|podman|cni|flannel|vmnet|vboxnet|vnic|awdl|llw|anpi|ap\d|dummy|ifb)|virtualbox|vmware|hyper-v|vethernet|wsl|loopback/i;
const wireless = /^(wl|wifi|ath|ra\d)|wi-?fi|wlan|wireless/i;

const selfAssigned = new BlockList();
selfAssigned.addSubnet("169.254.0.0", 16); // RFC 3927
selfAssigned.addSubnet("fe80::", 10, "ipv6"); // RFC 4291, link-local
const shared = new BlockList();
shared.addSubnet("100.64.0.0", 10); // RFC 6598: where VPNs such as Tailscale give addresses
const home = new BlockList();
for (const [net, prefix] of [
  ["192.168.0.0", 16],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
] as const)
  home.addSubnet(net, prefix); // RFC 1918

/**
 * The addresses of this machine for other devices, the likeliest first: a network before a tunnel, radio before cable
 * (phones are on it), a private address before a public one. IPv6 only where there is no IPv4: its addresses are too
 * long to be typed.
 */
export function lanAddresses(interfaces: ReturnType<typeof networkInterfaces>): readonly LanAddress[] {
  const all = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ internal }) => !internal)
      .map(({ address }): LanAddress => ({ address, name, kind: kindOf(name, address) })),
  );
  const four = all.filter(({ address }) => isIPv4(address));
  const six = all.filter(({ address, kind }) => !isIPv4(address) && kind === "network");
  const usable = four.length > 0 ? four : six;
  return usable.toSorted((a, b) => rank(a) - rank(b));
}

function kindOf(name: string, address: string): AddressKind {
  const family = isIPv4(address) ? "ipv4" : "ipv6";
  if (virtual.test(name)) return "virtual";
  if (tunnels.test(name) || shared.check(address, family)) return "tunnel";
  return selfAssigned.check(address, family) ? "self-assigned" : "network";
}

/** Lower is likelier. */
function rank({ name, address, kind }: LanAddress): number {
  const byKind = { network: 0, tunnel: 20, virtual: 30, "self-assigned": 40 }[kind];
  const isHome = isIPv4(address) && home.check(address);
  return byKind + (wireless.test(name) ? 0 : 1) + (isHome ? 0 : 4);
}
