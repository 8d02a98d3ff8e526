import { clearDialog } from "./clear-dialog.ts";
import { post } from "./post.ts";

/**
 * *End and clear* on the home page and the page of results, and *Keep it* where a session has been kept for long.
 * Listens on the document: lists are replaced while they are in view.
 */
export function offerClearing(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#clear");
  if (dialog === null) return;
  const ask = clearDialog(dialog, document.documentElement.lang);
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const button = target.closest<HTMLButtonElement>("button[data-clear], button[data-keep]");
    if (button === null) return;
    const { clear, keep, title = "", date = "", names, live } = button.dataset;
    if (keep !== undefined) void keepOn(button, keep);
    if (clear === undefined) return;
    ask({
      session: clear,
      title,
      date,
      names: names === undefined ? undefined : Number(names),
      live: live !== undefined,
    });
  });
}

async function keepOn(button: HTMLButtonElement, session: string): Promise<void> {
  button.disabled = true;
  const { ok } = await post(`/api/sessions/${encodeURIComponent(session)}/keep`, {});
  if (ok) button.closest(".asks")?.remove();
  else button.disabled = false;
}
