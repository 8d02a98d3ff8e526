import { at, highest, rise, runOf } from "./fidelity.ts";
import { circadian } from "./rest.ts";
import { afterAdversity } from "./scenarios/adversity.ts";
import { strangeSituation } from "./scenarios/strange-situation.ts";
import { tsst } from "./scenarios/tsst.ts";
import { waking } from "./scenarios/waking.ts";

/** A published direction, and what the model does about it. */
export interface Direction {
  readonly finding: string;
  /** Citation key. */
  readonly source: string;
  /** by itself: it follows from the equations; if set: the parameter has to be set for these people by hand. */
  readonly verdict: "reproduces" | "reproduces if set" | "cannot";
  /** What the model does, with its own number. */
  readonly model: string;
  /** Whether the model's run agrees with the published direction; false where it cannot. */
  readonly agrees: boolean;
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Published directions against runs of the model, those that it cannot reproduce included. */
export function directions(): readonly Direction[] {
  const alone = runOf(tsst);
  const top = highest(alone);
  const support = rise(runOf(tsst, { support: "before" })) / rise(alone);
  const sprayed = rise(runOf(tsst, { spray: "yes" })) / rise(alone);
  const both = rise(runOf(tsst, { support: "before", spray: "yes" })) / rise(alone);
  const touched = runOf(tsst, { touch: 10 });
  const touch = rise(touched) / rise(alone);
  const child = rise(runOf(tsst, { support: "before" }, { sigma: 3 })) / rise(alone);
  const youth = rise(runOf(tsst, { support: "before" }, { sigma: 0, qP: 0 })) / rise(alone);
  const afterwards = rise(runOf(afterAdversity, { adversity: 1 })) / rise(alone);
  const secure = rise(runOf(strangeSituation, { pattern: "secure" })) / 5;
  const insecure = rise(runOf(strangeSituation, { pattern: "insecure" })) / 5;
  // Shares of secure attachment in 20,720 pairs: Madigan et al. (2023).
  const average = 0.516 * secure + 0.484 * insecure;
  const men = rise(runOf(tsst, { group: "men" })) / rise(runOf(tsst, { group: "women" }));
  const plasma = highest(touched, "oxytocin").value / 5 - 1;
  const woke = at(runOf(waking), 30) / 9 - 1;

  return [
    {
      finding:
        "Saliva cortisol is highest 20 to 30 minutes after a stressful speech begins, after it is over",
      source: "miller2018",
      verdict: "reproduces",
      model: `minute ${top.minute.toFixed(0)}`,
      agrees: top.minute >= 20 && top.minute <= 30,
    },
    {
      finding: "Men respond more than women",
      source: "miller2019",
      verdict: "reproduces if set",
      model: `${men.toFixed(1)} times the rise, by the drive set for each`,
      agrees: men > 1,
    },
    {
      finding: "A friend's or partner's support before the speech lowers men's cortisol",
      source: "heinrichs2003",
      verdict: "reproduces",
      model: `${percent(support)} of the rise; the size is assumed`,
      agrees: support < 1,
    },
    {
      finding: "Support together with nasal oxytocin gives the lowest cortisol",
      source: "heinrichs2003",
      verdict: "reproduces",
      model: `${percent(both)} of the rise, spray alone ${percent(sprayed)}`,
      agrees: both < Math.min(support, sprayed),
    },
    {
      finding: "A parent's help removes the response of 9- to 10-year-olds",
      source: "hostinar2015",
      verdict: "reproduces if set",
      model: `${percent(child)} of the rise with sigma = 3: lower, not gone`,
      agrees: child < support,
    },
    {
      finding: "A parent's help makes no difference at 15 to 16",
      source: "hostinar2015",
      verdict: "reproduces if set",
      model: `${percent(youth)} of the rise with sigma = 0 and qP = 0`,
      agrees: Math.abs(youth - 1) < 1e-6,
    },
    {
      finding: "Ten minutes of partner massage lower women's cortisol",
      source: "ditzen2007",
      verdict: "reproduces",
      model: `${percent(touch)} of the rise; the size is assumed`,
      agrees: touch < 1,
    },
    {
      finding: "Early adversity goes with a weaker response on average",
      source: "bunea2017",
      verdict: "reproduces",
      model: `${percent(afterwards)} of the rise; single studies find the opposite`,
      agrees: afterwards < 1,
    },
    {
      finding: "Insecure infants react somewhat more at reunion, from the same rest",
      source: "groh2019",
      verdict: "reproduces",
      model: `+${percent(insecure)} against +${percent(secure)}`,
      agrees: insecure > secure,
    },
    {
      finding:
        "Psychological stressors raise infants' cortisol only slightly on average (g = .11, about +7 %)",
      source: "puhakka2020",
      verdict: "reproduces",
      model: `+${percent(average)}: a slight overshoot`,
      agrees: average > 0 && average < 0.15,
    },
    {
      finding: "Cortisol is highest near 08:30 and lowest shortly after midnight",
      source: "debono2009",
      verdict: "reproduces",
      model: "by construction",
      agrees:
        circadian(8.5) > circadian(7.5) && circadian(8.5) > circadian(9.5) && circadian(0.3) < circadian(1),
    },
    {
      finding: "On waking, cortisol rises by about half within 30 minutes",
      source: "wust2000",
      verdict: "reproduces",
      model: `+${percent(woke)}, set so`,
      agrees: Math.abs(woke - 0.5) < 0.01,
    },
    {
      finding: "Massage lowers cortisol without any change in plasma oxytocin",
      source: "ditzen2007",
      verdict: "cannot",
      model: `the model's plasma oxytocin rises by ${percent(plasma)}`,
      agrees: false,
    },
    {
      finding: "Boyfriends' support lowers men's response, while women tend to respond more",
      source: "kirschbaum1995",
      verdict: "cannot",
      model: "support lowers the response of both",
      agrees: false,
    },
    {
      finding: "A hug before stress lowers cortisol in women but not in men",
      source: "berretz2022",
      verdict: "cannot",
      model: "touch lowers the response of both",
      agrees: false,
    },
  ];
}
