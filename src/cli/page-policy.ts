import { frameAncestors } from "../site/csp.ts";

/** A page says its policy in its head; the server's header says the same and who may frame it. */
export function policyOf(page: string): string {
  const inHead = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
  if (inHead === undefined) throw new Error("A page without a Content-Security-Policy is not sent.");
  return `${inHead}; ${frameAncestors}`;
}
