import type { Token } from "markdown-it";
import type { SlideEnv } from "./env.ts";

/** What a slide's tokens are made of: the title, what is shown, and what is only printed, read or said. */
export interface Parts {
  /** The title's three tokens; empty without one. */
  readonly heading: Token[];
  readonly body: Token[];
  readonly handout: Token[];
  readonly script: Token[];
  /** Pandoc's way to write speaker notes: a block of that name. */
  readonly notes: Token[];
}

/** Takes the title and the handout and script blocks out of a slide's tokens. */
export function takeParts(tokens: readonly Token[], env: SlideEnv): Parts {
  const title = tokens.findIndex(({ type, level }) => type === "heading_open" && level === 0);
  const heading = title < 0 ? [] : tokens.slice(title, title + 3);
  const rest = title < 0 ? tokens : [...tokens.slice(0, title), ...tokens.slice(title + 3)];
  makeHeadingsSmaller(rest, env);

  const parts = { body: [] as Token[], handout: [] as Token[], script: [] as Token[], notes: [] as Token[] };
  let part: keyof typeof parts = "body";
  let level = -1;
  for (const token of rest) {
    if (part === "body" && token.type === "container_open" && isLifted(token.info)) {
      part = token.info;
      level = token.level;
    } else if (part !== "body" && token.type === "container_close" && token.level === level) {
      part = "body";
    } else {
      parts[part].push(token);
    }
  }
  return { heading, ...parts };
}

function isLifted(name: string): name is "handout" | "script" | "notes" {
  return name === "handout" || name === "script" || name === "notes";
}

/** A slide has one title: further headings of the first two levels are set below it. */
function makeHeadingsSmaller(tokens: readonly Token[], env: SlideEnv): void {
  tokens.forEach((token, index) => {
    if (token.tag !== "h1" && token.tag !== "h2") return;
    token.tag = "h3";
    if (token.type !== "heading_open") return;
    const [title = ""] = (tokens[index + 1]?.content ?? "").split(/\n|\s*<!--/, 1);
    env.report("second-title", env.at(token.map?.[0] ?? 0, title), { title });
  });
}
