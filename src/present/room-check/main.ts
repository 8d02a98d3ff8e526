import { wordsFor } from "../../words/words.ts";

/** How long the answer may take until it counts as not coming, ms. */
const patience = 8000;

const words = wordsFor(document.documentElement.lang).roomCheck;
const says = document.getElementById("live");
const address = new URL("/check-line", location.href);
address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
const socket = new WebSocket(address);

const tell = (live: boolean): void => {
  clearTimeout(timer);
  if (says) says.textContent = live ? `${words.live} ${words.next}` : words.notLive;
  document.documentElement.dataset["ready"] = live ? "live" : "not-live";
  socket.close();
};
const timer = window.setTimeout(() => tell(false), patience);

socket.addEventListener("open", () => socket.send("here?"));
socket.addEventListener("message", () => tell(true), { once: true });
socket.addEventListener("error", () => tell(false), { once: true });
