import type { Join, RoomMessage } from "../../session/messages.ts";
import { holdTallies } from "../../session/views/hold-tallies.ts";
import type { PresenterView } from "../../session/views/presenter-view.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import type { StageView } from "../../session/views/stage-view.ts";
import { createAudience, type Audience } from "./audience.ts";
import { textFrame } from "./frame.ts";
import type { Limits } from "./limits.ts";

/** The three audiences of a room, by what they may see. */
export interface Audiences {
  readonly of: (view: Join["view"]) => Audience;
  /** The views may be others. Told once for all that happens in one go. */
  readonly refresh: () => void;
  /** The same to all attendees. */
  readonly sayToPhones: (message: RoomMessage) => void;
  /** The same to the wall and the presenter's remotes. */
  readonly sayToStage: (message: RoomMessage) => void;
  /** A sign of life to everyone (T5), and the whole view to those who were skipped and have read on. */
  readonly beat: () => void;
  readonly close: () => void;
}

export interface Views {
  readonly room: () => RoomView;
  readonly stage: () => StageView;
  readonly presenter: () => PresenterView;
  readonly edition: () => string;
}

const beatFrame = textFrame({ type: "beat" } satisfies RoomMessage);

export function createAudiences(views: Views, limits: Limits, now: () => number): Audiences {
  const { skip, drop, phoneTallies, stageTallies } = limits;
  const common = { edition: views.edition, hold: holdTallies, skip, drop, now } as const;
  const phones = createAudience<RoomView>({ ...common, view: views.room, every: phoneTallies });
  const stage = createAudience<StageView>({ ...common, view: views.stage, every: stageTallies });
  const presenter = createAudience<PresenterView>({
    ...common,
    view: views.presenter,
    every: stageTallies,
  });
  const all = [phones, stage, presenter];
  const byView: Readonly<Record<Join["view"], Audience>> = {
    attendee: phones,
    projector: stage,
    remote: stage,
    presenter,
  };
  let pending = false;

  return {
    of: (view) => byView[view],
    refresh() {
      if (pending) return;
      pending = true;
      queueMicrotask(() => {
        pending = false;
        for (const audience of all) audience.update();
      });
    },
    sayToPhones: (message) => phones.write(textFrame(message)),
    sayToStage: (message) => stage.write(textFrame(message)),
    beat() {
      for (const audience of all) {
        audience.tend();
        audience.write(beatFrame);
      }
    },
    close: () => all.forEach((audience) => audience.close()),
  };
}
