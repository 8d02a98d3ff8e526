import type { RoomView } from "../../session/views/room-view.ts";
import type { WidgetRoom } from "../../widgets/stage.ts";
import type { AttendeeWords } from "../../words/attendee-words.ts";
import type { OwnStates } from "../common/own-states.ts";
import type { RoomLine } from "../common/room-line.ts";
import type { Fragment, Fragments } from "./fragments.ts";
import type { Kept } from "./kept.ts";
import type { NoteBook } from "./note-book.ts";
import type { Act, Watching } from "./watching.ts";

/** What the parts of the page share. */
export interface Page {
  readonly deck: string;
  readonly title: string;
  readonly language: string;
  readonly words: AttendeeWords;
  readonly line: RoomLine<RoomView>;
  readonly room: WidgetRoom;
  readonly states: OwnStates;
  readonly fragments: Fragments;
  readonly notes: NoteBook;
  /** Kept in this browser, and as long as this window is open. */
  readonly kept: Kept;
  readonly session: Kept;
  readonly watching: () => Watching;
  readonly act: (act: Act) => void;
  /** The slide that can be read at the moment. */
  readonly reading: () => Fragment | undefined;
  readonly restyle: () => void;
}
