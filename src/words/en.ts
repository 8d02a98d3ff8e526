/**
 * English. Sentence case, short and warm; no jargon. One group per place where the words are seen; values are
 * strings, or functions where a number or name goes in.
 */
export const en = {
  home: {
    title: "Seminars",
    present: "Present",
    presenter: "Presenter window",
    presentOf: (title: string) => `Present “${title}”`,
    presenterOf: (title: string) => `Presenter window of “${title}”`,
    minutes: (count: number) => (count === 1 ? "1 minute" : `${count} minutes`),
    slides: (count: number) => (count === 1 ? "1 slide" : `${count} slides`),
    mistakes: (errors: number, warnings: number) =>
      [
        errors === 0 ? "" : errors === 1 ? "1 mistake" : `${errors} mistakes`,
        warnings === 0 ? "" : warnings === 1 ? "1 thing to look at" : `${warnings} things to look at`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    firstAt: (line: number) => `first in line ${line}`,
    unreadable: "This file cannot be read.",
    emptyTitle: (folder: string) => `No seminars in ${folder} yet`,
    emptyHow:
      "A seminar is one text file whose name ends with .md. Put one into this folder, and it appears here by itself. It can begin as small as this:",
    emptyExample:
      "---\ntitle: My first seminar\n---\n\n# My first seminar\n\n---\n\n## One sentence that says the point\n\n- A first thought\n- A second one\n\nNote: What I want to say here.\n",
    elsewhere:
      "Your seminars are in another folder? End Attune with Ctrl+C and name the folder when you start it:",
    elsewhereCommand: "npm start -- path/to/your/folder",
    gone: "Attune has been ended. This page comes back when it is started again.",
  },
  projector: {
    slide: (number: number, title: string) => `Slide ${number}: ${title}`,
    covered: { black: "Screen is black", white: "Screen is white" },
    uncovered: "Slide is shown again",
    help: "Keys",
    menu: "Menu",
    close: "Close",
    overview: "All slides",
    theme: "Colours",
    themeNames: {
      mist: "Light room",
      dusk: "Dark room",
      contrast: "High contrast",
    } as Readonly<Record<string, string>>,
    themeNow: (name: string) => `Colours: ${name}`,
    size: "Text size",
    sizeNow: (percent: number) => `Text size ${percent} percent`,
    wall: "Screen",
    keyboard: "Keyboard",
    characters: "Single letters and numbers are shortcuts",
    home: "Back to all seminars",
    number: "Number",
    goToNumber: "Go to that slide",
    jump: (number: string, title: string) => `${number}  ${title} – press Enter`,
    noSlide: (number: string) => `There is no slide ${number}`,
    noGrounding: "This seminar has no grounding slide",
    presenterBlocked:
      "The browser blocked the presenter window. Allow pop-ups for this page and press S again.",
    keyNames: {
      ArrowRight: "→",
      ArrowDown: "↓",
      ArrowLeft: "←",
      ArrowUp: "↑",
      " ": "Space",
      PageDown: "Page down",
      PageUp: "Page up",
      Backspace: "Backspace",
      Home: "Home",
      End: "End",
      Enter: "Enter",
      Escape: "Esc",
    } as Readonly<Record<string, string>>,
    commands: {
      next: "Next step or slide",
      back: "Back",
      first: "First slide",
      last: "Last slide",
      black: "Black screen",
      white: "White screen",
      overview: "All slides at a glance",
      help: "Show these keys",
      menu: "Menu",
      "full-screen": "Full screen",
      theme: "Other colours",
      larger: "Larger text",
      smaller: "Smaller text",
      presenter: "Presenter window",
      grounding: "Grounding slide, and back",
      leave: "Close what is open",
    },
  },
  presenter: {
    title: (deck: string) => `Presenter: ${deck}`,
    now: "On the wall",
    next: "Next",
    back: "Back",
    black: "Black",
    blackOn: "The wall is black",
    whiteOn: "The wall is white",
    jump: "All slides",
    jumpTo: (slide: number, title: string) => `${slide} · ${title}`,
    notes: "Speaker notes",
    noNotes: "No notes for this slide.",
    smaller: "Smaller notes",
    larger: "Larger notes",
    start: "Start",
    reset: "Start over",
    of: (duration: string) => `of ${duration}`,
    slideOf: (slide: number, slides: number, title: string) => `${slide} of ${slides} · ${title}`,
    stepOf: (step: number, steps: number) => `step ${step} of ${steps}`,
    nextStep: (step: number, steps: number) => `Next: step ${step} of ${steps}`,
    nextSlide: (slide: number, title: string) => `Next: ${slide} · ${title}`,
    end: "This is the end.",
    contentNote: (note: string) => `Attendees see a note before the next slide: ${note}`,
    mistakes: (count: number, slides: readonly number[]) =>
      `${count === 1 ? "1 thing" : `${count} things`} to mend, on ${slides.length === 1 ? "slide" : "slides"} ${slides.join(", ")}`,
    away: "Attune has been ended. Your slides go on; start it again when you can.",
    /** A stretch of time as one says it, in steps of ten seconds below ten minutes. */
    stretch: (seconds: number) => {
      if (seconds >= 600) return `${Math.round(seconds / 60)} min`;
      const tens = Math.round(seconds / 10) * 10;
      const [minutes, rest] = [Math.floor(tens / 60), tens % 60];
      return [minutes > 0 ? `${minutes} min` : "", rest > 0 ? `${rest} s` : ""]
        .filter((part) => part !== "")
        .join(" ");
    },
    onTime: "On time",
    behind: (stretch: string) => `${stretch} behind`,
    ahead: (stretch: string) => `${stretch} ahead`,
    ends: (time: string) => `ends ${time}`,
    skip: (slides: readonly number[]) => `could skip ${slides.join(", ")}`,
    unplanned: "No minutes planned",
    notStarted: (minutes: number) => `${minutes} min planned`,
  },
  page: {
    part: (part: number, parts: number) => `Part ${part} of ${parts}`,
    exercise: "Exercise",
    vignette: "Vignette",
    invented: "Invented \u2013 not a real person or couple",
    mistakes: "To mend on this slide",
    where: (file: string, line: number, column: number) => `${file}, line ${line}, column ${column}`,
    moreMistakes: (count: number) => (count === 1 ? "And one more." : `And ${count} more.`),
  },
  plot: {
    bases: {
      model: "Model",
      measured: "Measured",
      illustrative: "Teaching model \u2013 not measured data",
    },
    table: "Values",
    minutes: "min",
    minutesLong: "minutes",
    hours: "h",
    hoursLong: "hours",
  },
  hormones: {
    lines: { cortisol: "Cortisol", oxytocin: "Oxytocin" },
    units: {
      cortisol: "nmol per litre",
      oxytocin: "pg per millilitre",
      percent: "per cent from rest",
    },
    apart: "apart",
    /** Word for word as the model's documentation demands. */
    model: {
      adults:
        "This is a MODEL fitted to group means of 101 healthy German adults; it does not predict any person.",
      infants:
        "This is a TEACHING MODEL; no infant data were fitted. Only the difference between secure and insecure follows a meta-analysis (g = .27).",
    },
    knowledge: {
      fitted: "Solid: fitted to data.",
      calibrated: "Dashed: set from an effect size.",
      assumed: "Dotted: assumed.",
    },
    set: (values: string) => `Set to: ${values}.`,
    peak: (label: string, value: string, unit: string, time: string, timeUnit: string) =>
      `${label === "" ? "In the model, cortisol" : `Cortisol, ${label},`} is highest at ${value} ${unit}, ${time} ${timeUnit} on the time axis.`,
    flat: (label: string) =>
      `${label === "" ? "In the model, cortisol" : `Cortisol, ${label},`} stays close to its resting level.`,
  },
  chart: {},
  poll: {},
  breathe: {
    lead: "Breathe in while the circle grows, out while it shrinks.",
    leadCounted: "Breathe in and out with the count.",
    free: "Your own rhythm is fine. Stop whenever you like.",
    pace: (inward: number, hold: number, outward: number, cycles: number): string =>
      `In for ${inward}${hold > 0 ? `, hold for ${hold}` : ""}, out for ${outward} seconds; ` +
      (cycles === 1 ? "once." : `${cycles} times.`),
    phases: { in: "in", hold: "hold", out: "out" },
    ready: "ready",
    done: "Thank you. Take a moment.",
    start: "Start",
    stop: "Stop",
    started: "The breathing exercise has started.",
    stopped: "The breathing exercise has stopped.",
    senses: [
      "Five things you can see",
      "Four you can feel",
      "Three you can hear",
      "Two you can smell",
      "One thing you like about this room",
    ],
    contact: [
      "Both feet on the floor",
      "Feel the back of the chair",
      "Look at the farthest point you can see, then at your hands",
    ],
  },
  timer: {
    minutes: (minutes: number): string => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
    left: "Time left",
    start: "Start",
    resume: "Go on",
    pause: "Pause",
    reset: "Start over",
    more: "+1 minute",
    ended: "Time to come back, in your own time.",
    half: "Half of the time is over.",
    started: (left: string): string => `The timer is running: ${left}.`,
    paused: (left: string): string => `Paused with ${left} left.`,
    sayLeft: (minutes: number, seconds: number): string =>
      [
        minutes === 0 ? "" : minutes === 1 ? "1 minute" : `${minutes} minutes`,
        seconds === 0 && minutes > 0 ? "" : seconds === 1 ? "1 second" : `${seconds} seconds`,
      ]
        .filter((part) => part !== "")
        .join(" "),
  },
  join: {
    scan: "Scan or type. No name, no account.",
    qr: (address: string): string => `QR code for ${address}`,
    title: "Join with your phone or laptop",
    waiting: "You can join with your phone or laptop as soon as the room is open.",
    waitingMore: "No name and no account are needed. Everything also works by just looking at the wall.",
    say: (address: string): string => `Join at ${address}. No name and no account are needed.`,
  },
  note: {
    prompt: "One thing I want to keep",
    device: "Your note stays on your own device.",
    describe: (prompt: string): string => `A place for a note of your own: ${prompt}`,
  },
  questions: {
    prompt: "What would you like to ask?",
    room: "Questions come from the room, without names.",
    moderated: "The presenter reads each one before it appears.",
    describe: (prompt: string): string => `A place for questions from the room: ${prompt}`,
  },
  episodes: {
    child: "child",
    caregiver: "caregiver",
    stranger: "stranger",
    observer: "observer",
    name: "The Strange Situation, episode by episode",
    who: (names: string): string => `In the room: ${names}`,
    alone: "In the room: the child, alone",
    empty: "Nobody is in the room",
    and: "and",
    minutes: (minutes: number): string =>
      minutes < 1 ? `${Math.round(minutes * 60)} seconds` : minutes === 1 ? "1 minute" : `${minutes} minutes`,
    describe: (count: number, list: string): string => `${count} episodes: ${list}`,
    separation: "separation",
    reunion: "reunion",
    titles: [
      "They arrive",
      "They settle in",
      "A stranger comes in",
      "First separation",
      "First reunion",
      "Second separation",
      "The stranger returns",
      "Second reunion",
    ],
  },
};
