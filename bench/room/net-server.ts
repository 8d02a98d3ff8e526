/** The floor: sockets of `node:net`, and the same bytes written to each. */
import { createServer, type Socket } from "node:net";
import { textFrame } from "../../src/server/room/frame.ts";
import { answerLoad } from "./control.ts";

const sockets = new Set<Socket>();
const server = createServer({ noDelay: true }, (socket) => {
  sockets.add(socket);
  socket.on("error", () => socket.destroy());
  socket.on("close", () => sockets.delete(socket));
  socket.resume();
});
server.listen(0, "127.0.0.1", () => {
  const bound = server.address();
  answerLoad(
    { port: typeof bound === "object" && bound !== null ? bound.port : 0 },
    {
      broadcast: (text) => {
        const frame = textFrame(text);
        for (const socket of sockets) socket.write(frame);
      },
      drop: () => sockets.forEach((socket) => socket.destroy()),
    },
  );
});
