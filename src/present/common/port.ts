/** A line to the other windows of the same browser. Never delivers a message to the window that posted it. */
export interface Port {
  readonly post: (message: unknown) => void;
  /** Returns the way to stop listening. */
  readonly listen: (listener: (message: unknown) => void) => () => void;
  readonly close: () => void;
}

/**
 * The line called `name`, for example `attune:dependency-paradox:position`. Where the browser has none, or
 * forbids it, the line is silent: every window then goes its own way.
 */
export function openPort(name: string): Port {
  const channel = openChannel(name);
  if (!channel) return silentPort;
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin, its own
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const hear = (event: MessageEvent<unknown>): void => listener(event.data);
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
    close: () => channel.close(),
  };
}

const silentPort: Port = { post: () => {}, listen: () => () => {}, close: () => {} };

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
