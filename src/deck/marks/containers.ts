import type { StateBlock } from "markdown-it";
import { parseAttributes } from "../attributes.ts";
import { slideEnv } from "../env.ts";
import type { Rule } from "../markdown.ts";
import { nearest } from "../nearest.ts";
import { applyAttributes, writtenIn } from "./attribute-target.ts";

/** The blocks between `:::` lines that mean something; others keep their name as a class. */
export const containerNames: ReadonlySet<string> = new Set([
  "left",
  "right",
  "handout",
  "script",
  "incremental",
  "fragment",
  "notes",
]);

/**
 * `::: name` … `:::`, as Pandoc writes fenced divs; also `::: {.name}` and blocks within blocks. Where each ends
 * was found when the file was split into slides, so nothing is searched here.
 */
export const containers: Rule = {
  name: "containers",
  install: (md) => {
    md.block.ruler.before("fence", "container", container, {
      alt: ["paragraph", "reference", "blockquote", "list"],
    });
  },
};

function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith(":::", start)) return false;
  const env = slideEnv(state.env);
  const line = env.containers.get(startLine);
  const written = state.src.slice(start, state.eMarks[startLine]).replace(/^:+\s*|[\s:]+$/g, "");
  // A closing line without an opening one was reported where the file was split: it shows nothing.
  if (line === undefined && written !== "") return false;
  if (silent) return true;
  if (line === undefined) {
    state.line = startLine + 1;
    return true;
  }
  const end = Math.min(line, endLine);
  const name = /^[^\s{]+/.exec(written)?.[0] ?? "";
  const rest = written.slice(name.length).trim();
  const list = parseAttributes(rest);

  const open = state.push("container_open", "div", 1);
  open.map = [startLine, end];
  open.block = true;
  if (name) open.attrJoin("class", name);
  if (list) applyAttributes(open, writtenIn(env, [startLine, startLine + 1], rest, list.items), env);
  const classes = String(open.attrGet("class") ?? "").split(" ");
  open.info = classes.find((known) => containerNames.has(known)) ?? classes[0] ?? "";
  if (env.part === "notes" && (open.info === "handout" || open.info === "script"))
    env.report("block-in-notes", env.at(startLine, ":::"), { name: open.info });
  if (name && !containerNames.has(name)) {
    const near = nearest(name, containerNames);
    if (near) env.report("unknown-block", env.at(startLine, name), { name, near });
  }

  const { parentType, lineMax } = state;
  state.parentType = "container";
  state.lineMax = end;
  state.md.block.tokenize(state, startLine + 1, end);
  state.parentType = parentType;
  state.lineMax = lineMax;
  const close = state.push("container_close", "div", -1);
  close.block = true;
  // Where the closing line is missing, `end` is the end of the slide or the line of the next block.
  const closing = /^\s*:+\s*$/.test(env.lines[end] ?? "") && end === line;
  state.line = end + (closing ? 1 : 0);
  return true;
}
