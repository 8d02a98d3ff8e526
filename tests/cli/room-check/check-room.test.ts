import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";
import { checkRoom, type CheckRoomOptions } from "../../../src/cli/room-check/check-room.ts";
import { checkLine, startRoomCheck } from "../../../src/server/room-check.ts";
import { runAttune } from "../../support/run-attune.ts";

const soon = { timeout: 20_000 };

/** A check on this machine; what comes over loopback counts as a phone, or as the laptop itself. */
function check(self: boolean, options: Partial<CheckRoomOptions> = {}) {
  const said: string[] = [];
  let port = 0;
  let interrupt = (): void => {};
  const interrupted = new Promise<void>((resolve) => (interrupt = resolve));
  const reached = checkRoom({
    platform: "linux",
    addresses: [{ address: "192.168.1.7", name: "wlan0", kind: "network" }],
    loopbackOnly: false,
    wait: 600_000,
    patience: 600_000,
    say: (text) => said.push(text),
    interrupted,
    start: async (came) => {
      const running = await startRoomCheck({
        answers: (path) =>
          path === "/" ? { body: "page", type: "text/html", policy: "default-src 'none'" } : undefined,
        addresses: ["192.168.1.7"],
        isSelf: () => self,
        host: "127.0.0.1",
        port: 0,
        came,
        failed: (error) => said.push(String(error)),
      });
      port = running.port;
      return running;
    },
    ...options,
  });
  const ready = () =>
    vi.waitFor(() => {
      if (!said.some((text) => text.includes("Waiting"))) throw new Error("not yet");
      return `http://127.0.0.1:${port}`;
    }, soon);
  return { said, reached, interrupt, ready, all: () => said.join("\n") };
}

async function comeLive(address: string, origin = address): Promise<string> {
  const socket = new WebSocket(address.replace("http", "ws") + checkLine, { origin });
  socket.on("open", () => socket.send("here?"));
  const first = await new Promise((resolve) => {
    socket.once("message", resolve);
    socket.once("error", resolve);
  });
  socket.terminate();
  return String(first);
}

describe("the room check", () => {
  it("says where to go, and ends well when a phone has come and its line works", async () => {
    const { ready, reached, all, said } = check(false);
    const address = await ready();
    expect(all()).toContain("http://192.168.1.7:");
    expect(await (await fetch(address)).text()).toBe("page");
    expect(await comeLive(address)).toBe("here");
    expect(await reached).toBe(true);
    expect(said.at(-1)).toContain("The room will work");
  });

  it("says what to try where nobody comes", async () => {
    const { said, interrupt, reached } = check(false, { wait: 1 });
    await vi.waitFor(
      () => expect(said.at(-1)).toMatch(/No phone has come[\s\S]*ufw[\s\S]*AP isolation/),
      soon,
    );
    interrupt();
    expect(await reached).toBe(false);
  });

  it("says that a page without a line is not enough", async () => {
    const { ready, interrupt, reached, all } = check(false, { patience: 1 });
    await fetch(await ready());
    await vi.waitFor(() => expect(all()).toContain("do not arrive live"), soon);
    interrupt();
    expect(await reached).toBe(false);
  });

  it("is not content with the laptop itself, and says so once", async () => {
    const { ready, interrupt, reached, said } = check(true);
    const address = await ready();
    await fetch(address);
    await comeLive(address);
    await fetch(address);
    expect(said.filter((text) => text.includes("this laptop itself"))).toHaveLength(1);
    interrupt();
    expect(await reached).toBe(false);
  });

  it("R4 answers to no foreign name and no foreign page", async () => {
    const { ready, interrupt, reached } = check(false);
    const address = await ready();
    expect(await comeLive(address, "http://elsewhere.test")).toContain("403");
    const port = new URL(address).port;
    const answer = await fetch(`http://127.0.0.1:${port}/other`);
    expect(answer.status).toBe(404);
    interrupt();
    expect(await reached).toBe(false);
  });
});

describe("attune room", () => {
  it.each([
    [["room", "here"], "takes no names"],
    [["room", "--wait", "soon"], "no number of seconds"],
    [["room", "--port", "x"], "is no port"],
    [["room", "--host", "203.0.113.77", "--port", "0"], "no address 203.0.113.77"],
  ])("%j ends in a sentence", async (args, sentence) => {
    const { code, err } = await runAttune(...args);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });

  it("goes on at the next port where one is taken, and says so", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const bound = other.address();
    const taken = typeof bound === "object" && bound !== null ? bound.port : 0;
    const running = runAttune("room", "--host", "127.0.0.1", "--port", String(taken));
    const said = vi.spyOn(process.stdout, "write");
    await vi.waitFor(() => expect(said.mock.calls.join("")).toContain("Waiting"), soon);
    process.emit("SIGINT");
    const { out, code } = await running;
    other.close();
    expect(out).toMatch(new RegExp(`Port ${taken}\\b.* is taken`));
    expect(code).toBe(1);
  });
});
