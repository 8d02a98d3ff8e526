/**
 * Small modules that nearly every page of a room needs at once. By themselves they would be a dozen files of a few hundred
 * bytes, each with as many again of headers: on a phone these weigh more than what is in them.
 */
export const together = {
  name: "room",
  test: new RegExp(
    [
      "vite/preload-helper",
      "/src/present/attendee/elements\\.ts",
      "/src/session/(close-codes|commands|json|own|polls/(live|record)|views/change)\\.ts",
      "/src/words/(attendee-words|en-attendee|en-room)\\.ts",
      "/src/widgets/(mount-dom|record|poll/published)\\.ts",
      "/src/present/common/(handles|json-record|line-socket|mount-widgets|own-part|poll-events|room-line|room-settings|session-keep|widget-room)\\.ts",
    ].join("|"),
  ),
} as const;
