import { paceSignals, type PaceSignal } from "../../session/commands.ts";
import { make } from "../../widgets/mount-dom.ts";
import { wordsFor } from "../../words/words.ts";
import { writeKept } from "../common/session-keep.ts";
import { attendanceForm } from "./attendance.ts";
import type { Page } from "./context.ts";
import type { Panel } from "./panel.ts";

/** The colours of paper are for paper. */
const paper = "print";

/** Pausing, the pace, how the page looks, and what is stored. */
export function moreParts(page: Page): Panel {
  const attendance = attendanceForm(page.words.attendee.attendance, "more");
  const element = make(
    "div",
    { class: "more" },
    pause(page),
    pace(page),
    ...(attendance === undefined ? [] : [attendance]),
    display(page),
    stored(page),
  );
  return { title: page.words.attendee.tabs.more, element };
}

function section(title: string, ...children: readonly (Node | string)[]): HTMLElement {
  return make("section", {}, make("h3", {}, title), ...children);
}

function pause({ words, act }: Page): HTMLElement {
  const { title, how } = words.attendee.pause;
  const button = make("button", { type: "button", id: "pause" }, title);
  button.addEventListener("click", () => act({ type: "pause" }));
  return make("section", {}, button, make("p", { class: "answer-how" }, how));
}

/** What was signalled last, as long as this page is open. */
let signalled: PaceSignal | undefined;

function pace({ words, line }: Page): HTMLElement {
  const own = words.attendee.pace;
  const said = make("p", { class: "answer-how", role: "status" }, own.how);
  const buttons = paceSignals.map((signal) => {
    const button = make("button", { type: "button", class: "quiet" }, own[signal]);
    button.addEventListener("click", () => void send(signal));
    return button;
  });
  const send = async (signal: PaceSignal): Promise<void> => {
    const { kind } = await line.send({ type: "pace", signal });
    if (kind === "done") signalled = signal;
    said.textContent = kind === "done" ? own.sent : words.room.away[line.whoIsAway()];
    draw();
  };
  const draw = (): void => {
    for (const [index, button] of buttons.entries())
      button.setAttribute("aria-pressed", String(paceSignals[index] === signalled));
  };
  draw();
  return section(own.title, make("div", { class: "ask-choices" }, ...buttons), said);
}

function display({ words, restyle }: Page): HTMLElement {
  const root = document.documentElement;
  const own = words.attendee.display;
  const themes = (root.dataset["themes"] ?? "").split(" ").filter((name) => name !== "" && name !== paper);
  const colours = choices(
    own.colours,
    "theme",
    themes.map((name) => [name, own.themeNames[name] ?? name] as const),
    root.dataset["theme"] ?? "",
    (name) => {
      root.dataset["theme"] = name;
      writeKept("theme", name);
      restyle();
    },
  );
  const sizes = choices(
    own.size,
    "size",
    Object.entries(own.sizes),
    root.style.getPropertyValue("--size") || "1",
    (size) => {
      root.style.setProperty("--size", size);
      writeKept("size", size === "1" ? undefined : size);
      restyle();
    },
  );
  return section(own.title, colours, sizes);
}

function choices(
  title: string,
  name: string,
  values: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const labels = values.map(([value, label]) => {
    const input = make("input", { type: "radio", name, value, checked: value === chosen });
    input.addEventListener("change", () => choose(value));
    return make("label", {}, input, " ", label);
  });
  return make("fieldset", { class: "choices" }, make("legend", {}, title), ...labels);
}

function stored({ words, language }: Page): HTMLElement {
  const own = words.attendee;
  const open = isSecureContext ? [] : [make("p", {}, words.room.plainNetwork)];
  return section(
    own.welcome.stored,
    make("ol", { class: "stored" }, ...wordsFor(language).stored.map((line) => make("li", {}, line))),
    ...open,
  );
}
