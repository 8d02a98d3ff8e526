import { attendeeWordsFor } from "../../words/attendee-words.ts";

/** The page before the room: waits for one, or takes the four letters to it. */

const words = attendeeWordsFor(document.documentElement.lang).attendee.lobby;
/** How often a waiting page looks, ms: at random between one and two of these, so that a full hall does not look at once. */
const every = 2500;

const form = document.querySelector<HTMLFormElement>("#enter");
const field = document.querySelector<HTMLInputElement>("#code");
if (form && field) enter(form, field);
else wait();

/** Loads the page again as soon as its address leads elsewhere. */
function wait(): void {
  setTimeout(
    () => {
      void look().then((open) => (open ? location.reload() : wait()));
    },
    every * (1 + Math.random()),
  );
}

async function look(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { cache: "no-cache" });
    return answer.ok && !/\sdata-rooms="none"/.test(await answer.text());
  } catch {
    // Attune is not there at the moment: looked for again.
    return false;
  }
}

function enter(letters: HTMLFormElement, code: HTMLInputElement): void {
  const wrong = document.querySelector("#wrong");
  letters.addEventListener("submit", (event) => {
    event.preventDefault();
    const written = code.value.replaceAll(/\s/g, "").toUpperCase();
    if (written.length === 4) {
      location.assign(`/${encodeURIComponent(written)}`);
      return;
    }
    code.setAttribute("aria-invalid", "true");
    if (wrong) wrong.textContent = words.short;
    code.focus();
  });
  code.focus();
}
