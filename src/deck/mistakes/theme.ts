import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in the choice of a theme, and in the file of an author's own one. */
export const themeMistakes = {
  "unknown-theme": mistake<{ name: string; near?: string | undefined; all: string }>(
    "error",
    ({ name }) => `There is no theme “${name}”, so the seminar is set in mist.`,
    ({ name, near, all }) =>
      didYouMean(
        near,
        `Attune's own are ${all}; for one of yours put a file themes/${name.replace(/[^\w-]/g, "") || "name"}/theme.css beside the seminar.`,
      ),
  ),
  "theme-for-paper": mistake<{ name: string }>(
    "warning",
    ({ name }) => `The theme “${name}” is for paper, so the seminar is set in mist on the wall.`,
    () => "Write theme: mist for a lit room; handouts are printed in black on white by themselves.",
  ),
  "theme-name-taken": mistake<{ name: string }>(
    "warning",
    ({ name }) => `Attune has a theme “${name}” itself, so the one in themes/${name} is not used.`,
    () => "Give your folder another name, and write that name here.",
  ),
  "theme-missing-tokens": mistake<{ list: string }>(
    "warning",
    ({ list }) => `This theme says nothing of ${list}, so other colours of it are taken there.`,
    () => "Give each a colour of its own; docs/themes.md says what it is for.",
  ),
  "theme-unknown-token": mistake<{ what: string; near?: string | undefined }>(
    "warning",
    ({ what }) => `“${what}” is no token of a theme and is left out.`,
    ({ near }) =>
      didYouMean(
        near,
        "A theme gives colours to the tokens in docs/themes.md; everything else stays as it is.",
      ),
  ),
  "theme-not-a-colour": mistake<{ token: string; value: string }>(
    "error",
    ({ token, value }) => `“${value}” for ${token} is no colour in # notation and is left out.`,
    () =>
      "Write # and six digits or letters from 0 to f, for example #00627c; every colour picker gives them.",
  ),
  "theme-not-a-token": mistake<{ what: string }>(
    "warning",
    ({ what }) => `“${what}” is left out: a theme holds colours and loads nothing.`,
    () => "Keep only lines such as --accent: #00627c; within :root { … }.",
  ),
  "theme-selector": mistake<{ what: string }>(
    "warning",
    ({ what }) => `The block “${what}” is left out: a theme has one block, and it begins with :root.`,
    () => "Move its tokens into :root { … }.",
  ),
  "theme-unclosed": mistake(
    "error",
    () => "What begins here is never closed.",
    () => "Put a } after the last token, or a */ after the comment.",
  ),
  "theme-low-contrast": mistake<{ token: string; list: string }>(
    "warning",
    ({ token, list }) => `${token} has a contrast of ${list}.`,
    () => "Make it darker on light ground, or lighter on dark ground.",
  ),
  "theme-lines-alike": mistake<{ list: string }>(
    "warning",
    ({ list }) => `The lines of --oxytocin and --cortisol look too much alike ${list}.`,
    () => "Take one blue and one orange, one of them clearly lighter than the other.",
  ),
};
