import { median } from "../measure.ts";
import { openClient, type Client } from "./client.ts";
import { startMeasured, type Measured } from "./control.ts";
import { joinMany, joinRoom } from "./pages.ts";

/** What one slide change costs each server, µs of CPU: medians over all changes, measured in turn. */
export interface BroadcastCost {
  readonly attune: number;
  readonly net: number;
  readonly ws: number;
}

/** Counts how often something came, and tells when it was often enough. */
function counter() {
  let count = 0;
  let wanted = Infinity;
  let done = (): void => {};
  return {
    add: () => {
      count += 1;
      if (count >= wanted) done();
    },
    until: (more: number) =>
      new Promise<void>((resolve) => {
        count = 0;
        wanted = more;
        done = resolve;
      }),
  };
}

/**
 * One slide change to `attendees` pages, until every one of them has it. Attune does all that it always does: reads the
 * press, decides, writes it to the disk, makes the views and what changed in them. The others write the same bytes.
 */
export async function measureBroadcast(
  folder: string,
  attendees: number,
  changes: number,
): Promise<BroadcastCost> {
  const [attune, net, ws] = await Promise.all([
    startMeasured("attune", folder),
    startMeasured("net"),
    startMeasured("ws"),
  ]);
  const came = counter();
  let text = "";
  try {
    const presenter = await joinRoom(attune, { view: "presenter" });
    const go = (slide: string) => presenter.send({ type: "go", slide, step: 0 });
    // Both slides have been reached: all that changes is where the room is.
    await go("second");
    await go("first");
    await joinMany(attendees, () =>
      joinRoom(attune, {
        view: "attendee",
        hear: (message) => {
          if (message.type !== "changed") return;
          text ||= JSON.stringify(message);
          came.add();
        },
      }),
    );
    await Promise.all([connectAll(net, attendees, came.add), connectAll(ws, attendees, came.add, "/")]);

    const cost = async (server: Measured, change: () => unknown): Promise<number> => {
      const before = await server.ask({ type: "cost" });
      const all = came.until(attendees);
      change();
      await all;
      const after = await server.ask({ type: "cost" });
      return after.cpu - before.cpu;
    };
    const costs: { attune: number[]; net: number[]; ws: number[] } = { attune: [], net: [], ws: [] };
    // The first ones are not counted: V8 has not compiled anything yet.
    const warm = Math.ceil(changes / 3);
    for (let round = 0; round < warm + changes; round += 1) {
      const slide = round % 2 === 0 ? "second" : "first";
      const found = {
        attune: await cost(attune, () => void go(slide)),
        net: await cost(net, () => void net.ask({ type: "broadcast", text })),
        ws: await cost(ws, () => void ws.ask({ type: "broadcast", text })),
      };
      if (round < warm) continue;
      for (const name of ["attune", "net", "ws"] as const) costs[name].push(found[name]);
    }
    return { attune: median(costs.attune), net: median(costs.net), ws: median(costs.ws) };
  } finally {
    await Promise.all([attune.close(), net.close(), ws.close()]);
  }
}

/** Connects so many that count what comes. */
export async function connectAll(
  { port }: Measured,
  count: number,
  came: () => void,
  path?: string,
): Promise<readonly Client[]> {
  const clients: Client[] = [];
  while (clients.length < count) {
    const next = Math.min(100, count - clients.length);
    const open = () => openClient({ port, hear: came, ...(path === undefined ? {} : { path }) });
    clients.push(...(await Promise.all(Array.from({ length: next }, open))));
  }
  return clients;
}
