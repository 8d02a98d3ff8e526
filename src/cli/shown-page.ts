import type { Compiled } from "../deck/compile.ts";
import type { Deck } from "../deck/types.ts";
import type { Answer } from "../server/answer.ts";
import { contentType } from "../server/content-type.ts";
import type { Look, Patch } from "../session/messages.ts";
import type { PageOptions } from "../site/page-options.ts";
import { presenterPage } from "../site/presenter-page.ts";
import { projectorPage } from "../site/projector-page.ts";
import type { Runtime } from "../site/runtime.ts";
import { createSections } from "../site/sections.ts";
import { themeNames, runtimeFor } from "../site/themes.ts";
import { createHistory, type History } from "./history.ts";
import { policyOf } from "./page-policy.ts";

/** The pages of a seminar on this machine, and what differs between them. */
const views = {
  projector: { render: projectorPage, notes: false, answers: false },
  presenter: { render: presenterPage, notes: true, answers: true },
} as const;
export type SeminarView = keyof typeof views;

/** One page of a seminar, kept current while the author writes. */
export interface ShownPage {
  /** Takes note of a new state of the seminar; cheap: only slides that changed are rendered. */
  readonly show: (compiled: Compiled) => void;
  /** The whole page. */
  readonly answer: () => Answer;
  /** The seminar has a live room: pages know it, and say where attendees find it. */
  readonly inRoom: (room: RoomPlace) => void;
  /** What a copy of the page at `revision` misses. */
  readonly since: (revision: string | undefined) => Patch | undefined;
}

/** Where a seminar's live room is. */
export interface RoomPlace {
  /** Its four letters. */
  readonly code: string;
  /** Where attendees find it. */
  readonly address: string;
}

/** Opens one page of a seminar. `place`: its room, once there is one. `stamp`: see SectionsOptions. */
export function showPage(
  view: SeminarView,
  runtime: Runtime,
  first: Compiled,
  place: RoomPlace | undefined,
  stamp: (path: string) => string | undefined,
): ShownPage {
  const { render, notes, answers } = views[view];
  const usual: PageOptions = {
    runtime,
    base: "../assets/",
    live: true,
    notes,
    answers,
    home: "../",
    presenter: "presenter.html",
  };
  let options = optionsIn(place);
  let sectionsOf = createSections({ ...options, stamp });
  let compiled = first;
  let sections = sectionsOf(first.deck, first.diagnostics);
  let answer: Answer | undefined;
  const state = () => ({
    title: compiled.deck.title,
    slides: sections,
    look: lookOf(compiled.deck, runtime),
  });
  const history: History = createHistory(first.deck.id, state());

  function show(next: Compiled): void {
    compiled = next;
    sections = sectionsOf(next.deck, next.diagnostics);
    answer = undefined;
    history.show(state());
  }

  return {
    show,
    answer() {
      answer ??= page();
      return answer;
    },
    inRoom(room) {
      if (room.code === options.room && room.address === options.address) return;
      options = optionsIn(room);
      sectionsOf = createSections({ ...options, stamp });
      show(compiled);
    },
    since: history.since,
  };

  function optionsIn(room: RoomPlace | undefined): PageOptions {
    return room === undefined ? usual : { ...usual, room: room.code, address: room.address };
  }

  function page(): Answer {
    const { deck, diagnostics } = compiled;
    const body = render(deck, { ...options, revision: history.revision(), diagnostics }, sections);
    return { body, type: contentType("page.html"), policy: policyOf(body) };
  }
}

function lookOf(deck: Deck, runtime: Runtime): Look {
  const { language, theme, themeCss } = deck;
  const themes = themeNames(runtimeFor(deck, runtime));
  return { language, theme, themes, ...(themeCss === undefined ? {} : { css: themeCss }) };
}
