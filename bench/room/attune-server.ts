/** Attune itself on a folder: `attune-server.ts FOLDER`, with the seminar `talk` in it. */
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { serve } from "../../src/cli/serve.ts";
import { answerLoad } from "./control.ts";

const sockets = new Set<Socket>();
// The program is as it is: only who is connected is noted, so that all can be dropped at once.
subscribe("net.server.socket", (message) => {
  const { socket } = message as { readonly socket: Socket };
  sockets.add(socket);
  socket.once("close", () => sockets.delete(socket));
});

const running = await serve({ folder: process.argv[2] ?? ".", file: undefined }, 0);
const { address, port } = running.server;
const page = await fetch(`${address}/talk/`);
const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
const code = running.rooms.all()[0]?.code ?? "";
answerLoad(
  { port, cookie, code },
  { broadcast: () => undefined, drop: () => sockets.forEach((socket) => socket.destroy()) },
);
