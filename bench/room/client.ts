import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** One page as cheap as it can be: a socket, frames in and frames out (RFC 6455), nothing else. */
export interface Client {
  readonly socket: Socket;
  readonly send: (message: object) => void;
  /** Resolves when the other side ends it. */
  readonly closed: Promise<void>;
}

export interface ClientOptions {
  readonly port: number;
  /** The address that is asked for; left out: the other side talks at once, without a handshake. */
  readonly path?: string;
  readonly cookie?: string;
  readonly hear: (text: string, client: Client) => void;
}

/** Connects; resolves when messages may go both ways. */
export async function openClient({ port, path, cookie, hear }: ClientOptions): Promise<Client> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("error", () => socket.destroy());
  const client: Client = { socket, closed, send: (message) => socket.write(masked(JSON.stringify(message))) };
  await new Promise<void>((resolve, reject) => {
    let waiting: Buffer = Buffer.alloc(0);
    let talking = path === undefined;
    socket.once("connect", () => {
      if (path === undefined) resolve();
      else socket.write(handshake(port, path, cookie));
    });
    void closed.then(() => reject(new Error("closed before it was open")));
    socket.on("data", (chunk: Buffer) => {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      if (!talking) {
        const end = waiting.indexOf("\r\n\r\n");
        if (end < 0) return;
        if (!waiting.subarray(0, 12).toString().endsWith("101")) {
          reject(new Error(waiting.subarray(0, end).toString()));
          socket.destroy();
          return;
        }
        waiting = waiting.subarray(end + 4);
        talking = true;
        resolve();
      }
      waiting = readFrames(waiting, (text) => hear(text, client), socket);
    });
  });
  return client;
}

function handshake(port: number, path: string, cookie: string | undefined): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    "Sec-WebSocket-Version: 13",
    ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
    "\r\n",
  ].join("\r\n");
}

/** Hears every whole frame and returns what is left. */
function readFrames(bytes: Buffer, hear: (text: string) => void, socket: Socket): Buffer {
  let at = 0;
  for (;;) {
    if (bytes.length < at + 2) break;
    const opcode = (bytes[at] ?? 0) & 0x0f;
    let length = (bytes[at + 1] ?? 0) & 0x7f;
    let head = 2;
    if (length === 126) {
      if (bytes.length < at + 4) break;
      length = bytes.readUInt16BE(at + 2);
      head = 4;
    } else if (length === 127) {
      if (bytes.length < at + 10) break;
      length = Number(bytes.readBigUInt64BE(at + 2));
      head = 10;
    }
    if (bytes.length < at + head + length) break;
    if (opcode === 1) hear(bytes.toString("utf8", at + head, at + head + length));
    else if (opcode === 8) socket.end();
    else if (opcode === 9) socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
    at += head + length;
  }
  return at === 0 ? bytes : bytes.subarray(at);
}

/** A text frame as browsers send it, masked with zeros: valid, and free. */
function masked(text: string): Buffer {
  const body = Buffer.from(text);
  const head =
    body.length < 126
      ? Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0])
      : Buffer.from([0x81, 0x80 | 126, body.length >> 8, body.length & 0xff, 0, 0, 0, 0]);
  return Buffer.concat([head, body]);
}
