import { grid } from "./grid.ts";

export const two = grid({
  columns: 1,
  rows: 2,
  orientation: "portrait",
  text: { size: 10, leading: 1.4 },
  smallest: 100,
});
