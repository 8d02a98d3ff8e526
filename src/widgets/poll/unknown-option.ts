import { nearest } from "../../deck/nearest.ts";
import type { WidgetMistake } from "../../deck/widget.ts";

/** What to say of an option's text that none of them has. */
export function unknownOption(
  name: string,
  options: readonly string[],
): Pick<WidgetMistake, "code" | "facts"> {
  const near = nearest(name, options);
  return { code: "unknown-option", facts: { name, known: options.join(", "), ...(near ? { near } : {}) } };
}
