import type { Stage } from "../stage.ts";
import { barsPicture } from "./mount-bars-picture.ts";
import { cloudPicture } from "./mount-cloud.ts";
import { numberPicture, scalePicture } from "./mount-columns.ts";
import type { Picture } from "./mount-picture.ts";
import { planePicture } from "./mount-plane.ts";
import { ranksPicture } from "./mount-ranks.ts";
import { textsPicture } from "./mount-texts.ts";
import type { PublishedOf, PublishedPoll } from "./published.ts";

/** How each kind's result is drawn; a new one is one line. */
const pictures: { readonly [Kind in PublishedPoll["kind"]]: Drawn<PublishedOf<Kind>> } = {
  choice: { draw: barsPicture },
  choices: { draw: barsPicture },
  scale: { draw: scalePicture },
  number: { draw: numberPicture },
  words: { draw: cloudPicture },
  text: { draw: textsPicture },
  rank: { draw: ranksPicture },
  grid: { draw: planePicture },
};

/** A method, so that kinds with different settings stand in one table: whoever calls one hands it its own kind. */
interface Drawn<Poll> {
  draw(poll: Poll, stage: Stage): Picture;
}

/** The picture of a poll's own kind. */
export function pictureOf(poll: PublishedPoll, stage: Stage): Picture {
  const kind: Drawn<PublishedPoll> = pictures[poll.kind];
  return kind.draw(poll, stage);
}
