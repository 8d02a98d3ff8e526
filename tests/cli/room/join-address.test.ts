import type { networkInterfaces, NetworkInterfaceInfo } from "node:os";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findJoinAddress } from "../../../src/cli/room/join-address.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Interfaces = ReturnType<typeof networkInterfaces>;
const at = (address: string): NetworkInterfaceInfo[] => [
  { address, internal: false, mac: "", netmask: "", cidr: null, family: "IPv4" },
];

function machine(first: Interfaces, more: { readonly host?: string; readonly public?: URL } = {}) {
  let now = first;
  let told = 0;
  const address = findJoinAddress({
    port: 4747,
    host: more.host ?? "0.0.0.0",
    public: more.public,
    changed: () => (told += 1),
    interfaces: () => now,
  });
  return {
    address,
    told: () => told,
    moveTo: (next: Interfaces) => {
      now = next;
      vi.advanceTimersByTime(5000);
    },
  };
}

describe("where attendees find this machine", () => {
  it("is the likeliest of its addresses, and another one when the presenter says so", () => {
    const { address, told } = machine({
      docker0: at("172.17.0.1"),
      wlp2s0: at("192.168.0.12"),
      eth0: at("10.0.0.5"),
    });
    expect(address.all()).toEqual([
      "http://192.168.0.12:4747",
      "http://10.0.0.5:4747",
      "http://172.17.0.1:4747",
    ]);
    expect(address.chosen()).toBe("http://192.168.0.12:4747");
    expect([address.choose("http://evil.example"), told()]).toEqual([false, 0]);
    expect([address.choose("http://10.0.0.5:4747"), told()]).toEqual([true, 1]);
    expect(address.chosen()).toBe("http://10.0.0.5:4747");
  });

  it("follows the machine into another network, and back to what was chosen", () => {
    const { address, told, moveTo } = machine({ en0: at("192.168.0.12"), en5: at("10.0.0.5") });
    address.choose("http://10.0.0.5:4747");
    moveTo({ en0: at("192.168.178.20") });
    expect([address.chosen(), told()]).toEqual(["http://192.168.178.20:4747", 2]);
    moveTo({ en0: at("192.168.178.20"), en5: at("10.0.0.5") });
    expect(address.chosen()).toBe("http://10.0.0.5:4747");
    moveTo({});
    expect([address.all(), told()]).toEqual([["http://127.0.0.1:4747"], 4]);
  });

  it("is the public one first, where there is one; only there attendees are encrypted", () => {
    const { address } = machine({ en0: at("192.168.0.12") }, { public: new URL("https://seminar.example") });
    expect([address.chosen(), address.encrypted()]).toEqual(["https://seminar.example", true]);
    address.choose("http://192.168.0.12:4747");
    expect(address.encrypted()).toBe(false);
  });

  it.each([
    ["127.0.0.1", "http://127.0.0.1:4747"],
    ["192.168.0.12", "http://192.168.0.12:4747"],
    ["fd00::5", "http://[fd00::5]:4747"],
  ])("is the one that is listened on: %s", (host, wanted) => {
    const { address } = machine({ en0: at("10.0.0.5") }, { host });
    expect(address.all()).toEqual([wanted]);
  });
});
