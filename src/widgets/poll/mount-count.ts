import type { PresenterCommand } from "../../session/commands.ts";
import { keepKeys, make, makeButton } from "../mount-dom.ts";
import type { Stage, WidgetRoom } from "../stage.ts";
import { total } from "./hands.ts";
import { makeFields, type Fields } from "./mount-hands.ts";
import type { PublishedPoll } from "./published.ts";

/** Counting hands on the wall of a room: one button, and the fields while somebody counts. */
export interface Counting {
  readonly bar: HTMLElement;
  /** The fields, while somebody counts. */
  readonly fields: () => HTMLElement | undefined;
  /** Begins, where hands can be counted now. */
  readonly begin: () => boolean;
  /** The room has changed. */
  readonly follow: () => void;
  readonly unmount: () => void;
}

interface CountingParts {
  readonly element: HTMLElement;
  readonly poll: PublishedPoll;
  readonly stage: Stage;
  readonly room: WidgetRoom;
  /** Fields come or go. */
  readonly changed: () => void;
  /** The room would not. */
  readonly refused: (sentence: string) => void;
}

/** What is typed goes to the room when it is done (P9): it closes the poll, and everybody sees the same. */
export function countInRoom({ element, poll, stage, room, changed, refused }: CountingParts): Counting {
  const words = stage.words.poll;
  const rows = "rows" in poll && poll.hands ? poll.rows : [];
  const bar = make("div", { class: "widget-bar" });
  const letKeys = keepKeys(bar);
  let counts: readonly number[] | undefined;
  let fields: Fields | undefined;

  const view = () => room.poll(stage.id);
  const counted = (): boolean => view()?.source === "hands" && view()?.phase !== "ready";

  async function send(command: PresenterCommand): Promise<boolean> {
    const sent = await room.send(command);
    if (sent.kind === "done") return true;
    const why = sent.kind === "refused" ? stage.words.room.refusals[sent.refusal.code] : undefined;
    refused(why ?? words.wall.sorry);
    return false;
  }

  /** Leaves the fields; `show`: with the result on the wall. */
  async function finish(show: boolean): Promise<void> {
    const which = { poll: stage.id, run: view()?.run ?? 1 };
    const typed = rows.map((_, index) => counts?.[index] ?? 0);
    if (total(typed) > 0) {
      if (!(await send({ type: "hands", ...which, counts: typed }))) return;
      if (show && !(await send({ type: "show", ...which }))) return;
    }
    close();
    changed();
    bar.querySelector("button")?.focus({ preventScroll: true });
  }

  function close(): void {
    fields?.unmount();
    [fields, counts] = [undefined, undefined];
    buttons();
  }

  const showButton = () => bar.querySelector<HTMLButtonElement>("[data-act=show]:not(:disabled)");

  function begin(): boolean {
    if (fields || !bar.querySelector("[data-act=count]")) return false;
    const release = counted() ? room.result(stage.id)?.release : undefined;
    counts = release?.shape === "counts" ? release.cells.map((cell) => (cell === "few" ? 0 : cell)) : [];
    fields = makeFields(element.id, rows, counts, words, {
      change: (typed) => {
        counts = typed;
        buttons();
      },
      finish: () => showButton()?.focus({ preventScroll: true }),
      leave: () => void finish(false),
    });
    buttons();
    changed();
    fields.focus();
    return true;
  }

  function buttons(): void {
    const now = view();
    const ready = now?.phase === "ready" || counted();
    const wanted: readonly (readonly [string, string, () => void])[] = fields
      ? [
          ["show", words.show, () => void finish(true)],
          ["later", words.later, () => void finish(false)],
        ]
      : ready && rows.length > 0
        ? [["count", counted() ? words.recount : words.count, begin]]
        : [];
    const names = wanted.map(([act, label]) => `${act} ${label}`).join(", ");
    if (bar.dataset["acts"] !== names) {
      bar.dataset["acts"] = names;
      bar.replaceChildren(
        ...wanted.map(([act, label, press]) => makeButton(label, press, { "data-act": act })),
      );
    }
    const show = bar.querySelector<HTMLButtonElement>("[data-act=show]");
    if (show) show.disabled = total(counts ?? []) === 0;
  }

  buttons();
  return {
    bar,
    fields: () => fields?.element,
    begin,
    follow: () => {
      const now = view();
      // Somebody else opened or showed it: the fields make place.
      if (fields && (now?.phase === "open" || (now?.phase === "shown" && !counted()))) close();
      buttons();
    },
    unmount: () => {
      letKeys();
      fields?.unmount();
    },
  };
}
