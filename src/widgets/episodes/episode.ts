import { z } from "zod";
import type { Words } from "../../words/words.ts";

export const people = ["child", "caregiver", "stranger", "observer"] as const;
export type Person = (typeof people)[number];

/** One scene of the strip. */
export const episode = z.strictObject({
  title: z.string().min(1).describe("What happens"),
  who: z.array(z.enum(people)).describe("Who is in the room"),
  minutes: z.number().positive().max(240).optional().describe("How long it is planned to take"),
  marks: z.enum(["separation", "reunion"]).optional().describe("Set a separation or a reunion apart"),
});
export type Episode = z.infer<typeof episode>;

/** Who is in the room in each of the eight episodes. */
const room: readonly (readonly Person[])[] = [
  ["child", "caregiver", "observer"],
  ["child", "caregiver"],
  ["child", "caregiver", "stranger"],
  ["child", "stranger"],
  ["child", "caregiver"],
  ["child"],
  ["child", "stranger"],
  ["child", "caregiver"],
];

/** The Strange Situation as planned: the first episode takes half a minute, each of the others three. */
export function standardEpisodes(words: Words): readonly Episode[] {
  const marks: Readonly<Record<number, Episode["marks"]>> = {
    3: "separation",
    4: "reunion",
    5: "separation",
    7: "reunion",
  };
  return room.map((who, index) => {
    const mark = marks[index];
    return {
      title: words.episodes.titles[index] ?? "",
      who: [...who],
      minutes: index === 0 ? 0.5 : 3,
      ...(mark === undefined ? {} : { marks: mark }),
    };
  });
}
