/** The page's element with this id. The page and its script are built together: one that is not there is a bug. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The presenter's page has no #${id}.`);
  return found;
}
