import { didYouMean, mistake } from "./mistake.ts";

/** Mistakes in slides, their settings and their blocks. */
export const slideMistakes = {
  "unknown-attribute": mistake<{ name: string }>(
    "warning",
    ({ name }) => `“${name}” cannot be set here and is left out.`,
    () => "Classes, ids, data-…, aria-…, lang, dir, title, width and height can be.",
  ),
  "unknown-block": mistake<{ name: string; near: string }>(
    "warning",
    ({ name }) => `“::: ${name}” is not a block that Attune knows.`,
    ({ near }) => didYouMean(near, ""),
  ),
  "element-comment-alone": mistake(
    "warning",
    () => "There is nothing before this comment that it could belong to.",
    () => "Put it behind the element it is about.",
  ),
  "element-comment-in-html": mistake(
    "warning",
    () => "This comment stands within HTML, where it has nothing to belong to, so it is left out.",
    () => 'Write the attribute on the HTML element itself, for example <p class="fragment">.',
  ),
  "title-attribute": mistake<{ name: string }>(
    "warning",
    ({ name }) => `“${name}” has no effect on a slide's title, which stands there from the start.`,
    () => "Write a class for the whole slide behind the title, in braces: {.name}.",
  ),
  "setting-without-effect": mistake<{ name: string }>(
    "note",
    ({ name }) =>
      `“${name}” has no effect here: Attune lays out backgrounds and turns slides in its own way.`,
    () => "Nothing needs to be done; the slide is complete without it.",
  ),
  "unknown-setting": mistake<{ key: string; near?: string | undefined }>(
    "error",
    ({ key }) => `“${key}” is not a setting of a slide.`,
    ({ near }) =>
      didYouMean(
        near,
        "Known are min, optional, credit, content-note, background and whatever begins with data-.",
      ),
  ),
  "background-dropped": mistake<{ name: string }>(
    "warning",
    ({ name }) => `${name} is left out: a film, a page or a gradient cannot be a slide's background.`,
    () => "Use a picture of the seminar's folder: background=picture.jpg.",
  ),
  "hidden-slide": mistake(
    "note",
    () => "This slide is marked as hidden, so it is left out.",
    () => 'Take data-visibility="hidden" away to show it.',
  ),
  "unreadable-settings": mistake(
    "error",
    () => "The settings behind this title cannot be read, so they are shown as text.",
    () =>
      'Write them like {#name .layout min=3 content-note="two words"}: look for a missing brace or quotation mark.',
  ),
  "unknown-layout": mistake<{ name: string; near: string }>(
    "warning",
    ({ name }) => `“.${name}” is not a layout; it is kept as a class.`,
    ({ near }) => didYouMean(near, ""),
  ),
  "wrong-setting": mistake<{ key: string; value: string; want: string }>(
    "error",
    ({ key, value }) => `“${value}” is not a value for ${key}.`,
    ({ want }) => want,
  ),
  "empty-slide": mistake(
    "note",
    () => "There is nothing on this slide, so it is left out.",
    () => "Write something on it, or take the line of dashes away.",
  ),
  "second-title": mistake<{ title: string }>(
    "note",
    ({ title }) => `A slide has one title; “${title}” becomes a smaller heading.`,
    () => "Begin a new slide before it with ---, or write it with ###.",
  ),
  "block-in-notes": mistake<{ name: string }>(
    "warning",
    ({ name }) => `This ${name} text stands in the speaker notes and stays there.`,
    () => "Move the block above the line that begins with Note:.",
  ),
  "unfit-id": mistake<{ id: string; better: string }>(
    "error",
    ({ id }) => `#${id} cannot be a name.`,
    ({ better }) => `Use letters, digits and hyphens, and not digits alone: #${better}.`,
  ),
  "unclosed-block": mistake<{ what: string; end: string }>(
    "error",
    ({ what }) => `The block “${what}” is never closed.`,
    ({ end }) => `Put a line ${end} after its last line.`,
  ),
  "stray-block-end": mistake(
    "warning",
    () => "This line closes a block, but none is open.",
    () => "Take it away, or write the line that opens the block, for example ::: left.",
  ),
  "crowded-separator": mistake<{ dashes: string }>(
    "warning",
    ({ dashes }) => `This ${dashes} does not begin a slide, since a line of text touches it.`,
    () => "Leave a blank line above and below it.",
  ),
  "duplicate-id": mistake<{ id: string; line: string }>(
    "error",
    ({ id, line }) => `The name #${id} is already taken on line ${line}.`,
    () => "Give one of the two another name.",
  ),
};
