/** What `make` puts on an element: attributes by name; `true` means present, `false` and undefined mean absent. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an element with attributes and children; text goes in as text, never as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}

/**
 * Puts a text into an element, unless it is there: what stays is not styled and laid out anew. A text that is there is
 * written over: with another child in its place, the browser would look for every rule that counts children.
 */
export function say(element: Element, text: string): void {
  const [only, more] = element.childNodes;
  if (only instanceof Text && more === undefined && text !== "") {
    if (only.data !== text) only.data = text;
  } else if (element.textContent !== text) element.textContent = text;
}

/** Sets an attribute, unless it is set so. */
export function mark(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/** A quiet button that does one thing. */
export function makeButton(label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const button = make("button", { type: "button", class: "widget-button", ...attributes }, label);
  button.addEventListener("click", press);
  return button;
}

/** The keys that stay the deck's even while something in a widget has the focus: a clicker's, and F5. */
const deckKeys = new Set(["PageDown", "PageUp", "F5", "Escape", "F11"]);

/**
 * Keeps what is typed into a widget (digits, Enter, space, arrows) away from the deck, and leaves it a clicker's
 * keys. Returns the way to stop.
 */
export function keepKeys(element: HTMLElement): () => void {
  const keep = (event: KeyboardEvent): void => {
    if (!deckKeys.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey)
      event.stopPropagation();
  };
  element.addEventListener("keydown", keep);
  element.addEventListener("keypress", keep);
  return () => {
    element.removeEventListener("keydown", keep);
    element.removeEventListener("keypress", keep);
  };
}

/** Puts the live form in place of the static one; the way back restores it. */
export function goLive(element: HTMLElement, live: HTMLElement): () => void {
  const still = [...element.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const hidden = still.map((child) => child.hidden);
  for (const child of still) child.hidden = true;
  element.append(live);
  return () => {
    live.remove();
    for (const [index, child] of still.entries()) child.hidden = hidden[index] ?? false;
  };
}
