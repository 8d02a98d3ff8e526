// One line that says what is being done and for how long. Rewritten in place in a terminal, a few plain lines elsewhere.

/** Starts the line; `detail` is asked for anew each time. `end` closes it. */
export function progress(what, detail = () => "") {
  const started = Date.now();
  const rewrites = process.stderr.isTTY;
  const text = (state) => {
    const more = [detail(), `${Math.round((Date.now() - started) / 1000)} s`].filter(Boolean).join(", ");
    return `${what} … ${state} (${more})`;
  };
  process.stderr.write(`${what} …${rewrites ? "" : "\n"}`);
  const timer = setInterval(
    () => process.stderr.write(rewrites ? `\r\u001B[K${text("")}` : `${text("")}\n`),
    rewrites ? 500 : 5000,
  );
  return {
    end(state) {
      clearInterval(timer);
      process.stderr.write(`${rewrites ? "\r\u001B[K" : ""}${text(state)}\n`);
    },
  };
}
