import { openPort, type Port } from "./port.ts";

/** How the wall looks by the presenter's choice: its theme, and the text size as a multiple of the normal one. */
export interface Look {
  readonly theme: string;
  readonly size: number;
}

/** The wall's part: tells how it looks to whoever asks; call what it returns after a change. */
export function shareLook(deck: string, look: () => Look, port: Port = openPort(name(deck))): () => void {
  const tell = (): void => port.post(look());
  port.listen((message) => {
    if (message === "ask") tell();
  });
  tell();
  return tell;
}

/** The other windows' part: `apply` is called with the wall's look, now if a wall is open, and after every change. */
export function followLook(
  deck: string,
  apply: (look: Look) => void,
  port: Port = openPort(name(deck)),
): void {
  port.listen((message) => {
    if (isLook(message)) apply(message);
  });
  port.post("ask");
}

const name = (deck: string): string => `attune:${deck}:look`;

function isLook(value: unknown): value is Look {
  return (
    typeof value === "object" &&
    value !== null &&
    "theme" in value &&
    typeof value.theme === "string" &&
    "size" in value &&
    typeof value.size === "number"
  );
}
