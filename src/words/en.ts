/**
 * English. Sentence case, short and warm; no jargon. One group per place where the words are seen; values are
 * strings, or functions where a number or name goes in.
 */
export const en = {
  home: {},
  projector: {},
  presenter: {},
  page: {},
  hormones: {},
  chart: {},
  poll: {},
  breathe: {},
  timer: {},
  join: {},
};
