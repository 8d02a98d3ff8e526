import { grid } from "./grid.ts";

export const one = grid({
  columns: 1,
  rows: 1,
  orientation: "landscape",
  text: { size: 11, leading: 1.42 },
  smallest: 120,
});
