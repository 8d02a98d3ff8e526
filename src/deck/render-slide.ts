import type { MarkdownIt, Token } from "markdown-it";
import type { Bibliography, SlideEnv } from "./env.ts";
import type { SlideTokens } from "./parse-slide.ts";
import { countSteps } from "./steps.ts";
import type { Slide } from "./types.ts";

export type SlideHtml = Pick<Slide, "heading" | "html" | "notes" | "handout" | "script" | "steps">;

export interface RenderNames {
  readonly slideId: string;
  /** For each widget of the slide its id; empty for one that has mistakes and is not shown. */
  readonly widgetIds: readonly string[];
}

/** Makes the HTML of a slide that was read, now that its name, its widgets' and the works cited are known. */
export function renderSlide(
  { env, heading, body, notes, handout, script }: SlideTokens,
  names: RenderNames,
  bibliography: Bibliography,
  md: MarkdownIt,
): SlideHtml {
  const render = (tokens: Token[], own: SlideEnv): string => {
    if (tokens.length === 0) return "";
    Object.assign(own, names, { bibliography });
    return md.renderer.render(tokens, md.options, own);
  };
  const html = render(body, env);
  return {
    heading: render(heading.slice(1, 2), env).trim(),
    html,
    notes: notes.map((part) => ("html" in part ? part.html : render(part.tokens, part.env))).join(""),
    handout: render(handout, env),
    script: render(script, env),
    steps: countSteps(html),
  };
}
