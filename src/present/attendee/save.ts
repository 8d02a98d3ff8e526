/** Hands a text over as a file. Works on plain http, too: nothing in it needs a secure context (live.md, T6). */
export function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it by the next turn of events; some only begin to read it then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
