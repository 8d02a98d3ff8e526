import { mistake } from "./mistake.ts";

/** Mistakes in the head of the file, between the first two lines of three dashes. */
export const frontMatterMistakes = {
  "unclosed-front-matter": mistake(
    "error",
    () => "The head of the file begins with --- and is never closed.",
    () => "Put a line with three dashes after its last entry.",
  ),
  "foreign-settings": mistake<{ key: string; more?: string | undefined }>(
    "warning",
    ({ key, more }) =>
      more
        ? `“${key}” and others here (${more}) are settings of another tool and are left out.`
        : `“${key}” is a setting of another tool and is left out.`,
    () => "Nothing needs to be done; take them away when only Attune reads this file.",
  ),
  "foreign-setting-renamed": mistake<{ key: string; hint: string }>(
    "warning",
    ({ key }) =>
      `“${key}” is a setting of another tool and is left out; Attune has a word of its own for it.`,
    ({ hint }) => hint,
  ),
  "foreign-theme": mistake<{ name?: string | undefined }>(
    "warning",
    ({ name }) =>
      `${name ? `The theme “${name}”` : "This theme"} is another tool's, so the seminar is set in mist.`,
    () => "Write the name of one of Attune's themes, for example theme: mist or theme: dusk.",
  ),
  "separator-unreadable": mistake<{ key: string; usual: string }>(
    "error",
    ({ key, usual }) => `“${key}” cannot be read as a line of text, so ${usual} counts.`,
    ({ usual }) => `Name the very line that stands in this file, or write ${usual} instead of it.`,
  ),
};
