import { expect, it } from "vitest";
import { usualLimits } from "../../../src/server/room/limits.ts";
import { createPeople } from "../../../src/server/room/people.ts";

const line = () => ({ end: () => {} });

it("K2 counts people once each, those before a crash as well, whether they are back or not", () => {
  const people = createPeople(usualLimits, () => 0, 3);
  expect([people.joined(), people.connected()]).toEqual([3, 0]);
  const first = line();
  people.enter("was-there", first, false);
  people.enter("was-there", line(), false);
  expect([people.joined(), people.connected()]).toEqual([3, 1]);
  people.enter("new", line(), true);
  expect([people.joined(), people.connected()]).toEqual([4, 2]);
  people.leave("was-there", first);
  expect([people.joined(), people.connected()]).toEqual([4, 2]);
});

it("K2 counts who joined so shortly before a crash that it was not noted, once they are back", () => {
  const people = createPeople(usualLimits, () => 0, 1);
  for (const name of ["one", "two", "three"]) people.enter(name, line(), false);
  expect(people.joined()).toBe(3);
});

it("a ticket that is shown on two devices is one person", () => {
  const people = createPeople(usualLimits, () => 0);
  people.enter("ticket", line(), true);
  people.enter("ticket", line(), true);
  expect(people.joined()).toBe(1);
});

it("who asked for a seat and got none has not joined", () => {
  const people = createPeople(usualLimits, () => 0);
  people.allowed("outside");
  expect(people.joined()).toBe(0);
});
