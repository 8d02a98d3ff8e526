import { writeKept } from "../common/session-keep.ts";
import { openDialog } from "./dialog.ts";
import { charactersOn } from "./keys.ts";
import { setSize, sizeNow, sizes } from "./size.ts";
import type { Behaviour, Command } from "./stage.ts";
import { setTheme, themeNow, themes } from "./theme.ts";

/** What the stage menu offers as plain buttons; what the page cannot do is left out. */
const offered: readonly Command[] = [
  "overview",
  "search",
  "black",
  "white",
  "grounding",
  "full-screen",
  "presenter",
  "help",
];

/** Everything that can be changed on stage, with real buttons: for the mouse, for touch, and for who knows no keys. */
export const menu: Behaviour = ({ commands, words }) => {
  let panel: HTMLDialogElement | undefined;
  const open = (): void => {
    if (panel?.open) return panel.close();
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
    panel = openDialog(words.menu, words.close, (inside) => {
      inside.append(
        choices(words.theme, themes(), themeNow, setTheme, (name) => words.themeNames[name] ?? name),
        choices(words.size, sizes, sizeNow, setSize, (size) => `${Math.round(size * 100)} %`),
        actions(),
        characters(),
        ...home(),
      );
    });
  };
  commands.set("menu", open);

  const corner = document.createElement("button");
  corner.type = "button";
  corner.className = "menu-button";
  corner.textContent = words.menu;
  corner.addEventListener("click", open);
  document.body.append(corner);

  function choices<T>(
    label: string,
    all: readonly T[],
    now: () => T,
    choose: (value: T) => void,
    name: (value: T) => string,
  ): HTMLElement {
    const { set, row } = group(label);
    const buttons = all.map((value) => {
      const button = makeButton(name(value), () => {
        choose(value);
        press();
      });
      row.append(button);
      return { value, button };
    });
    const press = (): void => {
      for (const { value, button } of buttons) button.setAttribute("aria-pressed", String(value === now()));
    };
    press();
    return set;
  }

  function actions(): HTMLElement {
    const { set, row } = group(words.wall);
    for (const name of offered) {
      const run = commands.get(name);
      if (!run) continue;
      row.append(
        makeButton(words.commands[name], () => {
          panel?.close();
          run();
        }),
      );
    }
    return set;
  }

  function characters(): HTMLElement {
    const { set, row } = group(words.keyboard);
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = charactersOn();
    box.addEventListener("change", () => writeKept("characters", box.checked ? undefined : "off"));
    label.append(box, words.characters);
    row.append(label);
    return set;
  }

  function home(): readonly HTMLElement[] {
    const address = document.documentElement.dataset["home"];
    if (address === undefined) return [];
    const line = document.createElement("p");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = words.home;
    line.append(link);
    return [line];
  }
};

function group(label: string): { readonly set: HTMLElement; readonly row: HTMLElement } {
  const set = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = label;
  const row = document.createElement("div");
  row.className = "row";
  set.append(legend, row);
  return { set, row };
}

function makeButton(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", press);
  return button;
}
