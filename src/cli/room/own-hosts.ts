import { hostname, networkInterfaces } from "node:os";

/** How long the list is good for, ms: asking the system takes a tenth of a millisecond, and a hall asks at once. */
const goodFor = 1000;

/** The names under which other devices may know this machine: its addresses now, and its name in the network (R4). */
export function ownHosts(now: () => number = Date.now): () => readonly string[] {
  let known: readonly string[] = [];
  let at = -Infinity;
  return () => {
    if (now() - at < goodFor) return known;
    at = now();
    known = look();
    return known;
  };
}

function look(): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.map(({ address, family }) => (family === "IPv6" ? `[${address.replace(/%.*/, "")}]` : address)),
  );
  const name = hostname()
    .toLowerCase()
    .replace(/\.local$/, "");
  return [...addresses, name, `${name}.local`];
}
