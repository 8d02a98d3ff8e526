/** A published number that the model is held against. */
export interface PublishedEffect {
  readonly finding: string;
  /** Citation key, or a name and year where the list of references has none. */
  readonly source: string;
  readonly people: string;
  readonly value: number;
  readonly unit: string;
  /** Its 95 % confidence or reference range, where one is published. */
  readonly low?: number;
  readonly high?: number;
}

/** Published effects on which parameters were set, or against which the model is compared. */
export const published = {
  dayHighest: {
    finding: "serum cortisol, highest of the day (08:32)",
    source: "debono2009",
    people: "33 healthy adults",
    value: 15.5,
    unit: "µg/dL",
    low: 11.7,
    high: 20.6,
  },
  dayLowest: {
    finding: "serum cortisol, lowest of the day (00:18)",
    source: "debono2009",
    people: "33 healthy adults",
    value: 2,
    unit: "µg/dL",
    low: 1.5,
    high: 2.5,
  },
  waking: {
    finding: "rise of saliva cortisol within 30 minutes of waking",
    source: "wust2000",
    people: "509 adults; about three in four respond",
    value: 50,
    unit: "%",
  },
  responseMen: {
    finding: "response to a speech, men",
    source: "miller2019",
    people: "80 samples",
    value: 1.073,
    unit: "d",
    low: 0.952,
    high: 1.194,
  },
  responseWomen: {
    finding: "response to a speech, women",
    source: "miller2019",
    people: "49 samples",
    value: 0.548,
    unit: "d",
    low: 0.445,
    high: 0.65,
  },
  responseAll: {
    finding: "response to a speech, all",
    source: "miller2019",
    people: "237 samples, N = 8,487",
    value: 0.781,
    unit: "d",
    low: 0.721,
    high: 0.84,
  },
  sprayUnderStress: {
    finding: "cortisol under nasal oxytocin, strongly stressful tasks",
    source: "cardoso2014",
    people: "of 18 trials, N = 675",
    value: -0.433,
    unit: "Hedges g",
    low: -0.841,
    high: -0.025,
  },
  adversity: {
    finding: "cortisol response to social stress after early adversity",
    source: "bunea2017",
    people: "N = 4,292",
    value: -0.39,
    unit: "Hedges g",
  },
  insecureAtReunion: {
    finding: "cortisol reactivity at reunion, insecure against secure infants",
    source: "groh2019",
    people: "258 to 895 infants",
    value: 0.27,
    unit: "Hedges g",
  },
  infantsOnAverage: {
    finding: "cortisol response of infants to psychological stressors",
    source: "puhakka2020",
    people: "meta-analysis",
    value: 0.11,
    unit: "Hedges g",
  },
  sprayPlasmaPeak: {
    finding: "plasma oxytocin highest after a spray of 24 IU",
    source: "striepens2013",
    people: "11 people",
    value: 15,
    unit: "min",
  },
  sprayPlasmaGone: {
    finding: "plasma oxytocin back at rest after 26 IU",
    source: "Gossen, 2012",
    people: "8 men",
    value: 90,
    unit: "min",
  },
  centralHalfTime: {
    finding: "half-time of oxytocin in cerebrospinal fluid (rat)",
    source: "Mens, 1983",
    people: "rats",
    value: 19,
    unit: "min",
  },
} as const satisfies Readonly<Record<string, PublishedEffect>>;
