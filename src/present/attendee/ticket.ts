import type { RoomView } from "../../session/views/room-view.ts";
import { make } from "../../widgets/mount-dom.ts";
import type { AttendeeWords } from "../../words/attendee-words.ts";
import type { RoomLine } from "../common/room-line.ts";
import { part } from "./elements.ts";

/** A field for a printed ticket, while the room asks for one (live.md, R7). */
export function ticketForm(line: RoomLine<RoomView>, { attendee: words, room }: AttendeeWords): void {
  const field = make("input", { class: "answer-field", id: "ticket", type: "text", autocomplete: "off" });
  const said = make("p", { class: "ask-said is-wrong", role: "status" });
  let shown = false;
  const form = make(
    "form",
    { class: "ticket" },
    make("label", { for: "ticket" }, words.ticket.label),
    field,
    make("button", { type: "submit", class: "main" }, words.ticket.send),
    said,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ticket = field.value.trim();
    if (ticket === "") return;
    shown = true;
    said.textContent = "";
    line.show(ticket);
  });
  line.subscribe(() => {
    if (line.state() === "ticket") {
      if (!form.isConnected) part("line").after(form);
      if (shown) said.textContent = room.noTicket;
      shown = false;
    } else if (line.state() === "here") form.remove();
  });
}
