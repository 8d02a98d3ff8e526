import { describe, expect, it } from "vitest";
import { createFragments, type Fragment } from "../../../src/present/attendee/fragments.ts";

const read = (html: string): Fragment => {
  const [slide = "", step = "0"] = html.split(" ");
  return { slide, step: Number(step), number: 1, of: 3, title: slide, note: undefined, html };
};

function server() {
  const asked: string[] = [];
  const waiting: ((html: string | undefined) => void)[] = [];
  return {
    asked,
    fetcher: (slide: string, step: number) => {
      asked.push(`${slide} ${step}`);
      return new Promise<string | undefined>((answer) => waiting.push(answer));
    },
    answer: (html: string | undefined) => waiting.shift()?.(html),
  };
}

describe("slides that are fetched", () => {
  it("are asked for once, however often they are wanted", async () => {
    const { fetcher, asked, answer } = server();
    const fragments = createFragments(fetcher, read);
    const both = [fragments.get("a", 1), fragments.get("a", 1)];
    answer("a 1");
    const [one, two] = await Promise.all(both);
    expect(one).toBe(two);
    expect(await fragments.get("a", 1)).toBe(one);
    expect(asked).toEqual(["a 1"]);
    expect(fragments.known("a")).toBe(one);
  });

  it("are asked for again where they could not be had", async () => {
    const { fetcher, asked, answer } = server();
    const fragments = createFragments(fetcher, read);
    const first = fragments.get("a", 0);
    answer(undefined);
    expect(await first).toBeUndefined();
    const second = fragments.get("a", 0);
    answer("a 0");
    expect(await second).toMatchObject({ slide: "a" });
    expect(asked).toEqual(["a 0", "a 0"]);
  });

  it("are forgotten when the author saves, also those on their way", async () => {
    const { fetcher, answer } = server();
    const fragments = createFragments(fetcher, read);
    const old = fragments.get("a", 0);
    fragments.forget(["a"]);
    answer("a 0 old");
    expect(await old).toBeUndefined();
    expect(fragments.at("a", 0)).toBeUndefined();
    const fresh = fragments.get("a", 0);
    answer("a 0 new");
    expect((await fresh)?.html).toBe("a 0 new");
  });
});
