import { own } from "../../session/own.ts";
import type { RoomView } from "../../session/views/room-view.ts";
import { pageEvent, type PollEvents } from "./page-events.ts";
import type { RoomLine } from "./room-line.ts";

type Polls = RoomView["polls"];

export type PollEvent = {
  [Name in keyof PollEvents]: { readonly name: Name; readonly detail: PollEvents[Name] };
}[keyof PollEvents];

const phases = ["ready", "open", "closed", "shown"] as const;

/** What has happened to polls between two views, in order: also what happened while the page could not hear. */
export function pollEvents(before: Polls, now: Polls): readonly PollEvent[] {
  return Object.entries(now).flatMap(([poll, { run, phase, release }]) => {
    const was = own(before, poll);
    const from = was?.run === run ? phases.indexOf(was.phase) : 0;
    const detail = { poll, run };
    const path: readonly PollEvent[] = [
      { name: "attune:poll-opened", detail },
      { name: "attune:poll-closed", detail },
      { name: "attune:poll-shown", detail: release === undefined ? detail : { ...detail, release } },
    ];
    return path.slice(from, phases.indexOf(phase));
  });
}

/** Tells the page's own events of polls from now on (live.md, H2). What was so before the page came is no event. */
export function tellPollEvents(line: RoomLine<RoomView>): () => void {
  let before = line.view()?.polls;
  return line.subscribe(() => {
    const now = line.view()?.polls;
    if (now === before || now === undefined) return;
    const events = before === undefined ? [] : pollEvents(before, now);
    before = now;
    for (const { name, detail } of events) pageEvent(name, detail);
  });
}
