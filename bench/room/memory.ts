import { connectAll } from "./broadcast.ts";
import { startMeasured, type Measured } from "./control.ts";
import { joinMany, joinRoom } from "./pages.ts";

/** What one attendee takes of a server's memory, KiB: of what V8 and Buffers use, and of the resident size. */
export interface MemoryCost {
  readonly used: number;
  readonly resident: number;
}

/** Memory of Attune's room and of plain `ws` for each of `attendees` connections, after rubbish was collected. */
export async function measureMemory(
  folder: string,
  attendees: number,
): Promise<{ readonly attune: MemoryCost; readonly ws: MemoryCost }> {
  const attune = await startMeasured("attune", folder);
  const ws = await startMeasured("ws");
  try {
    const ofRoom = await perConnection(attune, attendees, async (count) => {
      const pages = await joinMany(count, () => joinRoom(attune, { view: "attendee" }));
      return pages.map(({ client }) => client);
    });
    const ofWs = await perConnection(ws, attendees, (count) => connectAll(ws, count, () => undefined, "/"));
    return { attune: ofRoom, ws: ofWs };
  } finally {
    await Promise.all([attune.close(), ws.close()]);
  }
}

type Connected = readonly { readonly socket: { destroy: () => unknown }; readonly closed: Promise<void> }[];

async function perConnection(
  server: Measured,
  count: number,
  connect: (count: number) => Promise<Connected>,
): Promise<MemoryCost> {
  // Whatever is made once is made before it is measured.
  const first = await connect(Math.ceil(count / 4));
  first.forEach(({ socket }) => socket.destroy());
  await Promise.all(first.map(({ closed }) => closed));
  const before = await settled(server);
  await connect(count);
  const after = await settled(server);
  const each = (bytes: number): number => bytes / count / 1024;
  return { used: each(after.used - before.used), resident: each(after.resident - before.resident) };
}

/** Collected several times: what was closed is let go in steps. */
async function settled(server: Measured) {
  for (let times = 0; times < 5; times += 1) {
    await server.ask({ type: "memory" });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return await server.ask({ type: "memory" });
}
