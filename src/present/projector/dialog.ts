/** A panel over the wall with a heading and a button that closes it; the focus goes back to where it was. */
export function openDialog(
  heading: string,
  close: string,
  fill: (panel: HTMLDialogElement) => void,
): HTMLDialogElement {
  const panel = document.createElement("dialog");
  panel.className = "panel";
  const title = document.createElement("h2");
  title.id = "panel-title";
  title.textContent = heading;
  panel.setAttribute("aria-labelledby", title.id);
  panel.append(title);
  fill(panel);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "close";
  button.textContent = close;
  button.addEventListener("click", () => panel.close());
  panel.append(button);
  panel.addEventListener("close", () => panel.remove());
  // A click beside the panel closes it.
  panel.addEventListener("click", (event) => {
    if (event.target === panel && isOutside(event, panel.getBoundingClientRect())) panel.close();
  });
  document.body.append(panel);
  panel.showModal();
  return panel;
}

function isOutside({ clientX: x, clientY: y }: MouseEvent, box: DOMRect): boolean {
  return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
