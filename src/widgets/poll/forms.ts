import { choiceForm } from "./kinds/choice/form.ts";
import { choicesForm } from "./kinds/choices/form.ts";
import { gridForm } from "./kinds/grid/form.ts";
import { numberForm } from "./kinds/number/form.ts";
import { rankForm } from "./kinds/rank/form.ts";
import { scaleForm } from "./kinds/scale/form.ts";
import { textForm } from "./kinds/text/form.ts";
import { wordsForm } from "./kinds/words/form.ts";
import type { PollForm } from "./form.ts";
import type { PollSettings, SettingsOf } from "./settings.ts";

/** How each kind of poll appears; a new one is a folder and one line. */
const forms: { readonly [Kind in PollSettings["kind"]]: PollForm<SettingsOf<Kind>> } = {
  choice: choiceForm,
  choices: choicesForm,
  scale: scaleForm,
  number: numberForm,
  words: wordsForm,
  text: textForm,
  rank: rankForm,
  grid: gridForm,
};

/** The form of a poll's own kind. */
export function formOf(settings: PollSettings): PollForm<PollSettings> {
  return forms[settings.kind];
}
