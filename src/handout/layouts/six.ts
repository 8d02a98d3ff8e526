import { grid } from "./grid.ts";

export const six = grid({
  columns: 2,
  rows: 3,
  orientation: "portrait",
  text: { size: 8.5, leading: 1.34 },
  smallest: 72,
});
