let opened: Window | null = null;

/**
 * Opens the presenter's window beside the projector's, or brings it to the front where it is open. `address` is
 * where the page lies, as the projector page says it. False where the browser blocked it: then offer a link.
 */
export function openPresenter(address: string): boolean {
  if (!opened || opened.closed) {
    opened = window.open(address, "attune-presenter", "popup,width=1280,height=720");
  }
  opened?.focus();
  return opened !== null;
}
