import type { Token } from "markdown-it";
import type { SlideEnv } from "./env.ts";
import { checkSchema } from "./schema-mistakes.ts";
import type { WidgetBlock, WidgetBody } from "./widget-block.ts";
import type { Widget } from "./widget.ts";
import { readYaml } from "./yaml.ts";

/** Reads and checks the body of a widget's fence; mistakes are reported where they stand. */
export function checkWidget(
  kind: Widget,
  fence: Token,
  env: SlideEnv,
): Pick<WidgetBlock, "settings" | "broken" | "body"> {
  const body = bodyOf(fence, env);
  const owner = env.at(fence.map?.[0] ?? 0, kind.name);
  const { value, mistakes } = checkSchema(readYaml(body), kind.schema, owner);
  for (const { code, place, facts } of mistakes) env.reportAny(code, place, facts);
  return { settings: value, broken: mistakes.length > 0, body };
}

function bodyOf(fence: Token, env: SlideEnv): WidgetBody {
  const first = (fence.map?.[0] ?? 0) + 1;
  const indents = fence.content
    .split("\n")
    .map((line, index) => Math.max(0, (env.lines[first + index] ?? "").length - line.length));
  return { text: fence.content, firstLine: env.firstLine + first, indents };
}
