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
    search: "Find a slide",
    searchHint: "Words of a title or a text",
    found: (count: number): string =>
      count === 0 ? "No slide has these words." : count === 1 ? "1 slide" : `${count} slides`,
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
    jump: (number: string, title: string) => `${number} · ${title} – press Enter`,
    noSlide: (number: string) => `There is no slide ${number}`,
    noGrounding: "This seminar has no grounding slide",
    roomAway: "The room is away. Slides go on as before; it comes back by itself.",
    roomBack: "The room is back.",
    pollWaits: "The room is away: nobody can be asked at the moment. Press again to go on.",
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
      "Control+k": "Ctrl K",
    } as Readonly<Record<string, string>>,
    commands: {
      next: "Next step or slide",
      back: "Back",
      first: "First slide",
      last: "Last slide",
      black: "Black screen",
      white: "White screen",
      overview: "All slides at a glance",
      search: "Find a slide by its words",
      help: "Show these keys",
      menu: "Menu",
      "full-screen": "Full screen",
      theme: "Other colours",
      larger: "Larger text",
      smaller: "Smaller text",
      presenter: "Presenter window",
      grounding: "Grounding slide, and back",
      leave: "Close what is open, show the slide again",
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
    smaller: "smaller notes",
    larger: "larger notes",
    start: "Start",
    reset: "Back to 0:00",
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
    skipTo: (slides: readonly number[]) => `Skip ${slides.join(", ")}`,
    skipToLabel: (slides: readonly number[], next: number, title: string) =>
      `Skip ${slides.join(", ")} and go on with ${next} · ${title}`,
    below: "Below the slide",
    notesTab: "Notes",
    poll: {
      here: (number: number, polls: number) =>
        polls === 1 ? "Poll on this slide" : `Poll ${number} of ${polls} on this slide`,
      elsewhere: (slide: number) => `Poll still open on slide ${slide}`,
      steps: {
        open: "Open the poll",
        close: "Close the poll",
        show: "Show the result",
        reveal: "Show the answer",
      },
      ready: "Not open yet.",
      none: "Open. Nobody has been counted yet.",
      openMe: (answered: number, joined: number) => `About ${answered} of ${joined} answered.`,
      fewMe: "Open. The count is told in fives.",
      openKnowledge: (answered: number, joined: number) => `${answered} of ${joined} counted so far.`,
      closedMe: (answered: number) => `Closed, about ${answered} answers. Only you see the result.`,
      closed: (answered: number) =>
        `Closed, ${answered === 1 ? "1 answer" : `${answered} answers`}. Only you see the result.`,
      hands: (counted: number) => (counted === 1 ? "1 hand counted." : `${counted} hands counted.`),
      withheld: (floor: number) =>
        `Closed. Fewer than ${floor} answered: not enough to show, which keeps everyone anonymous.`,
      shown: "The result is on the wall.",
      revealed: "Result and answer are on the wall.",
      again: "Ask again",
      againLabel: "Ask again: everyone answers anew",
      live: "Let the result grow on the wall",
      count: "Count hands",
      recount: "Change counts",
      read: (waiting: number) => (waiting === 1 ? "Read 1 text" : `Read ${waiting} texts`),
      handsTitle: "How many hands?",
      handsFor: (option: string) => `Hands for ${option}`,
      handsDone: "Count these",
      handsSum: (sum: number) => (sum === 1 ? "1 hand" : `${sum} hands`),
      cancel: "Cancel",
    },
    room: {
      title: "Room",
      joined: (joined: number, connected: number) => `${joined} joined · ${connected} here`,
      nobody: "Nobody has joined yet.",
      joining: "Looking for the room …",
      away: "The room is away. Your slides go on; it comes back by itself.",
      deviceAway: "This computer has no network. Your slides go on; the room comes back by itself.",
      elsewhere: "The console is open in another window.",
      notYours:
        "This window has lost its right to the room. Open the seminar again from the page with your seminars.",
      ended: "The session has ended. Thank you for teaching.",
      endedResults: "Its results are on the page with your seminars.",
      lock: "Lock",
      lockLabel: "Lock the room: nobody new may join",
      locked: "Locked: nobody new may join.",
      more: "Room …",
      newcomers: (count: number) => `${count} people came in all at once. If that cannot be, lock the room.`,
      pace: ({
        slower,
        fine,
        lost,
      }: {
        readonly slower: number;
        readonly fine: number;
        readonly lost: number;
      }) => `Pace: ${fine} fine, ${slower} slower please, ${lost} lost`,
      noted: "Noted",
      notedLabel: "Noted: forget these signals and begin anew",
      join: "How people join",
      qr: (address: string) => `QR code for ${address}`,
      addresses: "If phones cannot open it, try another address of this computer:",
      plain:
        "The connection is not encrypted: whoever owns the network could read answers. The page for joining says so.",
      remote: "Your phone as a remote",
      remoteHow: "It moves the slides, blackens the wall and runs polls. It shows no notes and no texts.",
      pair: "Pair a phone",
      pairHow: "Scan this with your own phone. It is good for one phone; keep it off the wall.",
      paired: (time: string) => `A phone, since ${time}`,
      unpair: "Unpair",
      unpairLabel: (time: string) => `Unpair the phone of ${time}`,
      earlier: (time: string) => `A session of today, begun at ${time}, was ended. You can go on with it.`,
      resume: "Go on with it",
      end: "End the session",
      endHow: "Phones say goodbye, and nobody can answer any more. The results stay on this computer.",
      endSure: "End it now",
      endNot: "Go on",
      close: "Close",
      refused: "That is not possible now.",
      stillOpen: "A poll is still open. Close it, then end the session.",
      overtaken: "Another device was faster. Look where the room is now.",
      trouble: {
        "disk-full": "The disk is full: nothing new is kept. Make some room on it; the seminar goes on.",
        "read-only": "The folder cannot be written to: nothing new is kept. The seminar goes on.",
        unreachable: "The folder for sessions cannot be reached: nothing new is kept. The seminar goes on.",
        other: "What happens now cannot be kept. The seminar goes on.",
      },
    },
    texts: {
      tab: "Texts",
      tabLabel: (waiting: number) => `Texts ${waiting}, to read`,
      none: "Texts from polls come here when the poll is closed. You read them before anyone sees them.",
      counts: (waiting: number, approved: number) => `${waiting} to read · ${approved} may be seen`,
      approve: "Approve",
      reject: "Put away",
      approveAll: (count: number) =>
        count === 1 ? "Approve the harmless one" : `Approve all ${count} harmless ones`,
      approveOf: (text: string) => `Approve: ${text}`,
      rejectOf: (text: string) => `Put away: ${text}`,
      approved: "may be seen",
      rejected: "put away",
      times: (count: string) => `${count} times`,
      few: "a few times",
      keys: "A approves, R puts away, arrows go up and down.",
      held: {
        mail: "Held: looks like an e-mail address",
        link: "Held: looks like a link",
        phone: "Held: looks like a phone number",
        address: "Held: looks like an address",
        name: "Held: could name someone",
      },
    },
    asked: {
      tab: "Questions",
      tabLabel: (waiting: number, open: number) =>
        `Questions ${waiting + open}, ${waiting} to read, ${open} open`,
      none: "Questions from the room come here.",
      counts: (waiting: number, open: number) => `${waiting} to read · ${open} open`,
      approve: "Let everyone see",
      reject: "Put away",
      answered: "Answered",
      reopen: "Open again",
      approveOf: (text: string) => `Let everyone see: ${text}`,
      rejectOf: (text: string) => `Put away: ${text}`,
      answeredOf: (text: string) => `Answered: ${text}`,
      reopenOf: (text: string) => `Open again: ${text}`,
      done: "answered",
      putAway: "put away",
      upvotes: (count: number) => (count === 1 ? "1 more asks this" : `${count} more ask this`),
      keys: "A lets everyone see, D is answered, R puts away, arrows go up and down.",
    },
    rehearsal: {
      begin: "Rehearse",
      beginLabel: "Rehearse: note how long each slide takes",
      stop: "Stop",
      stopLabel: "Stop the rehearsal",
      now: (slide: string, planned: string) =>
        planned === ""
          ? `Rehearsal: ${slide} on this slide`
          : `Rehearsal: ${slide} of ${planned} on this slide`,
      title: "How long it took",
      slide: "Slide",
      planned: "Planned",
      took: "Took",
      write: "Write",
      writeOf: (title: string) => `Write the minutes of ${title}`,
      minutes: (minutes: number) => `${minutes} min`,
      unplanned: "–",
      total: (took: string, planned: string) => `${took} in all, planned ${planned}.`,
      save: (count: number) =>
        count === 1 ? "Write 1 number into the file" : `Write ${count} numbers into the file`,
      how: "Only the numbers behind the titles change. Nothing else in your file is touched.",
      alike: "Everything took as long as planned.",
      discard: "Forget it",
      close: "Close",
      back: "Go on rehearsing",
      saved: (count: number) =>
        count === 1 ? "1 number is in the file now." : `${count} numbers are in the file now.`,
      left: (titles: string) => `No title to write behind: ${titles}.`,
      failed: {
        changed: "The file was changed in the meantime. Look at it, then write again.",
        "read-only": "The file cannot be written to. Allow writing, or move it, then write again.",
        full: "The disk is full. The file is as it was. Make some room, then write again.",
        other: "That did not work. The file is as it was.",
        away: "Attune cannot be reached. The minutes are kept in this window; try again.",
      },
    },
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
    /** What each scenario rests on. `speech` and `strange-situation` word for word as the model's documentation demands. */
    model: {
      speech:
        "This is a MODEL fitted to group means of 101 healthy German adults; it does not predict any person.",
      adversity:
        "This is a TEACHING MODEL: the speech was fitted to group means of 101 healthy German adults, its weakening after adversity is set from a meta-analysis (g = −.39) with opposite findings in single studies. It does not predict any person.",
      spray:
        "This is a TEACHING MODEL; not fitted to anyone who took a spray. When oxytocin in blood peaks follows a study, how high is assumed; what it does to cortisol follows a meta-analysis (g = −.43).",
      waking:
        "This is a TEACHING MODEL; not fitted to anybody's mornings. Only the rise of about half within 30 minutes of waking is set from a study (509 adults).",
      day: "This is a TEACHING MODEL; not fitted to anybody's day. Clock and rise on waking follow published averages; how much reaches saliva is assumed.",
      "strange-situation":
        "This is a TEACHING MODEL; no infant data were fitted. Only the difference between secure and insecure follows a meta-analysis (g = .27).",
      "still-face":
        "This is a TEACHING MODEL; no infant data were fitted. How hard each moment is, and how much the parent steadies, is assumed.",
      "own-adults":
        "This is a TEACHING MODEL; not fitted to this situation, whose strengths are assumed. Only a stressful speech was fitted, to group means of 101 healthy German adults.",
      "own-infants":
        "This is a TEACHING MODEL; not fitted to this situation, whose strengths are assumed. No infant data were fitted.",
      two: "This is a TEACHING MODEL of two people at once; no data were fitted to it.",
    },
    knowledge: {
      fitted: "Solid: fitted to data.",
      calibrated: "Dashed: set from an effect size.",
      assumed: "Dotted: assumed.",
    },
    /** Laid over where measured means exist. */
    measured: (n: number, group: "men" | "women") =>
      `Points: measured means of ${n} ${group}, 95 % confidence intervals.`,
    band: "Pale band: plausible range.",
    spray: "The spray takes from almost nothing to two thirds of the rise.",
    before: "before",
    now: "now",
    two: {
      caregiver: "parent",
      infant: "child",
      axis: "Stress, each on its own scale",
      time: "Time",
      what: "What happens",
      when: "When",
      between: (from: number, to: number) => `minute ${from} to ${to} of the model`,
      why: "No numbers, as nobody has measured this: how the two are tied together is assumed. Dotted: assumed.",
      heard: (caregiver: number, infant: number) =>
        `Parent at most ${caregiver} per cent, child at most ${infant} per cent of the height without attunement.`,
    },
    play: "Play",
    pause: "Pause",
    showAll: "Show all",
    time: "Time",
    speed: (times: number) => `${times} times as fast`,
    keep: "Keep",
    drop: "Drop",
    larger: "Larger",
    smaller: "Smaller",
    about: "What is this?",
    close: "Close",
    presets: "Go to",
    set: (values: string) => `Set to: ${values}.`,
    peak: (line: string, label: string, value: string, unit: string, place: string) =>
      `${label === "" ? `In the model, ${line.toLowerCase()}` : `${line}, ${label},`} is highest at ${place}: ${value} ${unit}.`,
    flat: (line: string, label: string) =>
      `${label === "" ? `In the model, ${line.toLowerCase()}` : `${line}, ${label},`} stays close to its resting level.`,
    minute: (minute: string) => `minute ${minute}`,
    hour: (hour: string) => `hour ${hour}`,
    /** Stands in place of the author's sentence while a control is not where the author put it. */
    setNow: (sentence: string) => `As it is set now: ${sentence}`,
  },
  chart: {
    count: "How many",
    source: (work: string) => `Source: ${work}.`,
    after: (work: string) => `Shape after ${work}.`,
    people: (n: string) => (/^[0-9]+$/.test(n) ? `n = ${n}.` : `${n}.`),
    errors: {
      sem: "Bars: standard error of the mean.",
      sd: "Bars: standard deviation.",
      ci95: "Bars: 95 % confidence interval.",
    },
  },
  poll: {
    hands: {
      choice: "Raise a hand for one. Passing is fine.",
      knowledge: "Raise a hand for one. Nobody is marked.",
      choices: (max: number | undefined): string =>
        max === undefined ? "Raise a hand for each that fits." : `Raise a hand for up to ${max}.`,
      scale: "Raise a hand for one number. Passing is fine.",
    },
    room: "Answers come from the room. Until it opens, answer for yourself or with a neighbour.",
    ask: {
      choice: "One of:",
      choices: "One or more of:",
      scale: (from: string, to: string): string => `A number from ${from} to ${to}.`,
      number: (from: number, to: number): string => `Your estimate, from ${from} to ${to}`,
      words: (max: number): string =>
        max === 1 ? "A word or a short phrase" : `Up to ${max} words or short phrases`,
      text: "A few sentences of your own",
      moderated: "The presenter reads each one before it appears.",
      rank: "Put in order, first to last:",
      grid: (x: string, y: string): string => `A place between two questions: ${x}; ${y}`,
    },
    other: "something else",
    count: "Count hands",
    recount: "Change counts",
    show: "Show result",
    later: "Keep for later",
    hide: "Hide result",
    clear: "Clear",
    answer: "Show the answer",
    hideAnswer: "Hide the answer",
    correct: "correct",
    correctIs: (option: string): string => `The answer is: ${option}.`,
    handsFor: (option: string): string => `Hands for ${option}`,
    counted: (n: number): string => (n === 1 ? "1 hand counted." : `${n} hands counted.`),
    kept: "Counts are kept and not shown.",
    cleared: "The counts are cleared.",
    hidden: "The result is hidden.",
    option: "Answer",
    number: "Count",
    percent: "Share",
    before: "Before",
    after: "After",
    shift: "Change",
    few: "few",
    points: (shift: number): string =>
      shift === 0 ? "no change" : `${shift > 0 ? "+" : "−"}${Math.abs(shift)}`,
    most: (options: string, count: number, n: number, percent: number): string =>
      `Most hands: ${options} (${count} of ${n}, ${percent} %).`,
    mostEach: (options: string, count: number, n: number): string =>
      `Most hands: ${options} (${count} each of ${n}).`,
    moved: (option: string, before: number, after: number): string =>
      `${option}: ${before} % before, ${after} % after.`,
    unmoved: "Before and after are alike.",
    and: "and",
    answers: (n: number): string => (n === 1 ? "1 answer" : `${n} answers`),
    more: "And a few more.",
    withheld: (floor: number): string =>
      `Fewer than ${floor} answers: not enough to show. That keeps everyone anonymous.`,
    average: "Mean rank",
    scales: {
      agreement: ["strongly disagree", "disagree", "neither", "agree", "strongly agree"],
      frequency: ["never", "rarely", "sometimes", "often", "always"],
      confidence: ["not at all", "slightly", "moderately", "very", "completely"],
      likelihood: ["very unlikely", "unlikely", "even", "likely", "very likely"],
      importance: ["not at all", "slightly", "moderately", "very", "extremely"],
      satisfaction: ["very dissatisfied", "dissatisfied", "neither", "satisfied", "very satisfied"],
      helpfulness: ["not at all", "a little", "somewhat", "quite", "very much"],
    },
  },
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
    code: (code: string): string => `Room ${code}`,
    sayWithCode: (address: string, code: string): string =>
      `Join at ${address}, room ${code}. No name and no account are needed.`,
    joined: (count: number): string =>
      count === 0 ? "" : count === 1 ? "1 person has joined." : `${count} people have joined.`,
  },
  room: {
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
    /** Why nothing is being kept, by the store's code; said to the presenter. */
    trouble: {
      "disk-full":
        "The disk is full: new answers cannot be kept. Make room, and everything goes on by itself.",
      "read-only":
        "Nothing can be written to the disk: this evening is forgotten when Attune ends. The talk goes on.",
      unreachable:
        "The folder for sessions cannot be used: this evening is forgotten when Attune ends. The talk goes on.",
      busy: "Another Attune is running with these seminars: this one keeps nothing when it ends. End the other one.",
      damaged:
        "The file with earlier sessions cannot be read: this evening is forgotten when Attune ends. The talk goes on.",
      newer:
        "The file with earlier sessions is from a newer Attune: this evening is forgotten when Attune ends.",
      unavailable:
        "This Node cannot keep sessions: this evening is forgotten when Attune ends. The talk goes on.",
    } as Readonly<Record<string, string>>,
    /** For any other trouble. */
    notKept: "This evening is not being kept at the moment. The talk goes on.",
    jump: (count: number): string => `${count} came in within ten seconds.`,
    plainNetwork: "Without TLS, whoever runs this network could read answers.",
    door: {
      title: "This page is for the presenter",
      sentence: "Attendees find the room at the address on the wall.",
      join: "Go to the room",
      here: "I am at the presenter’s laptop: open it here",
    },
    key: {
      title: "One moment",
      working: "Opening …",
      wrong: "This link has been used, or is no longer good. Ask for a new one on the presenter’s laptop.",
    },
    tickets: {
      title: "Tickets",
      how: "One ticket lets one person answer. Cut them apart and hand them out.",
    },
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
  example: {
    says: "Attune says",
    where: (file: string, line: number, column: number): string =>
      `${file === "" ? "" : `${file}, `}line ${line}, column ${column}`,
    notes: "Speaker notes",
    handout: "Handout",
    script: "Script",
    minutes: (minutes: number): string => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
    optional: "optional",
    noCredit: "no credit",
    contentNote: (note: string): string => `Attendees see first: ${note}`,
    describe: (titles: readonly string[]): string =>
      titles.length === 1
        ? `An example of what to write, and its slide: ${titles[0]}.`
        : `An example of what to write, and its slides: ${titles.join("; ")}.`,
    describeMistakes: (messages: string): string => `An example with mistakes. ${messages}`,
  },
  handout: {
    handout: "Handout",
    page: (page: string, pages: string): string => `Page ${page} of ${pages}`,
    slide: (number: number): string => `Slide ${number}`,
    contentNote: (note: string): string => `Content note: ${note}`,
    before: "Before it begins",
    contents: "Slides",
    notes: "Speaker notes",
    script: "As spoken",
    noNotes: "No notes for this slide.",
    own: "My own thoughts",
    minutes: (minutes: number): string => (minutes === 1 ? "1 minute" : `${minutes} minutes`),
    optional: "optional",
    references: "References",
    citedOn: "Cited on",
    picture: (words: string): string => `Picture: ${words}`,
    contact: (contact: string): string => `Contact: ${contact}`,
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
  sessions: {
    last: "Last time",
    earlier: (count: number): string => (count === 1 ? "1 earlier session" : `${count} earlier sessions`),
    elsewhere: "Sessions of seminars that are not in this folder",
    facts: (polls: number, answers: number): string =>
      polls === 0
        ? "no poll was closed"
        : `${polls === 1 ? "1 poll" : `${polls} polls`}, ${answers === 0 ? "too few answers to show" : `up to ${answers} answers`}`,
    names: (count: number): string => (count === 1 ? "1 name signed in" : `${count} names signed in`),
    live: "going on now",
    resting: "not ended: the presenter window offers to go on with it",
    results: "Results",
    csv: "CSV",
    json: "JSON",
    attendance: "Attendance",
    resultsOf: (title: string, date: string): string => `Results of “${title}”, ${date}`,
    csvOf: (title: string, date: string): string =>
      `Results of “${title}”, ${date}, as CSV for a spreadsheet`,
    jsonOf: (title: string, date: string): string => `Results of “${title}”, ${date}, as JSON for programs`,
    attendanceOf: (title: string, date: string): string => `Attendance sheet of “${title}”, ${date}, as CSV`,
    clear: "End and clear",
    clearOf: (title: string, date: string): string => `End and clear “${title}”, ${date}`,
    asks: (days: number): string => `Kept for ${days} days. Is it still needed?`,
    keep: "Keep it",
    keepOf: (title: string, date: string): string => `Keep “${title}”, ${date}`,
    sure: (title: string, date: string): string => `Delete “${title}”, ${date}?`,
    sureWhat:
      "Its results, texts and questions go from this laptop for good. Export them first if somebody needs them; files that you have exported stay.",
    sureLive: "It is going on now: this ends it for everyone in the room.",
    sureNames: (count: number): string =>
      `Delete the attendance sheet too (${count === 1 ? "1 name" : `${count} names`})`,
    sureYes: "Delete for good",
    sureNo: "Keep it",
    working: "Deleting …",
    failed: "It could not be deleted: the disk is full or read-only, or another program holds the file.",
    gone: "Attune cannot be reached, so nothing was deleted.",
    receipt: "Deleted",
    save: "Save this receipt",
    close: "Close",
    receiptLines: (counts: {
      readonly polls: number;
      readonly texts: number;
      readonly questions: number;
      readonly events: number;
      readonly names: number | undefined;
    }): readonly string[] => [
      `Polls with results: ${counts.polls}`,
      `Texts: ${counts.texts}`,
      `Questions: ${counts.questions}`,
      `Entries in its log: ${counts.events}`,
      ...(counts.names === undefined ? [] : [`Names on the attendance sheet: ${counts.names}`]),
    ],
    receiptOf: (title: string, date: string): string => `“${title}”, begun ${date}`,
    clearedAt: (date: string): string => `Deleted ${date}`,
    swept: "Nothing that anybody answered is left on this laptop's disk.",
    notSwept:
      "It is deleted, but parts may still stand on the disk until they are overwritten: another program holds the file, or the disk is full. Attune finishes this by itself when it starts again.",
    back: "All seminars",
    noResults: "No poll of this session was closed, so there is nothing to show.",
    noSuch: "This session is not there any more.",
    run: (run: number): string => `Asked again (${run})`,
    notClosed: "still open",
    hands: "Hands counted in the room",
    declined: "rather not say",
    few: "“few” stands for a small number, or for one that would give a small one away.",
    rounded: "Counts of people are rounded down to five.",
    drove: (parameter: string, value: string): string => `It set “${parameter}” to ${value}.`,
    questions: "Questions from the room",
    upvotes: (count: number): string => (count === 1 ? "1 vote" : `${count} votes`),
    answered: "answered",
  },
  roomCheck: {
    title: "Room check",
    reached: "This device reaches the laptop.",
    trying: "Checking whether changes arrive live …",
    live: "Changes arrive live. Everything is as it should be: the presenter sees it too.",
    notLive:
      "Pages arrive, but changes do not arrive live: something between this device and the laptop holds them up. Switch off a VPN or a data saver on this device and load the page again.",
    next: "You can close this page now.",
    taken: (port: number): string => `Attune needs a port, and ${port} and the ones after it are taken.`,
    scan: "Or point its camera here:",
    waits: "Waiting for a phone. Ctrl+C ends the check.",
    findings: {
      "no-network":
        "This laptop is in no network, so no phone can reach it.\nJoin the venue's Wi-Fi. Where there is none, switch on a phone's hotspot and let this laptop and the attendees join it; it needs no internet.",
      "self-assigned":
        "This laptop is connected to something that gave it no address, so no phone can find it.\nSwitch Wi-Fi off and on again. If that changes nothing, join another network, or a phone's hotspot.",
      "no-way-out": (names: string): string =>
        `The only ways out of this laptop (${names}) lead into a VPN or to a program on it, not into the room.\nJoin the venue's Wi-Fi or a phone's hotspot, and leave the VPN while you present.`,
      "loopback-only":
        "Attune listens to this laptop alone, so no phone can reach it.\nLeave out --host, then phones can reach it.",
      "open-this": (address: string): string =>
        `Take a phone that is in the same Wi-Fi as this laptop, and open\n\n    ${address}\n`,
      "other-addresses": (addresses: readonly string[]): string =>
        `This laptop is in several networks. If the phone is in another one, it is ${addresses.join(" or ")}.`,
      tunnel: (name: string): string =>
        `A VPN is on (${name}). Some of them keep phones out: leave it while you present.`,
      "port-taken": (ports: string, port: number): string =>
        `Port ${ports} is taken, so the check is at ${port}. If Attune is running already, end it first: the check should be about the same port.`,
      reached: (visitors: number): string =>
        visitors === 1
          ? "A phone reaches this laptop, and changes arrive live. The room will work."
          : `${visitors} devices reach this laptop, and changes arrive live. The room will work.`,
      "reached-not-live":
        "A phone reaches this laptop, but changes do not arrive live: something in between holds them up.\nIf the phone has a VPN or a data saver, switch it off. Otherwise take a phone's hotspot instead of this network.",
      "only-self": "That was this laptop itself, which proves nothing: open it on a phone.",
      nobody: "No phone has come so far. What to try, the likeliest first:",
    },
    steps: {
      "same-network": () =>
        "Is the phone in the same Wi-Fi as this laptop, with mobile data off? Guests' and staff's Wi-Fi are different networks.",
      "sign-in": () =>
        "Does the Wi-Fi have a page to sign in or to accept terms? Do that first, on the phone and on this laptop.",
      "firewall-mac": () =>
        "System Settings > Network > Firewall: if it is on, let “node” accept incoming connections under Options.",
      "firewall-windows": () =>
        "The Windows firewall: allow Node.js where Windows asks, and make this Wi-Fi a private network under Settings > Network & internet > Wi-Fi > Properties.",
      "firewall-linux": (port: number) =>
        `A firewall on this laptop: \`sudo ufw allow ${port}/tcp\` or \`sudo firewall-cmd --add-port=${port}/tcp\` lets phones in.`,
      firewall: (port: number) => `A firewall on this laptop: let port ${port} in.`,
      "other-address": () => "Try the other address above.",
      isolation: () =>
        "Many venues keep the devices in their Wi-Fi apart. Ask for a network without “AP isolation” (also called guest or device isolation), and say that phones have to reach your laptop.",
      hotspot: () =>
        "A network of your own always works: a small router that you bring along, or a phone's hotspot. Neither needs the internet.",
      hands: () =>
        "If nothing helps: every poll can be answered by a show of hands. Type the counts in, and the same charts appear.",
    },
  },
};
