import { spawn } from "node:child_process";

/**
 * Opens an address in the person's browser. Where there is no browser, no screen, or nobody to look (continuous
 * integration), nothing happens: the address stands in the terminal.
 */
export function openBrowser(address: string): void {
  const { env, platform } = process;
  if ((env["CI"] ?? "") !== "" || env["NODE_ENV"] === "test") return;
  const [command, ...args] =
    platform === "darwin"
      ? ["open", address]
      : platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const hasScreen = platform === "darwin" || platform === "win32" || env["DISPLAY"] || env["WAYLAND_DISPLAY"];
  if (command === undefined || !hasScreen) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true, windowsHide: true });
  child.on("error", () => {});
  child.unref();
}
