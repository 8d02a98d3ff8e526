import { attempt } from "./attempt.ts";
import type { Attribute } from "./attributes.ts";
import type { Token } from "markdown-it";
import type { SlideEnv } from "./env.ts";
import { nearest } from "./nearest.ts";
import { citedIn } from "./references/cited-in.ts";
import { checkSchema } from "./schema-mistakes.ts";
import type { WidgetBlock, WidgetBody } from "./widget-block.ts";
import type { Widget } from "./widget.ts";
import { readYaml, type Yaml } from "./yaml.ts";

/**
 * Reads and checks the body of a widget's fence; mistakes are reported where they stand. `pairs` are the settings
 * behind the name of a widget whose body is a text.
 */
export function checkWidget(
  kind: Widget,
  fence: Token,
  env: SlideEnv,
  pairs: readonly Attribute[],
): Pick<WidgetBlock, "settings" | "broken" | "body"> {
  const body = bodyOf(fence, env);
  const owner = env.at(fence.map?.[0] ?? 0, kind.name);
  const failed = {
    value: undefined,
    mistakes: [{ code: "widget-failed", place: owner, facts: { name: kind.name } }],
  } as const;
  const { value, mistakes } =
    attempt(
      () =>
        checkSchema(
          kind.body === "text" ? asYaml(body.text, pairs, fence, env) : readYaml(body),
          kind.schema,
          owner,
        ),
      () => {},
    ) ?? failed;
  for (const { code, place, facts } of mistakes) env.reportAny(code, place, facts ?? {});
  findCitations(body, env, kind.body !== "text");
  return { settings: value, broken: mistakes.length > 0, body };
}

function bodyOf(fence: Token, env: SlideEnv): WidgetBody {
  const first = (fence.map?.[0] ?? 0) + 1;
  const indents = fence.content
    .split("\n")
    .map((line, index) => Math.max(0, (env.lines[first + index] ?? "").length - line.length));
  return { text: fence.content, firstLine: env.firstLine + first, indents };
}

/** A text and the settings behind the widget's name, as if they had been written in YAML. */
function asYaml(text: string, pairs: readonly Attribute[], fence: Token, env: SlideEnv): Yaml {
  const value = { ...Object.fromEntries(pairs.map(({ name, value }) => [name, value])), text };
  const line = fence.map?.[0] ?? 0;
  return {
    value,
    salvage: value,
    mistakes: [],
    place: ([key]) => env.at(line, key === "text" ? fence.info : String(key), line + 1),
  };
}

/**
 * The works that a widget's texts cite count as cited; the texts themselves are only rendered on a page. In a body
 * that is a seminar of its own (`strict` false), what is unknown is that seminar's business.
 */
function findCitations(body: WidgetBody, env: SlideEnv, strict: boolean): void {
  const { keys } = env.bibliography;
  if (keys.length === 0) return;
  for (const { key, at } of citedIn(body.text)) {
    if (keys.includes(key)) env.cited.add(key);
    else if (strict) {
      const before = body.text.slice(0, at).split("\n");
      const line = body.firstLine - env.firstLine + before.length - 1;
      env.report("unknown-citation", env.at(line, `@${key}`), { key, near: nearest(key, keys) });
    }
  }
}
