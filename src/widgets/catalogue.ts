import { breathe } from "./breathe/widget.ts";
import { chart } from "./chart/widget.ts";
import { episodes } from "./episodes/widget.ts";
import { example } from "./example/widget.ts";
import { hormones } from "./hormones/widget.ts";
import { join } from "./join/widget.ts";
import { note } from "./note/widget.ts";
import { poll } from "./poll/widget.ts";
import { questions } from "./questions/widget.ts";
import type { RoomWidget } from "./room-widget.ts";
import { timer } from "./timer/widget.ts";

/** Every widget an author can write; a new one is a folder here and one line. */
export const catalogue: readonly RoomWidget[] = [
  breathe,
  chart,
  episodes,
  example,
  hormones,
  join,
  note,
  poll,
  questions,
  timer,
];
