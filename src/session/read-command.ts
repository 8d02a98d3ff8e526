import { paceSignals, type Command, type RunOf } from "./commands.ts";
import type { Fields } from "./fields.ts";

type Readers = {
  readonly [Type in Command["type"]]: (fields: Fields) => Extract<Command, { type: Type }> | undefined;
};

/** A number of anything that can be counted on one day. */
const most = 1_000_000;
const covers = ["none", "black", "white"] as const;
/** UTF-16 units of a question, before it is cleaned; the rules are stricter. */
const longestText = 4000;

/** What each command looks like; anything more, less or larger is not one. */
export const commandReaders: Readers = {
  next: (fields) => withTurn(fields, "next"),
  previous: (fields) => withTurn(fields, "previous"),
  go: (fields) => {
    const [slide, step] = [fields.name("slide"), fields.whole("step", most)];
    const cover = fields.oneOf("cover", covers);
    if (slide === undefined || step === undefined || !fields.only("type", "slide", "step", "cover"))
      return undefined;
    if (cover === undefined) return fields.has("cover") ? undefined : { type: "go", slide, step };
    return { type: "go", slide, step, cover };
  },
  cover: (fields) => {
    const cover = fields.oneOf("cover", covers);
    return cover !== undefined && fields.only("type", "cover") ? { type: "cover", cover } : undefined;
  },
  clock: (fields) => {
    const running = fields.flag("running");
    return running !== undefined && fields.only("type", "running") ? { type: "clock", running } : undefined;
  },
  open: (fields) => withRun(fields, "open"),
  close: (fields) => withRun(fields, "close"),
  show: (fields) => withRun(fields, "show"),
  reveal: (fields) => withRun(fields, "reveal"),
  "ask-again": (fields) => withRun(fields, "ask-again"),
  "show-live": (fields) => {
    const [run, on] = [runOf(fields, "on"), fields.flag("on")];
    return run && on !== undefined ? { type: "show-live", ...run, on } : undefined;
  },
  hands: (fields) => {
    const [run, counts] = [runOf(fields, "counts"), fields.wholes("counts", 200, most)];
    return run && counts ? { type: "hands", ...run, counts } : undefined;
  },
  review: (fields) => {
    const [run, texts] = [runOf(fields, "texts", "approve"), fields.wholes("texts", 5000, most)];
    const approve = fields.flag("approve");
    return run && texts && approve !== undefined ? { type: "review", ...run, texts, approve } : undefined;
  },
  "review-question": (fields) => {
    const question = fields.name("question");
    const verdict = fields.oneOf("verdict", ["approved", "rejected", "answered"]);
    if (!fields.only("type", "question", "verdict")) return undefined;
    return question !== undefined && verdict !== undefined
      ? { type: "review-question", question, verdict }
      : undefined;
  },
  set: (fields) => {
    const [widget, change] = [fields.name("widget"), fields.json("change")];
    if (widget === undefined || !fields.only("type", "widget", "change")) return undefined;
    if (typeof change !== "object" || change === null || Array.isArray(change)) return undefined;
    return { type: "set", widget, change: Object.fromEntries(Object.entries(change)) };
  },
  "note-pace": (fields) => {
    const round = fields.whole("round", most);
    return round !== undefined && fields.only("type", "round") ? { type: "note-pace", round } : undefined;
  },
  lock: (fields) => {
    const locked = fields.flag("locked");
    return locked !== undefined && fields.only("type", "locked") ? { type: "lock", locked } : undefined;
  },
  end: (fields) => (fields.only("type") ? { type: "end" } : undefined),
  vote: (fields) => {
    const [run, answer] = [runOf(fields, "answer"), fields.json("answer")];
    return run && answer !== undefined ? { type: "vote", ...run, answer } : undefined;
  },
  decline: (fields) => withRun(fields, "decline"),
  withdraw: (fields) => withRun(fields, "withdraw"),
  ask: (fields) => {
    const text = fields.text("text", longestText);
    return text !== undefined && fields.only("type", "text") ? { type: "ask", text } : undefined;
  },
  upvote: (fields) => {
    const [question, on] = [fields.name("question"), fields.flag("on")];
    if (question === undefined || on === undefined || !fields.only("type", "question", "on"))
      return undefined;
    return { type: "upvote", question, on };
  },
  pace: (fields) => {
    const signal = fields.oneOf("signal", paceSignals);
    return signal !== undefined && fields.only("type", "signal") ? { type: "pace", signal } : undefined;
  },
};

/** The run that is meant, where there is nothing else beside it than `others`. */
function runOf(fields: Fields, ...others: readonly string[]): RunOf | undefined {
  const [poll, run] = [fields.name("poll"), fields.whole("run", most)];
  const complete = poll !== undefined && run !== undefined && fields.only("type", "poll", "run", ...others);
  return complete ? { poll, run } : undefined;
}

function withRun<Type extends string>(
  fields: Fields,
  type: Type,
): ({ readonly type: Type } & RunOf) | undefined {
  const run = runOf(fields);
  return run && { type, ...run };
}

function withTurn<Type extends string>(
  fields: Fields,
  type: Type,
): { readonly type: Type; readonly turn: number } | undefined {
  const turn = fields.whole("turn", most);
  return turn !== undefined && fields.only("type", "turn") ? { type, turn } : undefined;
}
