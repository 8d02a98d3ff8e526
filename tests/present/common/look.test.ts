import { expect, it } from "vitest";
import { followLook, type Look, shareLook } from "../../../src/present/common/look.ts";
import { roomOfPorts } from "./room-of-ports.ts";

it("tells a late window how the wall looks, and every change after that", () => {
  const room = roomOfPorts();
  let look: Look = { theme: "dusk", size: 1.2 };
  const tell = shareLook("talk", () => look, room.port());
  const seen: Look[] = [];
  followLook("talk", (given) => seen.push(given), room.port());
  look = { theme: "mist", size: 1 };
  tell();
  expect(seen).toEqual([
    { theme: "dusk", size: 1.2 },
    { theme: "mist", size: 1 },
  ]);
});

it.each([null, "tell", 3, {}, { theme: 1, size: 1 }, { theme: "mist" }])(
  "takes no notice of %j",
  (message) => {
    const room = roomOfPorts();
    const seen: unknown[] = [];
    followLook("talk", (given) => seen.push(given), room.port());
    room.port().post(message);
    expect(seen).toEqual([]);
  },
);
