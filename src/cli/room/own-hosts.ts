import { hostname, networkInterfaces } from "node:os";

/** The names under which other devices may know this machine: its addresses now, and its name in the network (R4). */
export function ownHosts(more: readonly string[] = []): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.map(({ address, family }) => (family === "IPv6" ? `[${address.replace(/%.*/, "")}]` : address)),
  );
  const name = hostname()
    .toLowerCase()
    .replace(/\.local$/, "");
  return [...addresses, name, `${name}.local`, ...more];
}
