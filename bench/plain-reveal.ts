import { readFileSync, watch } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { WebSocketServer } from "ws";

const reveal = dirname(createRequire(import.meta.url).resolve("reveal.js"));
const markdown = new MarkdownIt({ html: true });

function sections(file: string): string {
  const source = readFileSync(file, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
  return markdown
    .render(source)
    .split("<hr>")
    .map((slide) => `<section>${slide}</section>`)
    .join("\n");
}

const page = (file: string, settings: string) => `<!doctype html><html><head><meta charset="utf-8">
<link rel="stylesheet" href="/reveal.css"><link rel="stylesheet" href="/theme/white.css"></head>
<body><div class="reveal"><div class="slides">${sections(file)}</div></div>
<script type="module">
import Reveal from "/reveal.mjs";
const deck = new Reveal({ hash: true, ${settings} });
await deck.initialize();
document.documentElement.dataset.ready = "";
new WebSocket("ws://" + location.host).onmessage = (event) => {
  const state = deck.getState();
  document.querySelector(".slides").innerHTML = event.data;
  deck.sync();
  deck.setState(state);
};
</script></body></html>`;

/**
 * The rival for slide changes and for saving: plain Reveal 6 as its own documentation sets it up, the whole file
 * rendered again by markdown-it at every save and put into the page, slide kept.
 */
export async function plainReveal(
  file: string,
  settings = "",
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    if (path === "/") response.writeHead(200, { "content-type": "text/html" }).end(page(file, settings));
    else
      try {
        const type = path.endsWith(".css")
          ? "text/css"
          : path.endsWith(".mjs")
            ? "text/javascript"
            : "font/woff2";
        const body = readFileSync(join(reveal, path));
        response.writeHead(200, { "content-type": type }).end(body);
      } catch {
        response.writeHead(404).end();
      }
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const watcher = watch(file, () => {
    const html = sections(file);
    if (html.length > 20) for (const socket of sockets.clients) socket.send(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The rival has no port.");
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: async () => {
      watcher.close();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
