import { grid } from "./grid.ts";

export const four = grid({
  columns: 2,
  rows: 2,
  orientation: "landscape",
  text: { size: 9, leading: 1.36 },
  smallest: 80,
});
