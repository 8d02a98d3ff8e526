import type { Words } from "../../words/words.ts";
import { bindings } from "./bindings.ts";
import { openDialog } from "./dialog.ts";
import type { Behaviour, Command } from "./stage.ts";

/** All keys in words, on "?". */
export const help: Behaviour = ({ commands, words }) => {
  let panel: HTMLDialogElement | undefined;
  commands.set("help", () => {
    if (panel?.open) return panel.close();
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    panel = openDialog(words.help, words.close, (inside) => inside.append(list(words, commands)));
  });
};

function list(words: Words["projector"], commands: ReadonlyMap<Command, unknown>): HTMLElement {
  const all = document.createElement("dl");
  all.className = "keys";
  const rows: (readonly [readonly string[], string])[] = bindings
    .filter(({ command }) => commands.has(command))
    .map(({ command, keys }) => [
      keys.map((key) => words.keyNames[key] ?? key.toUpperCase()),
      words.commands[command],
    ]);
  rows.splice(4, 0, [[words.number, words.keyNames["Enter"] ?? "Enter"], words.goToNumber]);
  rows.push([[words.keyNames["Escape"] ?? "Esc"], words.commands.leave]);
  for (const [keys, does] of rows) {
    const row = document.createElement("div");
    const name = document.createElement("dt");
    keys.forEach((key, index) => {
      if (index > 0) name.append(" ");
      const cap = document.createElement("kbd");
      cap.textContent = key;
      name.append(cap);
    });
    const meaning = document.createElement("dd");
    meaning.textContent = does;
    row.append(name, meaning);
    all.append(row);
  }
  return all;
}
