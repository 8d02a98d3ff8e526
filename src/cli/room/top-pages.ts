import type { Answer, Asked } from "../../server/answer.ts";
import { contentType } from "../../server/content-type.ts";
import { keyPage } from "../../site/key-page.ts";
import type { Runtime } from "../../site/runtime.ts";
import { policyOf } from "../page-policy.ts";

/** Pages that belong to no seminar, by their names. */
export function topPages(runtime: Runtime): Readonly<Record<string, (asked: Asked) => Answer>> {
  const body = keyPage(runtime);
  const key: Answer = { body, type: contentType("page.html"), policy: policyOf(body) };
  return { key: () => key };
}
