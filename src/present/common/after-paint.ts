/**
 * Runs `work` once the frame that is being made has been shown. A window in the background shows no frames: there
 * it runs after a fifth of a second all the same.
 */
export function afterPaint(work: () => void): void {
  let done = false;
  const run = (): void => {
    if (done) return;
    done = true;
    clearTimeout(late);
    work();
  };
  const late = setTimeout(run, 200);
  requestAnimationFrame(() => setTimeout(run));
}
