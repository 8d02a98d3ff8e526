import type { ClearReceipt } from "../../session/results/receipt.ts";
import { wordsFor } from "../../words/words.ts";
import { post } from "./post.ts";
import { receiptText } from "./receipt-text.ts";

/** What is asked about: a session by its id, with what the button knows of it. */
export interface Asked {
  readonly session: string;
  readonly title: string;
  readonly date: string;
  /** How many names stand on its attendance sheet; undefined where there is none. */
  readonly names: number | undefined;
  readonly live: boolean;
}

/** Makes the page's dialog ask whether a session is really to be deleted, and say what was. Returns how to ask. */
export function clearDialog(dialog: HTMLDialogElement, language: string): (asked: Asked) => void {
  const words = wordsFor(language).sessions;
  const [heading, says, sheet] = [
    part(dialog, "#clear-title"),
    part(dialog, "#clear-says"),
    part(dialog, "#clear-names"),
  ];
  const [label, actions] = [part(sheet, "span"), part(dialog, ".dialog-actions")];
  const box = sheet.querySelector("input");
  const save = actions.querySelector("a");
  const yes = actions.querySelector<HTMLButtonElement>("button[value=yes]");
  const no = actions.querySelector<HTMLButtonElement>("button[value=no]");
  if (!box || !save || !yes || !no) return () => {};
  let asked: Asked | undefined;
  let deleted = false;

  yes.addEventListener("click", () => {
    if (asked !== undefined) void clear(asked, yes);
  });
  no.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    // The page of results has nothing to show any more; the home page leaves the session out by itself.
    const { home } = document.documentElement.dataset;
    if (deleted && home !== undefined) location.assign(home);
  });

  async function clear({ session, names }: Asked, pressed: HTMLButtonElement): Promise<void> {
    pressed.disabled = true;
    say(words.working);
    const address = `/api/sessions/${encodeURIComponent(session)}/clear`;
    const { ok, said } = await post(address, { names: box?.checked === true && names !== undefined });
    pressed.disabled = false;
    if (ok && isReceipt(said)) tell(session, receiptText(said, language));
    else say(said === undefined ? words.gone : words.failed);
  }

  function tell(session: string, lines: readonly string[]): void {
    deleted = true;
    heading.textContent = words.receipt;
    say(...lines);
    if (save) {
      save.href = `data:text/plain;charset=utf-8,${encodeURIComponent(`${lines.join("\r\n")}\r\n`)}`;
      save.download = `${session}-deleted.txt`;
    }
    state("told");
  }

  function state(now: "asks" | "told"): void {
    if (save) save.hidden = now === "asks";
    if (yes) yes.hidden = now === "told";
    if (no) no.textContent = now === "asks" ? words.sureNo : words.close;
    sheet.hidden = now === "told" || asked?.names === undefined;
    // What deletes is never what Enter presses by accident.
    no?.focus();
  }

  function say(...lines: readonly string[]): void {
    const paragraphs = lines.map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    });
    says.replaceChildren(...paragraphs);
  }

  return (about) => {
    asked = about;
    deleted = box.checked = yes.disabled = false;
    heading.textContent = words.sure(about.title, about.date);
    say(words.sureWhat, ...(about.live ? [words.sureLive] : []));
    label.textContent = words.sureNames(about.names ?? 0);
    dialog.showModal();
    state("asks");
  };
}

/** A part that the page has; an empty one where it has not, which changes nothing. */
function part(inside: HTMLElement, selector: string): HTMLElement {
  return inside.querySelector<HTMLElement>(selector) ?? document.createElement("p");
}

function isReceipt(said: unknown): said is ClearReceipt {
  return typeof said === "object" && said !== null && "clearedAt" in said;
}
