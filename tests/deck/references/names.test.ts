import { expect, it } from "vitest";
import { initials, inverted, upright } from "../../../src/deck/references/names.ts";
import type { Name } from "../../../src/deck/references/work.ts";

it.each([
  ["Judith Lynn", "J. L."],
  ["S. S.", "S. S."],
  ["S.S.", "S. S."],
  ["Karl-Maria", "K.-M."],
  ["K.-M.", "K.-M."],
  ["JM", "J. M."],
  ["Élodie", "É."],
  ["Yu. A.", "Yu. A."],
  ["", ""],
])("initials of “%s” are “%s”", (given, expected) => expect(initials(given)).toBe(expected));

const person = (parts: Partial<Extract<Name, { kind: "person" }>>): Name => ({
  kind: "person",
  family: "",
  given: "",
  particle: "",
  dropping: "",
  suffix: "",
  ...parts,
});

it.each([
  [
    person({ family: "Tree", given: "Ada B.", particle: "van den" }),
    "van den Tree, A. B.",
    "A. B. van den Tree",
  ],
  [person({ family: "Arbre", given: "Luc", particle: "d’" }), "d’Arbre, L.", "L. d’Arbre"],
  [person({ family: "Baum", given: "Ida", dropping: "von" }), "Baum, I. von", "I. von Baum"],
  [person({ family: "Oak", given: "Tim", suffix: "Jr." }), "Oak, T., Jr.", "T. Oak, Jr."],
  [person({ family: "Plato" }), "Plato", "Plato"],
  [{ kind: "group" as const, literal: "Oak Foundation" }, "Oak Foundation", "Oak Foundation"],
])("writes %o both ways", (name, first, second) => {
  expect(inverted(name)).toBe(first);
  expect(upright(name)).toBe(second);
});
