/** English: what every page of a live room may have to say, the attendees' among them. */
export const roomForAll = {
  /** Why something was not done, by its code; said on the screen of whoever wanted it. */
  refusals: {
    "not-yours": "Only the presenter can do this.",
    ended: "The seminar has ended.",
    overtaken: "Another device was faster.",
    "at-start": "This is the beginning.",
    "at-end": "This is the end.",
    "no-such-slide": "This slide is not there any more.",
    "no-such-poll": "This poll is not there any more.",
    "no-such-question": "This question is not there any more.",
    "no-such-text": "This answer is not there any more.",
    "no-such-setting": "This cannot be set any more.",
    "no-such-thing": "This is not there any more.",
    "not-reached": "The room has not come to this slide yet.",
    "stale-run": "This poll is over. A new one may have begun.",
    "not-open": "This poll is not open.",
    "still-open": "Close the open poll first: its answers would be lost.",
    "not-closed": "Close the poll first.",
    "not-shown": "Show the result first.",
    "not-reopened": "A poll that was closed is asked again as a new one.",
    "nothing-to-reveal": "This poll has no correct answer.",
    personal: "The result of a personal poll is shown when it is closed.",
    "not-countable": "Hands cannot be counted for this poll.",
    "may-not-decline": "This poll has no “rather not say”. You need not answer.",
    "too-many-questions": "There are very many questions already. Please ask in the room.",
    "room-locked": "The room takes nobody new at the moment.",
    "not-kept": "Your answer could not be kept. Please send it again.",
  } as Readonly<Record<string, string>>,
  /** For a refusal that has no sentence of its own: the answer was not one of those that can be given. */
  refused: "This answer could not be read. Please look at it once more.",
  /** Why a page is not in the room, by the state of its line (present/common/room-line.ts). */
  shut: {
    joining: "Joining …",
    locked: "The room takes nobody new at the moment. This page opens by itself when it does.",
    full: "The room is full, or many are coming in at once. This page opens by itself.",
    gone: "The room is not open yet. This page opens by itself.",
    "not-yours": "This page is for the presenter.",
    ended: "The seminar has ended. Thank you for being here.",
    elsewhere: "You went on in another window. This one is quiet now.",
    ticket: "This room asks for a ticket. Type the letters on yours.",
  },
  noTicket: "These letters are on no ticket.",
  away: {
    device: "Your device has lost its network. What you see stays; everything goes on when it is back.",
    room: "The room cannot be reached at the moment. What you see stays; everything goes on when it is back.",
  },
  plainNetwork:
    "This connection is not encrypted: whoever runs the network here could read answers. You may leave out any you like.",
};
