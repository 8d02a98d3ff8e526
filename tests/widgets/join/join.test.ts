import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { readAddress, readRoomAddress } from "../../../src/widgets/join/address.ts";
import { qrCode } from "../../../src/widgets/join/qr.ts";
import { join } from "../../../src/widgets/join/widget.ts";
import { renderContext } from "../render-context.ts";

describe("an address", () => {
  it.each([
    ["192.168.0.12:4747", "http://192.168.0.12:4747", "192.168.0.12:4747"],
    ["http://192.168.0.12:4747/", "http://192.168.0.12:4747/", "192.168.0.12:4747"],
    ["https://talks.example.org/attune", "https://talks.example.org/attune", "talks.example.org/attune"],
    [" attune.local ", "http://attune.local", "attune.local"],
    ["http://[fe80::1]:4747", "http://[fe80::1]:4747", "[fe80::1]:4747"],
  ])("%s", (written, full, short) => {
    expect(readAddress(written)).toEqual({ full, short });
  });

  it.each([
    "localhost:4747",
    "http://127.0.0.1:4747/",
    "127.1.2.3",
    "http://[::1]:4747",
    "0.0.0.0:80",
    "laptop",
    "",
    "two words.org",
    "http://",
    undefined,
  ])("%s is none that a phone can reach", (written) => {
    expect(readAddress(written)).toBeUndefined();
  });
});

describe("the slide", () => {
  it("shows no address before there is one for phones", () => {
    for (const context of [renderContext(), renderContext({ address: "http://127.0.0.1:4747/" })]) {
      const html = join.render({}, context);
      expect(html).toContain("as soon as the room is open");
      expect(html).not.toMatch(/127|4747|<svg/);
    }
  });

  it("prefers what the author wrote to what the room says", () => {
    const context = renderContext({ address: "http://10.0.0.1:4747/" });
    expect(join.describe({ address: "10.0.0.2" }, context)).toContain("10.0.0.2");
    expect(join.describe({}, context)).toContain("10.0.0.1:4747");
  });

  it("says a live room's code by itself: the rest of the address is shorter to type", () => {
    const html = join.render({}, renderContext({ address: "http://10.0.0.1:4747/KMTR" }));
    expect(html).toMatch(/<p class="join-address">[^/]*10\.<wbr>0\.<wbr>0\.<wbr>1:<wbr>4747<\/p>/);
    expect(html).toContain("Room KMTR");
    expect(join.describe({}, renderContext({ address: "https://talks.example.org/KMTR" }))).toBe(
      "Join at talks.example.org, room KMTR. No name and no account are needed.",
    );
    expect(readRoomAddress("https://talks.example.org/attune")).toEqual(
      readAddress("https://talks.example.org/attune"),
    );
    expect(readRoomAddress("http://127.0.0.1:4747/KMTR")).toBeUndefined();
  });

  it("refuses an address that no phone can reach", () => {
    expect(join.schema.safeParse({ address: "localhost:4747" }).error?.issues[0]?.path).toEqual(["address"]);
  });
});

it("the QR code's path is the code, module by module, with four light modules around it", () => {
  const text = "http://192.168.0.12:4747";
  const svg = qrCode(text, "QR");
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) {
      const row = drawn[Number(y)];
      if (row) row[at] = true;
    }
  }
  expect(drawn).toEqual(data);
  expect(svg).toContain(`viewBox="-4 -4 ${size + 8} ${size + 8}"`);
});
