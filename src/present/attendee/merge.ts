/** What merging did to a page. */
export interface Merged {
  /** Elements and texts that were not there before. */
  readonly added: readonly Node[];
}

/**
 * Makes `now` look like `next`, and touches only what is different: what is alike stays the same node, with its
 * focus, its selection and whatever a script made of it. An element that a script has brought to life (`isAlive`) is
 * left as it is, as long as it is meant to be the same.
 */
export function merge(now: Element, next: Element, isAlive: (element: Element) => boolean): Merged {
  const added: Node[] = [];
  mergeAttributes(now, next);
  mergeChildren(now, next, isAlive, added);
  return { added };
}

function mergeChildren(
  now: Element,
  next: Element,
  isAlive: (element: Element) => boolean,
  added: Node[],
): void {
  let old: ChildNode | null = now.firstChild;
  for (const wanted of Array.from(next.childNodes)) {
    const found = findLike(old, wanted);
    if (found === undefined) {
      now.insertBefore(wanted, old);
      added.push(wanted);
      continue;
    }
    while (old && old !== found) old = remove(old);
    old = found.nextSibling;
    if (found instanceof Element && wanted instanceof Element && !isAlive(found)) {
      mergeAttributes(found, wanted);
      mergeChildren(found, wanted, isAlive, added);
    }
  }
  while (old) old = remove(old);
}

function remove(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** The first of the nodes from `old` on that is meant to be the same as `wanted`. */
function findLike(old: ChildNode | null, wanted: Node): ChildNode | undefined {
  for (let node = old; node; node = node.nextSibling) if (isLike(node, wanted)) return node;
  return undefined;
}

function isLike(node: Node, wanted: Node): boolean {
  if (!(node instanceof Element) || !(wanted instanceof Element)) {
    return node.nodeType === wanted.nodeType && node.nodeValue === wanted.nodeValue;
  }
  if (node.tagName !== wanted.tagName || node.id !== wanted.id) return false;
  if (lasting(node) !== lasting(wanted)) return false;
  if (node.getAttribute("data-settings") !== wanted.getAttribute("data-settings")) return false;
  // Containers grow with the steps; a leaf is the same only with the same words.
  return node.id !== "" || grows.test(node.tagName) || plain(node) === plain(wanted);
}

const grows = /^(section|div|header|ul|ol|dl|table|thead|tbody|figure|details|blockquote)$/i;

const plain = (element: Element): string => element.textContent;

/** The classes of an element without those that come and go with the steps. */
const lasting = ({ classList }: Element): string =>
  [...classList].filter((name) => name !== "visible" && name !== "current-fragment").join(" ");

function mergeAttributes(now: Element, next: Element): void {
  for (const { name } of Array.from(now.attributes)) {
    // What the reader has unfolded stays unfolded.
    const unfolded = name === "open" && now instanceof HTMLDetailsElement;
    if (!next.hasAttribute(name) && !unfolded) now.removeAttribute(name);
  }
  for (const { name, value } of next.attributes)
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
}
