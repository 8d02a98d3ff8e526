import type { House } from "../../../session/house.ts";
import type { PresenterView } from "../../../session/views/presenter-view.ts";
import { readAddress } from "../../../widgets/join/address.ts";
import { qrCode } from "../../../widgets/join/qr.ts";
import { make } from "../../../widgets/mount-dom.ts";
import type { Words } from "../../../words/words.ts";
import { asTimeOfDay } from "../clock.ts";
import type { AskRoom } from "./ask-room.ts";
import { pressButton } from "./press.ts";
import { createRedraw } from "./redraw.ts";

export interface RoomDialog {
  readonly open: () => void;
  readonly show: (view: PresenterView, reachable: boolean) => void;
}

/** What is done before and after a seminar: the address, the remote, the end. Escape closes it. */
export function createRoomDialog(
  dialog: HTMLDialogElement,
  words: Words,
  language: string,
  ask: AskRoom,
): RoomDialog {
  const body = make("div", { class: "room-parts" });
  const refused = make("p", { class: "alert", role: "status" });
  const { room } = words.presenter;
  const close = pressButton(room.close, () => dialog.close(), { key: "close" });
  dialog.append(make("div", { class: "room-head" }, make("h2", {}, room.title), close), refused, body);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  const redraw = createRedraw(body);
  let shown: PresenterView | undefined;
  let reachable = false;
  let sure = false;
  dialog.addEventListener("close", () => {
    sure = false;
  });

  const draw = (): void => {
    const view = shown;
    if (!view || !dialog.open) return;
    redraw([view.house, view.ended, reachable, sure], () => [
      ...(view.house && !view.ended ? [joining(view.house), remote(view.house)] : []),
      ...(view.ended ? [make("p", {}, room.ended), make("p", {}, room.endedResults)] : [end()]),
    ]);
  };
  return {
    open: () => {
      dialog.showModal();
      draw();
    },
    show: (view, here) => {
      shown = view;
      reachable = here;
      draw();
    },
  };

  function joining({ address, addresses, encrypted }: House): HTMLElement {
    const found = readAddress(address);
    const others = addresses.map((one) =>
      pressButton(readAddress(one)?.short ?? one, () => void ask({ type: "use-address", address: one }), {
        key: `address ${one}`,
        pressed: one === address,
        disabled: !reachable,
      }),
    );
    return section(
      room.join,
      found
        ? withCode(found.full, room.qr(found.short), make("p", { class: "address" }, found.short))
        : make("p", {}, room.nowhere),
      ...(others.length < 2
        ? []
        : [make("p", {}, room.addresses), make("div", { class: "presses" }, ...others)]),
      ...(encrypted || !found ? [] : [make("p", { class: "remark" }, room.plain)]),
    );
  }

  function remote({ invitation, remotes }: House): HTMLElement {
    const paired = Object.entries(remotes).map(([id, { pairedAt }]) => {
      const time = asTimeOfDay(pairedAt, language);
      const unpair = pressButton(room.unpair, () => void ask({ type: "drop-remote", remote: id }), {
        key: `remote ${id}`,
        label: room.unpairLabel(time),
        disabled: !reachable,
      });
      return make("li", { "data-item": id }, room.paired(time), unpair);
    });
    return section(
      room.remote,
      make("p", { class: "remark" }, room.remoteHow),
      ...(paired.length === 0 ? [] : [make("ul", { class: "remotes" }, ...paired)]),
      invitation === undefined
        ? pressButton(room.pair, () => void ask({ type: "invite-remote" }), {
            key: "pair",
            disabled: !reachable,
          })
        : withCode(invitation, room.remote, make("p", {}, room.pairHow)),
    );
  }

  function end(): HTMLElement {
    const finish = async (): Promise<void> => {
      const done = await ask({ type: "end" });
      sure = false;
      if (done) dialog.close();
      else draw();
    };
    const turn = (next: boolean) => (): void => {
      sure = next;
      draw();
    };
    return section(
      room.end,
      make("p", { class: "remark" }, room.endHow),
      make(
        "div",
        { class: "presses" },
        ...(sure
          ? [
              pressButton(room.endNot, turn(false), { key: "end" }),
              pressButton(room.endSure, () => void finish(), {
                key: "end sure",
                once: true,
                disabled: !reachable,
              }),
            ]
          : [pressButton(room.end, turn(true), { key: "end", disabled: !reachable })]),
      ),
    );
  }
}

function section(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return make("section", {}, make("h3", {}, title), ...children);
}

/** A QR code with what is to be read beside it. */
function withCode(text: string, label: string, ...beside: readonly Node[]): HTMLElement {
  const code = make("div", { class: "code" });
  code.innerHTML = qrCode(text, label.replaceAll(/[&<>"]/g, ""));
  return make("div", { class: "with-code" }, code, make("div", {}, ...beside));
}
