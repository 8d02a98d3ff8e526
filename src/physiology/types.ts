/** A stretch of time [from, to) in minutes, with a strength from 0 to 1 (1 if left out). */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly strength?: number;
}

/** Intranasal oxytocin: minute and dose in international units. */
export interface Dose {
  readonly time: number;
  readonly units: number;
}

/** What happens to somebody, and the settings of the model: everything a run needs. */
export interface Situation {
  /** Psychological stressor S(t). */
  readonly stressor: readonly Span[];
  /** Attachment figure present P(t). */
  readonly present: readonly Span[];
  /** Touch T(t). */
  readonly touch: readonly Span[];
  readonly doses: readonly Dose[];
  /** Resting cortisol C0, nmol/L, at t = 0. */
  readonly restingCortisol: number;
  /** Clock time at t = 0, hours. If given, resting cortisol follows the clock (rest.ts); left out, it does not. */
  readonly clockAtZero?: number;
  readonly parameters: Parameters;
  /** First and last minute and the step of the run, minutes. Golden runs use -60 … , h = 0.1. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Names, units and sources in parameters.ts. */
export interface Parameters {
  readonly I: number;
  readonly e: number;
  readonly adv: number;
  readonly flat: number;
  readonly tauD: number;
  readonly tA: number;
  readonly tC: number;
  readonly tauS: number;
  readonly g: number;
  readonly sigma: number;
  readonly b: number;
  readonly omega: number;
  readonly tauZup: number;
  readonly tauZdn: number;
  readonly O0: number;
  readonly tO: number;
  readonly rT: number;
  readonly rP: number;
  readonly rS: number;
  readonly kN: number;
  readonly tauAbs: number;
  readonly tauQ: number;
  readonly qT: number;
  readonly qP: number;
  readonly qN: number;
  readonly tauB: number;
  /** Anticipation weight: strength of the stressor in the preparation time. */
  readonly alpha: number;
  /** ln-slope of resting cortisol per minute; 0 by default, 0.00102 when held against lab data. */
  readonly drift: number;
}

/** A run: one value per step in each array. */
export interface Run {
  /** Minutes. */
  readonly time: Float64Array;
  /** Saliva cortisol Cs, nmol/L: "cortisol" on screen. */
  readonly cortisol: Float64Array;
  /** Plasma oxytocin O, pg/mL: "oxytocin" on screen. */
  readonly oxytocin: Float64Array;
  /** Central drive D, ACTH A (1 = rest), free plasma cortisol C nmol/L, central tone Q, felt security Z. */
  readonly drive: Float64Array;
  readonly acth: Float64Array;
  readonly plasmaCortisol: Float64Array;
  readonly tone: Float64Array;
  readonly security: Float64Array;
}

/** What may be set instead of a scenario's own numbers: any parameter, and C0 for resting cortisol (nmol/L). */
export type Overrides = Partial<Parameters> & { readonly C0?: number };

/** What kind of knowledge a line is: drawn solid, dashed or dotted. */
export type Knowledge = "fitted" | "calibrated" | "assumed";

/** A setting the presenter can move on stage. Values are plain numbers or option names. */
export type Control = RangeControl | ChoiceControl;

export interface RangeControl {
  readonly kind: "range";
  readonly name: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly initial: number;
  /** Words at the two ends, for example ["none", "ten minutes"]. */
  readonly ends: readonly [string, string];
  readonly unit?: string;
}

export interface ChoiceControl {
  readonly kind: "choice";
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
}

/** Values of the controls by name; missing ones have their `initial`. */
export type ControlValues = Readonly<Record<string, number | string>>;

/** A quiet band behind both panels: what happened, from when to when. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly kind: "stressor" | "present" | "touch" | "apart" | "spray";
  /** How much of it, 0 to 1 (1 if left out): a weaker stressor may be a lighter band. */
  readonly strength?: number;
}

/** What a scenario's curves rest on; src/words has one sentence for each, and the widget must print it. */
export type Ground =
  | "speech"
  | "adversity"
  | "spray"
  | "waking"
  | "day"
  | "strange-situation"
  | "still-face"
  | "own-adults"
  | "own-infants";

/** A situation as data with sources: one file in scenarios/. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** Who it is about: decides from which ranges the plausible band is drawn. */
  readonly people: "adults" | "infants";
  readonly ground: Ground;
  readonly controls: readonly Control[];
  /** Further settings for whoever holds the model against data; by name like the controls, never on stage. */
  readonly details?: readonly Control[];
  /** The situation for these values; overrides win over the scenario's own numbers. */
  readonly situation: (values: ControlValues, overrides?: Overrides) => Situation;
  readonly bands: (values: ControlValues) => readonly Band[];
  /** Weakest active part decides (MODEL.md, "what the widget must say", 3). */
  readonly knowledge: (values: ControlValues) => {
    readonly cortisol: Knowledge;
    readonly oxytocin: Knowledge;
  };
  /** The window worth drawing, minutes. */
  readonly window: (values: ControlValues) => { readonly from: number; readonly to: number };
  /** How cortisol is drawn: absolute nmol/L, or per cent change from rest where absolute values mislead. */
  readonly cortisolAs: "nmol/L" | "percent";
  /** The unit of the time axis; minutes if left out. Times in runs, bands and windows stay minutes. */
  readonly timeAs?: "minutes" | "hours";
  /** Citation keys the scenario rests on. */
  readonly sources: readonly string[];
}
