import type { StateCore, Token } from "markdown-it";
import { isRecord } from "../references/record.ts";

/** What the footnote plugin noted of one footnote while reading: written in place, or under a label. */
interface Noted {
  readonly tokens: readonly Token[] | undefined;
  readonly content: string;
  readonly label: string | undefined;
}

/**
 * Moves the footnotes that a slide refers to behind everything else, in the order of their numbers. Does what the
 * plugin's own rule does, in time proportional to the text, and without links back.
 *
 * @returns the labels of footnotes that nothing refers to
 */
export function moveFootnotes(state: StateCore): string[] {
  const { footnotes } = state.env;
  if (!isRecord(footnotes)) return [];
  const { body, labelled } = apart(state.tokens);
  const list: readonly unknown[] = Array.isArray(footnotes.list) ? footnotes.list : [];
  const make = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    return token;
  };
  if (list.length > 0) {
    body.push(make("footnote_block_open", "", 1));
    list.forEach((item, id) => {
      const noted = notedIn(item, state);
      const open = make("footnote_open", "", 1);
      open.meta = { id };
      body.push(open);
      if (noted.tokens !== undefined) {
        const inline = make("inline", "", 0);
        inline.children = [...noted.tokens];
        inline.content = noted.content;
        body.push(make("paragraph_open", "p", 1), inline, make("paragraph_close", "p", -1));
      }
      for (const token of labelled.get(noted.label ?? "") ?? []) body.push(token);
      body.push(make("footnote_close", "", -1));
    });
    body.push(make("footnote_block_close", "", -1));
  }
  state.tokens = body;
  const refs = isRecord(footnotes.refs) ? footnotes.refs : {};
  return Object.entries(refs).flatMap(([label, use]) => (use === -1 ? [label.slice(1)] : []));
}

/** Takes the definitions out of the text. */
function apart(tokens: readonly Token[]): { body: Token[]; labelled: Map<string, Token[]> } {
  const body: Token[] = [];
  const labelled = new Map<string, Token[]>();
  let into = body;
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") labelled.set(labelOf(token), (into = []));
    else if (token.type === "footnote_reference_close") into = body;
    else into.push(token);
  }
  return { body, labelled };
}

function labelOf({ meta }: Token): string {
  return typeof meta?.["label"] === "string" ? meta["label"] : "";
}

function notedIn(item: unknown, state: StateCore): Noted {
  if (!isRecord(item)) return { tokens: undefined, content: "", label: undefined };
  const tokens: readonly unknown[] | undefined = Array.isArray(item.tokens) ? item.tokens : undefined;
  return {
    tokens: tokens?.filter((token) => token instanceof state.Token),
    content: typeof item.content === "string" ? item.content : "",
    label: typeof item.label === "string" ? item.label : undefined,
  };
}
