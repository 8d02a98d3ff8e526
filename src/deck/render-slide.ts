import type { MarkdownIt, Token } from "markdown-it";
import type { Bibliography, SlideEnv } from "./env.ts";
import type { SlideTokens } from "./parse-slide.ts";
import { countSteps } from "./steps.ts";
import type { Slide } from "./types.ts";

export type SlideHtml = Pick<Slide, "heading" | "html" | "notes" | "handout" | "script" | "steps">;

/** Makes the HTML of a slide that was read, now that its name, its widgets' and the works cited are known. */
export function renderSlide(
  tokens: SlideTokens,
  names: { readonly slideId: string; readonly widgetIds: readonly string[] },
  bibliography: Bibliography,
  md: MarkdownIt,
): SlideHtml {
  const { env, notesEnv } = tokens;
  Object.assign(env, names, { bibliography });
  Object.assign(notesEnv, names, { bibliography, widgetIds: [] });
  const render = (part: Token[], partEnv: SlideEnv): string =>
    part.length > 0 ? md.renderer.render(part, md.options, partEnv) : "";
  const heading = md.renderer.renderInline(tokens.heading[1]?.children ?? [], md.options, env);
  const html = render(tokens.body, env);
  return {
    heading,
    html,
    notes: render(tokens.notes, notesEnv),
    handout: render(tokens.handout, env),
    script: render(tokens.script, env),
    steps: countSteps(html),
  };
}
