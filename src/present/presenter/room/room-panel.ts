import { own } from "../../../session/own.ts";
import type { PresenterView } from "../../../session/views/presenter-view.ts";
import { readAddress } from "../../../widgets/join/address.ts";
import { make } from "../../../widgets/mount-dom.ts";
import type { Words } from "../../../words/words.ts";
import { asTimeOfDay } from "../clock.ts";
import type { AskRoom } from "./ask-room.ts";
import { paceCounts } from "./pace-signals.ts";
import { pressButton } from "./press.ts";
import { createRedraw } from "./redraw.ts";

export interface RoomPanel {
  /** `sentence`: why the room is not here. `view`: what was known last. */
  readonly show: (view: PresenterView | undefined, sentence: string | undefined) => void;
}

interface Does {
  readonly ask: AskRoom;
  readonly openRoom: () => void;
}

/** The room at a glance: who is in, where they find it, how they find the pace, and what is unusual. */
export function createRoomPanel(
  root: HTMLElement,
  words: Words,
  language: string,
  { ask, openRoom }: Does,
): RoomPanel {
  const redraw = createRedraw(root);
  const { room } = words.presenter;
  return {
    show: (view, sentence) => {
      const known: Known | undefined = view && {
        joined: view.joined,
        connected: view.connected,
        locked: view.locked,
        pace: view.pace,
        newcomers: view.newcomers,
        trouble: view.trouble,
        ended: view.ended,
        address: view.house?.address,
        earlier: view.house?.earlier,
      };
      redraw([known, sentence], () => [
        ...(known ? head(known, sentence !== undefined) : []),
        ...(sentence === undefined ? [] : [make("p", { class: "alert" }, sentence)]),
        ...(known ? rest(known, sentence !== undefined) : []),
      ]);
    },
  };

  function head(view: Known, disabled: boolean): readonly Node[] {
    const count = view.joined === 0 ? room.nobody : room.joined(view.joined, view.connected);
    const lock = pressButton(room.lock, () => void ask({ type: "lock", locked: !view.locked }), {
      key: "lock",
      label: room.lockLabel,
      pressed: view.locked,
      disabled,
    });
    const more = pressButton(room.more, openRoom, { key: "more" });
    more.setAttribute("aria-haspopup", "dialog");
    const presses = make("div", { class: "presses" }, ...(view.ended ? [] : [lock]), more);
    return [make("div", { class: "room-head" }, make("h2", {}, count), presses)];
  }

  function rest(view: Known, disabled: boolean): readonly Node[] {
    if (view.ended) return [results()];
    const address = readAddress(view.address);
    const pace = paceCounts(view.pace);
    const { round } = view.pace;
    return [
      ...(view.trouble === undefined
        ? []
        : [make("p", { class: "alert" }, own(words.room.trouble, view.trouble) ?? words.room.notKept)]),
      ...(view.newcomers === undefined
        ? []
        : [make("p", { class: "alert" }, (view.locked ? words.room.jump : room.newcomers)(view.newcomers))]),
      ...(view.earlier === undefined || view.joined > 0
        ? []
        : [
            make(
              "p",
              { class: "pace-signals" },
              room.earlier(asTimeOfDay(view.earlier.startedAt, language)),
              pressButton(room.resume, resume(view.earlier.session), { key: "resume", disabled }),
            ),
          ]),
      ...(view.locked
        ? [make("p", { class: "remark" }, room.locked)]
        : address === undefined
          ? []
          : [make("p", { class: "address" }, address.short)]),
      ...(pace === undefined
        ? []
        : [
            make(
              "p",
              { class: "pace-signals" },
              room.pace(pace),
              pressButton(room.noted, () => void ask({ type: "note-pace", round }), {
                key: "noted",
                label: room.notedLabel,
                disabled,
              }),
            ),
          ]),
    ];
  }

  function results(): HTMLElement {
    const { home } = document.documentElement.dataset;
    const link = home === undefined ? room.endedResults : make("a", { href: home }, room.endedResults);
    return make("p", { class: "remark" }, link);
  }

  function resume(session: string): () => void {
    return () => void ask({ type: "resume", session });
  }
}

type Known = Pick<PresenterView, "joined" | "connected" | "locked" | "pace" | "ended"> & {
  readonly newcomers: PresenterView["newcomers"] | undefined;
  readonly trouble: PresenterView["trouble"] | undefined;
  readonly address: string | undefined;
  readonly earlier: NonNullable<PresenterView["house"]>["earlier"];
};
