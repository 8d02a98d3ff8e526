import type { Token } from "markdown-it";
import { parseAttributes } from "../attributes.ts";
import { checkWidget } from "../check-widget.ts";
import { slideEnv, type SlideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { nearest } from "../nearest.ts";

/** A fenced block whose first word names a widget is that widget; every other stays code. */
export const widgetFences: Rule = {
  name: "widget-fences",
  install: (md) => {
    md.core.ruler.after("block", "widget-fences", (state) => {
      const env = slideEnv(state.env);
      const around: string[] = env.part === "notes" ? ["speaker notes"] : [];
      for (const token of state.tokens) {
        if (token.type === "container_open") around.push(unseen.get(token.info) ?? around.at(-1) ?? "");
        else if (token.type === "container_close") around.pop();
        else if (token.type === "fence") readFence(token, env, around.at(-1) ?? "");
      }
    });
    md.renderer.rules.widget = (tokens, index, _options, env) => {
      const id = slideEnv(env).widgetIds[Number(tokens[index]?.info)];
      return id ? `<!--widget:${id}-->\n` : "";
    };
  },
};

/** Blocks whose text is not on the slide, as people call it. */
const unseen: ReadonlyMap<string, string> = new Map([
  ["handout", "handout text"],
  ["script", "script"],
  ["notes", "speaker notes"],
]);

/** Makes a widget of the fence if it names one; `unseenIn` is where it stands if that is not the slide itself. */
function readFence(token: Token, env: SlideEnv, unseenIn: string): void {
  const info = token.info.trim();
  const name = /^[^\s{#]+/.exec(info)?.[0] ?? "";
  const kind = env.kinds.get(name);
  const line = token.map?.[0] ?? 0;
  if (!kind) {
    const near = seldomMistaken(name) ? undefined : nearest(name, env.kinds.keys());
    if (near) env.report("unknown-widget", env.at(line, name), { name, near });
    return;
  }
  token.type = "widget";
  token.info = "";
  if (unseenIn !== "") {
    env.report("widget-unseen", env.at(line, name), { name, where: unseenIn });
    return;
  }
  token.info = String(env.widgets.length);
  const rest = info.slice(name.length).trim();
  const list = parseAttributes(rest.startsWith("{") ? rest : `{${rest}}`);
  const id = list?.items.find((item) => item.kind === "id")?.name;
  const pairs = kind.body === "text" ? (list?.items.filter((item) => item.kind === "pair") ?? []) : [];
  if (rest !== "" && list?.items.length !== (id ? 1 : 0) + pairs.length)
    env.report("widget-heading", env.at(line, rest), { name, rest });
  env.widgets.push({
    name,
    id: id ? { name: id, place: env.at(line, `#${id}`, line + 1) } : undefined,
    ...checkWidget(kind, token, env, pairs),
    source: { from: env.firstLine + line + 1, to: env.firstLine + (token.map?.[1] ?? line + 1) },
  });
}

const languages = new Set(
  "bash c cpp css csv diff go html http ini java js json jsx kotlin lua make md mermaid php perl python r ruby rust scss sh sql svg swift text toml ts tsx txt vim vue xml yaml yml zsh".split(
    " ",
  ),
);

/** Languages of program code, and names too short to tell. */
function seldomMistaken(name: string): boolean {
  return name.length < 3 || languages.has(name.toLowerCase());
}
