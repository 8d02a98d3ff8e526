/** What a poll is about: the person who answers, or what people know. */
export type About = "me" | "knowledge";

/** How careful a release has to be. Hands raised in a room were seen by everyone: nothing is left to guard. */
export type Policy =
  | { readonly source: "ballots"; readonly about: About; readonly floor: number }
  | { readonly source: "hands" };

/** The fewest answers from which a result is shown (live.md, P4). */
export const floors: Readonly<Record<About, number>> = { me: 5, knowledge: 3 };

/** The policy for answers from devices; a seminar may raise the floor, never lower it. */
export function ballotPolicy(about: About, floor: number = floors[about]): Policy {
  return { source: "ballots", about, floor: Math.max(floors[about], floor) };
}

/** The policy for hands that the presenter counted. */
export const handsPolicy: Policy = { source: "hands" };

/** How many ballots may be said to be there: personal polls say it in fives, also while they are open (P5). */
export function shownCount(n: number, policy: Policy): number {
  return policy.source === "ballots" && policy.about === "me" ? Math.floor(n / 5) * 5 : n;
}
