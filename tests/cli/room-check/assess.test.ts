import { describe, expect, it } from "vitest";
import type { AddressKind, LanAddress } from "../../../src/server/lan-addresses.ts";
import { assess, type Finding, type Situation } from "../../../src/cli/room-check/assess.ts";
import { en } from "../../../src/words/en.ts";
import { findingText } from "../../../src/cli/room-check/finding-text.ts";

const address = (at: string, kind: AddressKind = "network", name = "en0"): LanAddress => ({
  address: at,
  kind,
  name,
});
const wifi = address("192.168.1.7");
const fine: Situation = {
  platform: "darwin",
  addresses: [wifi],
  port: 4747,
  taken: [],
  loopbackOnly: false,
  openFiles: undefined,
  visitors: 0,
  live: 0,
  self: false,
  waited: false,
};
const openThis: Finding = { code: "open-this", address: "http://192.168.1.7:4747" };

/** The whole table: a situation, and what is said about it. */
const table: readonly (readonly [string, Partial<Situation>, readonly Finding[]])[] = [
  ["no network at all", { addresses: [] }, [{ code: "no-network" }]],
  [
    "an address that the laptop gave itself",
    { addresses: [address("169.254.1.1", "self-assigned")] },
    [{ code: "self-assigned" }],
  ],
  [
    "nothing but a VPN and a virtual machine",
    { addresses: [address("10.8.0.2", "tunnel", "utun2"), address("172.17.0.1", "virtual", "docker0")] },
    [{ code: "no-way-out", names: ["utun2", "docker0"] }],
  ],
  ["listening to itself alone", { loopbackOnly: true }, [{ code: "loopback-only" }]],
  ["one network", {}, [openThis]],
  ["port 80", { port: 80 }, [{ code: "open-this", address: "http://192.168.1.7" }]],
  [
    "IPv6 alone",
    { addresses: [address("2001:db8::5")] },
    [{ code: "open-this", address: "http://[2001:db8::5]:4747" }],
  ],
  [
    "several networks",
    { addresses: [wifi, address("10.0.0.5", "network", "eth0")] },
    [openThis, { code: "other-addresses", addresses: ["http://10.0.0.5:4747"] }],
  ],
  [
    "a network and a VPN",
    { addresses: [wifi, address("10.8.0.2", "tunnel", "utun2")] },
    [openThis, { code: "tunnel", name: "utun2" }],
  ],
  ["few open files", { openFiles: 256 }, [openThis, { code: "few-files", phones: 70 }]],
  ["next to no open files", { openFiles: 64 }, [openThis, { code: "few-files", phones: 0 }]],
  ["as many open files as a hall needs", { openFiles: 4096 }, [openThis]],
  [
    "a port that is taken",
    { taken: [4747], port: 4748 },
    [
      { code: "port-taken", ports: [4747], port: 4748 },
      { code: "open-this", address: "http://192.168.1.7:4748" },
    ],
  ],
  ["only this laptop came", { self: true }, [openThis, { code: "only-self" }]],
  [
    "nobody came to a Mac",
    { waited: true },
    [
      openThis,
      { code: "nobody", steps: ["same-network", "sign-in", "firewall-mac", "isolation", "hotspot", "hands"] },
    ],
  ],
  [
    "nobody came to Windows with two networks",
    { waited: true, platform: "win32", addresses: [wifi, address("10.0.0.5", "network", "Ethernet")] },
    [
      openThis,
      { code: "other-addresses", addresses: ["http://10.0.0.5:4747"] },
      {
        code: "nobody",
        steps: [
          "same-network",
          "sign-in",
          "firewall-windows",
          "other-address",
          "isolation",
          "hotspot",
          "hands",
        ],
      },
    ],
  ],
  ["a phone came", { visitors: 1, live: 1 }, [{ code: "reached", visitors: 1 }]],
  ["phones came, after a while", { visitors: 3, live: 2, waited: true }, [{ code: "reached", visitors: 3 }]],
  ["a phone came, its live connection did not", { visitors: 1 }, [{ code: "reached-not-live" }]],
  [
    "a phone came although nothing looks like a network",
    { visitors: 1, live: 1, addresses: [] },
    [{ code: "reached", visitors: 1 }],
  ],
];

describe("whether phones can reach this laptop", () => {
  it.each(table)("%s", (_, situation, findings) => {
    expect(assess({ ...fine, ...situation })).toEqual(findings);
  });

  it("every finding has its sentences, and none speaks of what only programmers know", () => {
    for (const [, situation, findings] of table)
      for (const finding of findings) {
        const text = findingText(finding, { ...fine, ...situation }, en);
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/undefined|localhost|client|server|DHCP|NAT\b/i);
      }
  });

  it.each(["linux", "freebsd"])("on %s too there is something to try", (platform) => {
    const nobody = assess({ ...fine, platform, waited: true }).at(-1);
    expect(nobody && findingText(nobody, fine, en)).toMatch(/firewall/i);
  });
});
