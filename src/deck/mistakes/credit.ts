import { mistake } from "./mistake.ts";

/**
 * What those who approve a seminar for continuing education will send back. Found by `attune check` alone; what is
 * claimed nowhere is asked for nowhere.
 */
export const creditMistakes = {
  "credit-without-objectives": mistake<{ credit: string }>(
    "warning",
    ({ credit }) => `${credit} credit minutes are claimed, but no objectives are named.`,
    () => "Add objectives: a list of what people will be able to do, each beginning with a verb.",
  ),
  "credit-without-disclosure": mistake<{ credit: string }>(
    "warning",
    ({ credit }) => `${credit} credit minutes are claimed, but there is no disclosure.`,
    () => "Add disclosure: fees, books and trainings connected with the topic, or that there are none.",
  ),
  "credit-without-limits": mistake<{ credit: string }>(
    "warning",
    ({ credit }) => `${credit} credit minutes are claimed, but nothing says what the evidence cannot carry.`,
    () => "Add limits: what kind of studies, how many people, who is missing, what must not be concluded.",
  ),
  "unobservable-objective": mistake<{ verb: string; better: string }>(
    "warning",
    ({ verb }) => `Nobody can see from outside whether people “${verb}”, so this objective cannot be tested.`,
    ({ better }) => `Say what they will do, for example ${better}.`,
  ),
  "untested-objective": mistake<{ number: string }>(
    "warning",
    ({ number }) => `No question tests objective ${number}.`,
    ({ number }) => `Add objective: ${number} to a poll that has a correct answer.`,
  ),
  "unknown-objective": mistake<{ number: string; count: string }>(
    "warning",
    ({ number, count }) =>
      count === "0"
        ? `This poll tests objective ${number}, and the head of the file names none.`
        : `This poll tests objective ${number}, and there are only ${count}.`,
    () => "Objectives are counted from 1, in the order of the head of the file.",
  ),
};
