import { make } from "../../widgets/mount-dom.ts";
import type { AttendeeWords } from "../../words/attendee-words.ts";

/** Asks for a name where the organiser keeps an attendance sheet (live.md, K3); nothing where there is none. */
export function attendanceForm(
  words: AttendeeWords["attendee"]["attendance"],
  place: "welcome" | "more",
): HTMLElement | undefined {
  const { attendance, code = "" } = document.documentElement.dataset;
  if (attendance === undefined) return undefined;
  const id = `name-in-${place}`;
  const field = make("input", { class: "answer-field", id, type: "text", maxlength: 120 });
  field.autocomplete = "name";
  const button = make("button", { type: "submit", class: "quiet" }, words.sign);
  const said = make("p", { class: "answer-how", role: "status" });
  const form = make("form", { class: "ticket" }, make("label", { for: id }, words.name), field, button, said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    button.disabled = true;
    void sign(code, field.value).then((signed) => {
      button.disabled = false;
      said.textContent = words[signed];
      if (signed === "signed") field.value = "";
      return undefined;
    });
  });
  return make(
    "section",
    { class: "attendance" },
    make(place === "welcome" ? "h2" : "h3", {}, words.title),
    make("p", {}, words.why),
    form,
  );
}

type Signed = "signed" | "no-name" | "too-many" | "not-kept" | "away";

/** Sends the name and nothing else: not by the room's line, which knows whose answers are whose. */
async function sign(code: string, name: string): Promise<Signed> {
  if (name.trim() === "") return "no-name";
  try {
    const answer = await fetch(`/${code}/attendance`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "omit",
      body: JSON.stringify({ name }),
    });
    const said: unknown = await answer.json();
    return signedIn(said) ?? "not-kept";
  } catch {
    return "away";
  }
}

function signedIn(said: unknown): Signed | undefined {
  if (typeof said !== "object" || said === null || !("signed" in said)) return undefined;
  const known = ["signed", "no-name", "too-many", "not-kept"] as const;
  return known.find((one) => one === said.signed);
}
