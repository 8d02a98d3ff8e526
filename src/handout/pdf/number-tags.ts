import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from "@cantoo/pdf-lib";

const key = {
  id: PDFName.of("ID"),
  tree: PDFName.of("StructTreeRoot"),
  ids: PDFName.of("IDTree"),
  names: PDFName.of("Names"),
  kids: PDFName.of("Kids"),
};

/**
 * Gives elements of the structure new names, in their order. Chromium names them by numbers that it had at hand, which a busy
 * computer changes from one run to the next; table cells refer to their heads by these names.
 */
export function numberTags({ catalog, context }: PDFDocument): void {
  const names = new Map<string, string>();
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  for (const object of objects) {
    const id = object instanceof PDFDict ? object.get(key.id) : undefined;
    if (id instanceof PDFString && !names.has(id.asString()))
      names.set(id.asString(), `tag${String(names.size + 1).padStart(8, "0")}`);
  }
  if (names.size === 0) return;
  for (const object of objects) rename(object, names);
  const root = catalog.lookup(key.tree);
  if (root instanceof PDFDict && root.has(key.ids)) root.set(key.ids, sorted(root.get(key.ids), context));
}

function rename(object: PDFObject, names: ReadonlyMap<string, string>): void {
  if (object instanceof PDFDict) {
    for (const [name, value] of object.entries()) {
      const next = renamed(value, names);
      if (next !== undefined) object.set(name, next);
      else rename(value, names);
    }
  } else if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) {
      const value = object.get(index);
      const next = renamed(value, names);
      if (next !== undefined) object.set(index, next);
      else rename(value, names);
    }
  }
}

function renamed(value: PDFObject, names: ReadonlyMap<string, string>): PDFString | undefined {
  const name = value instanceof PDFString ? names.get(value.asString()) : undefined;
  return name === undefined ? undefined : PDFString.of(name);
}

/** A name tree in one piece, in place of the old one; its keys have to be in order (ISO 32000-1, 7.9.6). */
function sorted(tree: PDFObject | undefined, context: PDFContext): PDFDict {
  const pairs: (readonly [string, PDFObject])[] = [];
  const take = (object: PDFObject | undefined): void => {
    const node = object instanceof PDFRef ? context.lookup(object) : object;
    if (object instanceof PDFRef) context.delete(object);
    if (!(node instanceof PDFDict)) return;
    const leaves = listOf(node.lookup(key.names));
    for (const [index, name] of leaves.entries()) {
      const value = leaves[index + 1];
      if (index % 2 === 0 && name instanceof PDFString && value !== undefined)
        pairs.push([name.asString(), value]);
    }
    for (const kid of listOf(node.lookup(key.kids))) take(kid);
  };
  take(tree);
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = PDFArray.withContext(context);
  for (const [name, value] of pairs) {
    names.push(PDFString.of(name));
    names.push(value);
  }
  const made = PDFDict.withContext(context);
  made.set(key.names, names);
  return made;
}

const listOf = (object: PDFObject | undefined): readonly PDFObject[] =>
  object instanceof PDFArray ? object.asArray() : [];
