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
  { env, notesEnv, heading, body, notes, handout, script }: SlideTokens,
  names: RenderNames,
  bibliography: Bibliography,
  md: MarkdownIt,
): SlideHtml {
  Object.assign(env, names, { bibliography });
  Object.assign(notesEnv, names, { bibliography });
  const render = (tokens: Token[], own: SlideEnv): string =>
    tokens.length > 0 ? md.renderer.render(tokens, md.options, own) : "";
  const html = render(body, env);
  return {
    heading: md.renderer.renderInline(heading[1]?.children ?? [], md.options, env),
    html,
    notes: render(notes, notesEnv),
    handout: render(handout, env),
    script: render(script, env),
    steps: countSteps(html),
  };
}
