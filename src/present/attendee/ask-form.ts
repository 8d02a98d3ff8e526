import { make } from "../../widgets/mount-dom.ts";
import type { Page } from "./context.ts";

export interface AskForm {
  readonly element: HTMLElement;
  readonly stop: () => void;
}

/** As many characters as a question may have, see session/rules/questions.ts. */
const longest = 500;

/** A field for a question, and the room's questions with a way to say *me too*. `id` sets apart two on one page. */
export function askForm(page: Page, id: string): AskForm {
  const { line, session } = page;
  const words = page.words.attendee.ask;
  const field = make("textarea", {
    class: "answer-field",
    id: `${id}-question`,
    rows: 3,
    maxlength: longest,
    "aria-describedby": `${id}-hint ${id}-asked`,
  });
  const draft = session.read("question");
  field.value = typeof draft === "string" ? draft : "";
  field.addEventListener("input", () => void session.write("question", field.value || undefined));
  const said = make("p", { class: "ask-said", id: `${id}-asked`, role: "status" });
  const form = make(
    "form",
    { class: "ask-form" },
    make("label", { for: field.id }, words.label),
    field,
    make("p", { class: "answer-how", id: `${id}-hint` }, words.hint),
    make("button", { type: "submit", class: "main" }, words.send),
    said,
  );
  const list = make("ul", { class: "questions" });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });

  async function send(): Promise<void> {
    const text = field.value.trim();
    if (text === "") {
      field.focus();
      return;
    }
    said.textContent = words.sending;
    const sent = await line.send({ type: "ask", text });
    if (sent.kind === "done") {
      // What was typed meanwhile is another question.
      if (field.value.trim() === text) field.value = "";
      void session.write("question", undefined);
      said.textContent = words.sent;
    } else {
      const { refusals, refused } = page.words.room;
      said.textContent = sent.kind === "away" ? words.away : (refusals[sent.refusal.code] ?? refused);
    }
  }

  const items = new Map<string, HTMLLIElement>();
  function draw(): void {
    const questions = Object.entries(line.view()?.questions ?? {});
    const { upvoted } = line.own();
    for (const [name, item] of items) {
      if (questions.some(([id]) => id === name)) continue;
      item.remove();
      items.delete(name);
    }
    // Those asked for most come first, except under a finger: what is there stays where it is.
    const order = questions.toSorted(([, a], [, b]) => b.upvotes - a.upvotes);
    for (const [name, { text, upvotes, answered }] of order) {
      const item = items.get(name) ?? newItem(name, text);
      const button = item.querySelector("button");
      const count = item.querySelector(".votes");
      if (count) count.textContent = answered ? words.answered : upvotes > 0 ? words.votes(upvotes) : "";
      if (button) {
        button.hidden = answered;
        button.setAttribute("aria-pressed", String(upvoted.includes(name)));
      }
    }
    none.hidden = questions.length > 0;
  }

  function newItem(name: string, text: string): HTMLLIElement {
    const button = make(
      "button",
      { type: "button", class: "quiet", "aria-pressed": "false", "aria-label": words.upvoteOf(text) },
      words.upvote,
    );
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      void line.send({ type: "upvote", question: name, on });
    });
    const item = make(
      "li",
      {},
      make("p", {}, text),
      make("p", { class: "question-foot" }, button, " ", make("span", { class: "votes" })),
    );
    items.set(name, item);
    list.append(item);
    return item;
  }

  const none = make("p", { class: "answer-how" }, words.none);
  draw();
  const stop = line.subscribe(draw);
  return { element: make("div", { class: "asking" }, form, none, list), stop };
}
