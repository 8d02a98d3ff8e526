/** Opcodes of whole messages, RFC 6455, section 5.2: 0x80 says that nothing follows. */
const text = 0x81;
const ping = 0x89;

/**
 * A message as one WebSocket frame, unmasked as servers send them. Made once a broadcast and written as it is to
 * everyone (live.md, T1).
 */
export function textFrame(message: object | string): Buffer {
  const body = Buffer.from(typeof message === "string" ? message : JSON.stringify(message));
  return Buffer.concat([head(text, body.length), body]);
}

/** Asks the other side for a sign of life: browsers answer by themselves. */
export const pingFrame = head(ping, 0);

function head(opcode: number, length: number): Buffer {
  if (length < 126) return Buffer.from([opcode, length]);
  if (length < 65_536) return Buffer.from([opcode, 126, length >> 8, length & 0xff]);
  const long = Buffer.alloc(10);
  long[0] = opcode;
  long[1] = 127;
  long.writeBigUInt64BE(BigInt(length), 2);
  return long;
}
