// Prints the results of polls as they are closed. Needs Node 22 or later and nothing else.
//
//   node docs/examples/print-results.mjs              listens on http://127.0.0.1:4800
//   npm start -- present slides/x.md --webhook http://127.0.0.1:4800 --webhook-secret "a long secret"
//
// The secret is read from ATTUNE_WEBHOOK_SECRET, the port from PORT.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import process from "node:process";

const secret = process.env.ATTUNE_WEBHOOK_SECRET ?? "a long secret";
const port = Number(process.env.PORT ?? 4800);
/** What was heard already: an answer that got lost on its way is followed by the same message again. */
const heard = new Set();

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    if (!isSigned(body, request.headers["attune-signature"])) {
      console.error("Somebody sent something that is not signed with the secret.");
      response.writeHead(401).end();
      return;
    }
    // Answer first: Attune waits for it before it sends the next message.
    response.writeHead(204).end();
    const message = JSON.parse(body.toString("utf8"));
    if (heard.has(message.id)) return;
    heard.add(message.id);
    print(message);
  });
});

server.listen(port, "127.0.0.1", () => {
  console.log(`Waiting for results at http://127.0.0.1:${server.address().port}`);
});

/** Compared over the bytes as they came, and in constant time. */
function isSigned(body, signature) {
  const expected = Buffer.from(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
  const given = Buffer.from(signature ?? "");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function print({ seminar, event, asked }) {
  if (event.type === "texts-approved") {
    console.log(`\n${asked?.question ?? event.poll}`);
    for (const { text, count } of event.texts) console.log(`  ${text}${count === 1 ? "" : ` (${count})`}`);
  }
  if (event.type !== "poll-closed") return;
  const { release } = event;
  console.log(`\n${seminar}: ${asked?.question ?? event.poll}`);
  if (release.shape === "withheld") {
    console.log(`  Fewer than ${release.floor} answers: not told, so that everyone stays anonymous.`);
    return;
  }
  console.log(`  ${release.n} answered`);
  const name = (index) => asked?.cells[index] ?? `answer ${index + 1}`;
  // A count may read "few": one that could give somebody away.
  if (release.shape === "counts")
    for (const [index, count] of release.cells.entries())
      console.log(`  ${String(count).padStart(5)}  ${name(index)}`);
  if (release.shape === "ranks")
    for (const [index, rank] of release.ranks.entries())
      console.log(`  ${rank.toFixed(1).padStart(5)}  ${name(index)}`);
}
