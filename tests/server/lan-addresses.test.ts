import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { lanAddresses } from "../../src/server/lan-addresses.ts";

function at(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, internal, mac: "00:00:00:00:00:00", netmask: "", cidr: null };
  return address.includes(":") ? { ...common, family: "IPv6", scopeid: 0 } : { ...common, family: "IPv4" };
}

const told = (interfaces: Record<string, readonly NetworkInterfaceInfo[]>) =>
  lanAddresses(Object.fromEntries(Object.entries(interfaces).map(([name, all]) => [name, [...all]]))).map(
    ({ address, kind }) => `${address} ${kind}`,
  );

describe("this machine's addresses", () => {
  it("none without a network", () => {
    expect(told({ lo: [at("127.0.0.1", true), at("::1", true)] })).toEqual([]);
  });

  it("radio before cable, private before public, and nothing internal", () => {
    expect(
      told({
        lo0: [at("127.0.0.1", true)],
        eth0: [at("192.168.1.7"), at("fe80::1")],
        wlp2s0: [at("10.0.0.5"), at("2001:db8::5")],
        eth1: [at("203.0.113.9")],
      }),
    ).toEqual(["10.0.0.5 network", "192.168.1.7 network", "203.0.113.9 network"]);
  });

  it.each([
    ["utun3", "10.8.0.2", "tunnel"],
    ["wg0", "10.8.0.2", "tunnel"],
    ["en0", "100.101.1.1", "tunnel"],
    ["Office VPN", "10.8.0.2", "tunnel"],
    ["docker0", "172.17.0.1", "virtual"],
    ["vEthernet (WSL)", "172.20.0.1", "virtual"],
    ["VirtualBox Host-Only Network", "192.168.56.1", "virtual"],
    ["en0", "169.254.3.4", "self-assigned"],
    ["Wi-Fi", "192.168.1.7", "network"],
    ["bridge100", "192.168.2.1", "network"],
  ])("%s with %s is %s", (name, address, kind) => {
    expect(told({ [name]: [at(address)] })).toEqual([`${address} ${kind}`]);
  });

  it("what leads to no phone comes last", () => {
    expect(
      told({
        docker0: [at("172.17.0.1")],
        utun2: [at("10.8.0.2")],
        en5: [at("169.254.1.1")],
        en0: [at("192.168.178.20")],
      }),
    ).toEqual([
      "192.168.178.20 network",
      "10.8.0.2 tunnel",
      "172.17.0.1 virtual",
      "169.254.1.1 self-assigned",
    ]);
  });

  it("IPv6 where there is nothing else, and not an address that holds on one cable only", () => {
    expect(told({ en0: [at("fe80::1"), at("2001:db8::5")] })).toEqual(["2001:db8::5 network"]);
  });
});
