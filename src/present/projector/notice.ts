let line: HTMLElement | undefined;
let hide = 0;

/** A short sentence at the foot of the wall that goes by itself. The empty one takes it away at once. */
export function notice(sentence: string, seconds = 4): void {
  if (line === undefined) {
    line = document.createElement("p");
    line.className = "notice";
    document.body.append(line);
  }
  line.textContent = sentence;
  clearTimeout(hide);
  if (sentence !== "") hide = window.setTimeout(() => notice(""), seconds * 1000);
}
