import { wordsFor } from "../../words/words.ts";

/** Hands over the key in the address, and goes on to the page it is for (live.md, R1). */
async function handOver(): Promise<void> {
  const key = location.hash.slice(1);
  const to = new URL(new URLSearchParams(location.search).get("to") ?? "/", location.origin);
  // Out of the address bar and the history before anything else.
  history.replaceState(null, "", location.pathname + location.search);
  const answer = await fetch("/key", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key }),
  }).catch(() => undefined);
  if (answer?.ok === true && to.origin === location.origin) return location.replace(to);
  const said = document.querySelector("#said");
  if (said !== null) said.textContent = wordsFor(document.documentElement.lang).room.key.wrong;
}

void handOver();
