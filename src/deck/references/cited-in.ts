const mark = /(?<![\p{L}\p{N}_.+/\\])@([\p{L}_](?:[\p{L}\p{N}_]|[-:.#$%&+?~/]+(?=[\p{L}\p{N}_]))*)/gu;

/**
 * What looks like a citation in a text that is not read as Markdown yet, such as a widget's YAML: the key and where
 * its `@` stands. E-mail addresses do not.
 */
export function citedIn(text: string): { readonly key: string; readonly at: number }[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(mark)].map((found) => ({ key: found[1] ?? "", at: found.index }));
}
