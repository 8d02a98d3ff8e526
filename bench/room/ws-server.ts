/** What `ws` itself takes: its server as its documentation shows it, without compression. */
import { WebSocketServer } from "ws";
import { answerLoad } from "./control.ts";

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false }, () => {
  const bound = server.address();
  answerLoad(
    { port: typeof bound === "object" && bound !== null ? bound.port : 0 },
    {
      broadcast: (text) => server.clients.forEach((client) => client.send(text)),
      drop: () => server.clients.forEach((client) => client.terminate()),
    },
  );
});
server.on("connection", (socket) => {
  socket.on("message", () => undefined);
  socket.on("error", () => socket.terminate());
});
