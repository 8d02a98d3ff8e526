import { describe, expect, it } from "vitest";
import { addressOf, placeInAddress } from "../../../src/present/projector/address.ts";

describe("the place in the address", () => {
  it.each([
    ["#/steps", { slide: "steps", step: 0 }],
    ["#/steps/2", { slide: "steps", step: 2 }],
    ["#/gr%C3%B6%C3%9Fe", { slide: "größe", step: 0 }],
    ["#/a%2Fb/1", { slide: "a/b", step: 1 }],
    ["", undefined],
    ["#/", undefined],
    ["#steps", undefined],
    ["#/steps/two", undefined],
    ["#/steps/2/3", undefined],
    ["#/%E0%A4%A", undefined],
  ])("%s is %o", (hash, place) => {
    expect(placeInAddress(hash)).toEqual(place);
  });

  it("is written so that it is read again", () => {
    for (const place of [
      { slide: "steps", step: 0 },
      { slide: "größe/2 #?", step: 3 },
    ])
      expect(placeInAddress(addressOf(place))).toEqual(place);
  });
});
