import type { AttendeeCommand } from "../../session/commands.ts";
import { readJson, type Json } from "../../session/json.ts";
import { declined } from "../../session/polls/live.ts";
import { goLive, make } from "../mount-dom.ts";
import type { Mounted, Stage, WidgetRoom } from "../stage.ts";
import { refusalSentence, savedSentence, standOf, whereSentence, type Stand } from "./asking.ts";
import { answerForm } from "./mount-answers.ts";
import type { AnswerForm } from "./mount-form.ts";
import type { PublishedPoll } from "./published.ts";
import { resultHtml } from "./published-result.ts";

/** What somebody has chosen or typed and not sent, by poll and run, kept over a reload of the page. */
export interface Drafts {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, draft: unknown) => void;
}

export interface AskParts {
  readonly poll: PublishedPoll;
  readonly stage: Stage;
  readonly room: WidgetRoom;
  readonly drafts: Drafts;
}

/** After the last change of something that answers at once, ms: arrow keys walk over every option. */
const settle = 350;

/**
 * A poll on an attendee's page: large plain controls while it is open, what became of the answer in one line, and
 * the result once the room shows it. What is chosen or typed is never lost: not by a lost connection, nor by a reload.
 */
export function mountAsk(element: HTMLElement, parts: AskParts): Mounted {
  const { poll: asked, stage, room, drafts } = parts;
  const { id } = element;
  const words = stage.words.attendee.poll;
  const still = element.querySelector(".poll");
  const live = make("div", { class: "poll poll-ask" });
  const restore = goLive(element, live);
  const heading = still?.querySelector(".poll-question")?.cloneNode(true);
  const body = make("div", { class: "ask-body" });
  const said = make("p", { class: "ask-said", id: `${id}-said`, role: "status" });
  const result = make("div", { class: "ask-result" });
  live.append(...(heading ? [heading] : []), body, said, result);

  let form: AnswerForm | undefined;
  let told = "";
  let shown: string | undefined;
  let skipped: number | undefined;
  let touched = false;
  /** What is to be sent as soon as the room can be reached. */
  let unsent: AttendeeCommand | undefined;
  let sending = false;
  let takenBack = false;
  let last: Json | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = (): number => room.poll(id)?.run ?? 1;
  const draftName = (): string => `${id} ${run()}`;
  const say = (sentence: string, wrong = false): void => {
    if (said.textContent !== sentence) said.textContent = sentence;
    said.classList.toggle("is-wrong", wrong);
  };

  function changed(): void {
    touched = true;
    drafts.write(draftName(), readJson(form?.read()));
    if (form?.atOnce === true) {
      clearTimeout(timer);
      timer = setTimeout(answer, settle);
      // What stood there was of the choice before.
      say(words.sending);
    } else say(room.own(id) === undefined ? "" : words.changed);
  }

  function answer(): void {
    clearTimeout(timer);
    timer = undefined;
    const given = form?.read();
    // Nothing chosen or typed is told as such, whatever the kind calls it.
    const read = given === undefined ? undefined : form?.check(given);
    const ready = read?.ok === true ? readJson(read.answer) : undefined;
    if (ready === undefined) {
      say(refusalSentence(read?.ok === false ? read.refusal : "empty", asked, stage.words), true);
      form?.focus();
      return;
    }
    send({ type: "vote", poll: id, run: run(), answer: ready });
  }

  function send(command: AttendeeCommand): void {
    unsent = command;
    say(words.sending);
    void flush();
  }

  /** Sends what is to be sent; where the room cannot be reached, again as soon as it can. */
  async function flush(): Promise<void> {
    if (unsent === undefined || sending) return;
    const command = unsent;
    sending = true;
    const sent = await room.send(command);
    sending = false;
    // Something newer was chosen meanwhile.
    if (unsent !== command) return flush();
    switch (sent.kind) {
      case "away":
        return say(words.away, true);
      case "refused":
        unsent = undefined;
        return say(refusalSentence(sent.refusal.code, asked, stage.words), true);
      case "done":
        unsent = undefined;
        touched = false;
        drafts.write(draftName(), undefined);
        if (command.type === "withdraw") {
          last = undefined;
          takenBack = true;
          return skip(true);
        }
        last = command.type === "vote" ? command.answer : declined;
        if (command.type === "decline") form?.show(undefined);
        draw();
        return say(savedSentence(last, words));
      default:
        return sent satisfies never;
    }
  }

  const makeForm = (heard: () => void): AnswerForm => answerForm(asked, { id, words, changed: heard });
  const button = (label: string, press: () => void, name: string): HTMLButtonElement => {
    const made = make("button", { type: "button", class: name }, label);
    made.addEventListener("click", press);
    return made;
  };

  function openForm(): readonly Node[] {
    form = makeForm(changed);
    const own = room.own(id);
    const draft = drafts.read(draftName());
    touched = draft !== undefined;
    form.show(draft ?? (own === declined ? undefined : own));
    const label = own === undefined ? words.send : words.sendAgain;
    const choices = make(
      "div",
      { class: "ask-choices" },
      ...(form.atOnce ? [] : [make("button", { type: "submit", class: "main ask-send" }, label)]),
      ...(asked.mayDecline
        ? [button(words.decline, () => send({ type: "decline", poll: id, run: run() }), "quiet")]
        : []),
      button(own === undefined ? words.skip : words.takeBack, leave, "quiet ask-skip"),
    );
    const controls = make("form", { class: "ask-form" }, form.element, choices);
    controls.addEventListener("submit", (event) => {
      event.preventDefault();
      answer();
    });
    return [controls, make("p", { class: "ask-where" }, whereSentence(asked, words))];
  }

  /** Leaves the poll out. What was answered before does not count then. */
  function leave(): void {
    takenBack = false;
    if (room.own(id) === undefined && unsent === undefined) skip(true);
    else send({ type: "withdraw", poll: id, run: run() });
  }

  function skip(on: boolean): void {
    touched = false;
    skipped = on ? run() : undefined;
    clearTimeout(timer);
    draw();
    const next = on ? body.querySelector("button") : undefined;
    if (next) next.focus();
    else form?.focus();
  }

  /** What was chosen or typed and never sent: it is not lost without a word. */
  function leftOver(): string {
    const draft = drafts.read(draftName());
    const form = draft === undefined ? undefined : makeForm(() => undefined);
    return form?.check(draft).ok === true ? form.say(draft) : "";
  }

  function bodyOf(stand: Stand): readonly Node[] {
    const line = (text: string): HTMLElement => make("p", { class: "ask-line" }, text);
    const mine = last === undefined || last === declined ? "" : makeForm(() => undefined).say(last);
    const own = mine === "" ? [] : [line(words.yourAnswer(mine))];
    const left = stand === "closed" ? leftOver() : "";
    switch (stand) {
      case "ready":
        return [...stillList(still), line(words.ready)];
      case "open":
        return openForm();
      case "skipped":
        return [
          line(takenBack ? words.takenBack : words.skipped),
          button(words.answerAfterAll, () => skip(false), "quiet"),
        ];
      case "hands":
        return [...stillList(still), line(words.hands)];
      case "closed":
        return [line(words.closedResult), ...own, ...(left === "" ? [] : [line(words.notSent(left))])];
      case "shown":
        return own;
      default:
        return stand satisfies never;
    }
  }

  /** Draws what has changed: as long as the poll is open in the same run, its controls are left alone. */
  function draw(): void {
    const poll = room.poll(id);
    const stand = standOf(poll, skipped === poll?.run);
    const name = `${stand} ${poll?.run}`;
    if (stand === "open" || stand === "skipped") last = room.own(id) ?? last;
    if (name === shown) return keepUp(stand);
    const had = shown !== undefined && live.contains(document.activeElement);
    if (shown !== undefined && !shown.endsWith(` ${poll?.run}`)) {
      last = undefined;
      unsent = undefined;
    }
    const first = shown === undefined;
    shown = name;
    clearTimeout(timer);
    timer = undefined;
    form = undefined;
    body.replaceChildren(...bodyOf(stand));
    say(stand === "open" ? savedSentence(room.own(id), words) : "");
    if (!first && had) {
      body.tabIndex = -1;
      body.focus({ preventScroll: true });
    }
    if (!first && stand === "open") stage.announce(words.open(asked.question));
    if (!first && stand === "closed") stage.announce(words.closed);
  }

  /** The same poll in the same stand: what somebody is about to answer stays as it is. */
  function keepUp(stand: Stand): void {
    if (stand !== "open") return;
    const send = body.querySelector(".ask-send");
    const own = room.own(id);
    if (send) send.textContent = own === undefined ? words.send : words.sendAgain;
    const skipping = body.querySelector(".ask-skip");
    if (skipping) skipping.textContent = own === undefined ? words.skip : words.takeBack;
    if (
      !touched &&
      own !== undefined &&
      own !== declined &&
      !sending &&
      !live.contains(document.activeElement)
    )
      form?.show(own);
    if (said.textContent === "" && own !== undefined) say(savedSentence(own, words));
  }

  /** What the room is shown of the answers: the result, later the answer that was right; or both as they grow. */
  function drawResult(): void {
    const { release, correct, source } = room.poll(id) ?? {};
    const before =
      "before" in asked && asked.before !== undefined ? room.poll(asked.before)?.release : undefined;
    const html =
      release === undefined ? "" : resultHtml(asked, release, stage.words.poll, { before, correct, source });
    if (html === told) return;
    const first = told === "";
    told = html;
    result.innerHTML = html;
    const sentence = result.querySelector(correct === undefined ? "caption, p" : ".poll-answer");
    // A result that grows on the wall is not read out again and again.
    if (shown?.startsWith("shown") === true || first) stage.announce(sentence?.textContent ?? "");
  }

  const follow = (): void => {
    draw();
    drawResult();
  };
  const unsubscribe = room.subscribe(() => {
    follow();
    void flush();
  });
  follow();
  return {
    unmount: () => {
      // The room moved on within the moment that a choice takes to settle: it counts all the same.
      if (timer !== undefined) answer();
      unsubscribe();
      restore();
    },
  };
}

/** What may be answered, as it stands on the slide. */
function stillList(still: Element | null): readonly Node[] {
  const list = still?.querySelector(".poll-rows, .poll-points, .poll-blank, .poll-plane");
  return list ? [list.cloneNode(true)] : [];
}
