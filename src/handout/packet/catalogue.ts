import { attendance } from "./attendance.ts";
import { certificate } from "./certificate.ts";
import { check, key } from "./check.ts";
import { disclosure } from "./disclosure.ts";
import { evaluation } from "./evaluation.ts";
import { objectives } from "./objectives.ts";
import { outline } from "./outline.ts";
import type { Paper } from "./paper.ts";
import { references } from "./references.ts";

/** The organiser's papers, in their order. */
export const papers: readonly Paper[] = [
  objectives,
  outline,
  disclosure,
  evaluation,
  check,
  key,
  attendance,
  certificate,
  references,
];
