import type { MarkdownIt, Token } from "markdown-it";
import type { Bibliography, SlideEnv } from "./env.ts";
import type { SlideTokens } from "./parse-slide.ts";
import { wordsOf } from "./rules/words.ts";
import { countSteps } from "./steps.ts";
import { firstWords, plainText } from "./text.ts";
import type { Slide } from "./types.ts";

export interface SlideHtml extends Pick<
  Slide,
  "heading" | "html" | "notes" | "handout" | "script" | "steps"
> {
  /** The title as plain text, where works cited on the slide may stand in it; empty otherwise. */
  readonly title: string;
}

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
  const cited = (citation: Token) => wordsOf([citation], bibliography);
  return {
    title:
      env.cited.size === 0
        ? ""
        : plainText(heading[1]?.children ?? [], cited) || firstWords(body, cited).start,
    heading: render(heading.slice(1, 2), env).trim(),
    html,
    notes: notes.map((part) => ("html" in part ? part.html : render(part.tokens, part.env))).join(""),
    handout: render(handout, env),
    script: render(script, env),
    steps: countSteps(html),
  };
}
