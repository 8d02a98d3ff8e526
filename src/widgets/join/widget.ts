import { z } from "zod";
import { escapeHtml } from "../../deck/html/escape.ts";
import type { RenderContext, Widget } from "../../deck/widget.ts";
import { wordsFor } from "../../words/words.ts";
import { readAddress, readRoomAddress, type Address } from "./address.ts";
import { qrCode } from "./qr.ts";

const schema = z.strictObject({
  address: z
    .string()
    .refine(
      (written) => readAddress(written) !== undefined,
      "Phones cannot reach it. Write the address that they can, for example 192.168.0.12:4747.",
    )
    .optional()
    .describe("A fixed address to print, where the room always has the same one"),
});

type Settings = z.infer<typeof schema>;

/** How attendees get in: the address to scan or type, once there is one that a phone can reach. */
export const join: Widget<Settings> = {
  name: "join",
  schema,
  layout: "join",
  render: (settings, context) => body(settings, context),
  print: (settings, context) => body(settings, context),
  describe: (settings, context) => {
    const words = wordsFor(context.language).join;
    const address = find(settings, context);
    if (address === undefined) return words.waiting;
    const { short, code } = address;
    return code === undefined ? words.say(short) : words.sayWithCode(short, code);
  },
  // Nothing to know, but how many have joined is for the page's script to say.
  publish: () => ({}),
};

function find(settings: Settings, context: RenderContext): Address | undefined {
  return readAddress(settings.address) ?? readRoomAddress(context.address);
}

function body(settings: Settings, context: RenderContext): string {
  const words = wordsFor(context.language).join;
  const address = find(settings, context);
  if (!address) {
    return (
      `<div class="join-waiting"><p>${escapeHtml(words.waiting)}</p>` +
      `<p class="join-how">${escapeHtml(words.waitingMore)}</p></div>`
    );
  }
  // Breaks after dots, slashes and colons only, so that a long address wraps where it is read.
  const readable = escapeHtml(address.short).replace(/[./:?]/g, "$&<wbr>");
  const room =
    address.code === undefined ? "" : `<p class="join-code">${escapeHtml(words.code(address.code))}</p>`;
  return (
    `<div class="join-open">${qrCode(address.full, escapeHtml(words.qr(address.short)))}` +
    `<div><p class="join-address">${readable}</p>${room}<p class="join-how">${escapeHtml(words.scan)}</p></div></div>`
  );
}
