import { grid } from "./grid.ts";

export const nine = grid({
  columns: 3,
  rows: 3,
  orientation: "landscape",
  text: { size: 8, leading: 1.32 },
  smallest: 56,
});
