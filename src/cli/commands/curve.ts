import { nearest } from "../../deck/nearest.ts";
import { curveCsv, curveTable } from "../../physiology/curve.ts";
import { defaults } from "../../physiology/parameters.ts";
import { scenarios } from "../../physiology/scenarios/catalogue.ts";
import type { Control, ControlValues, Overrides, Scenario } from "../../physiology/types.ts";
import type { AttuneError } from "../attune-error.ts";
import type { Command } from "../command.ts";
import { ownScenario } from "../own-scenario.ts";
import { usage } from "../parse.ts";

const wrong = (code: string, sentence: string): AttuneError => usage(code, sentence, "curve");

/** More rows than this is a mistyped step. */
const mostRows = 1_000_000;

/** Longer than this, in minutes, is a mistyped minute: ten weeks. */
const longest = 100_800;

export const curve: Command = {
  usage:
    "curve --scenario tsst [--set NAME=VALUE …] [--from MIN] [--to MIN] [--step MIN] [--format csv|json]",
  about:
    "Prints the model's curves as numbers, to hold against data of your own: minutes, saliva cortisol (nmol/L),\n" +
    "plasma oxytocin (pg/mL) and the other states. With --set: the scenario's controls (support=before, touch=5),\n" +
    "the model's parameters (I=7.0, drift=0.00102) and C0, resting cortisol in nmol/L. Without a scenario it\n" +
    "lists them. A file of your own (--scenario meeting.yaml) says when it is hard, who is there, touch and spray,\n" +
    "as in a hormones block: title, stressor, present, touch, spray.",
  flags: {
    scenario: {
      type: "string",
      value: "NAME",
      about: "Which situation: a name, or a file that ends in .yaml",
    },
    set: {
      type: "string",
      value: "NAME=VALUE",
      many: true,
      about: "A control or parameter; may be given again",
    },
    from: { type: "string", value: "MIN", about: "First minute (the scenario's own if left out)" },
    to: { type: "string", value: "MIN", about: "Last minute" },
    step: { type: "string", value: "MIN", about: "Minutes between two rows (1 if left out)" },
    format: { type: "string", value: "csv|json", about: "csv if left out" },
  },
  run: async ({ words, text, texts }) => {
    if (words.length > 0)
      throw wrong("unknown-word", `\`${words[0] ?? ""}\` stands alone: settings follow --set.`);
    const name = text("scenario");
    if (name === undefined) {
      print(listing());
      return 0;
    }
    const scenario = scenarioNamed(name);
    const { values, overrides } = readSettings(scenario, texts("set"));
    const window = scenario.window(values);
    const times = {
      from: minutes(text("from"), "from", window.from),
      to: minutes(text("to"), "to", window.to),
      step: minutes(text("step"), "step", 1),
    };
    if (times.step <= 0) throw wrong("step-not-forward", "`--step` is a number of minutes above 0.");
    for (const [flag, minute] of [
      ["from", times.from],
      ["to", times.to],
    ] as const)
      if (Math.abs(minute) > longest)
        throw wrong("too-long", `\`--${flag} ${minute}\` is more than ten weeks away; minutes are meant.`);
    if ((times.to - times.from) / times.step > mostRows)
      throw wrong("too-many-rows", "That is over a million rows.");
    const format = text("format") ?? "csv";
    if (format !== "csv" && format !== "json") {
      throw wrong("unknown-format", `There is no format \`${format}\`: it is csv or json.`);
    }
    const table = tabulate(() => curveTable(scenario, values, overrides, times));
    print(format === "csv" ? curveCsv(table) : `${JSON.stringify(table)}\n`);
    return 0;
  },
};

/** Prints to whoever reads. That they have read enough (`| head`) is no mistake. */
function print(text: string): void {
  process.stdout.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.stdout.write(text);
}

function scenarioNamed(name: string): Scenario {
  if (/\.ya?ml$/i.test(name)) return ownScenario(name);
  const scenario = Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
  if (scenario) return scenario;
  throw wrong("unknown-scenario", `There is no scenario \`${name}\`.${meant(name, Object.keys(scenarios))}`);
}

/** What the model refuses is a mistake on the command line, in the model's own sentence. */
function tabulate<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw wrong("impossible-curve", error.message);
    throw error;
  }
}

function readSettings(scenario: Scenario, settings: readonly string[]) {
  const values: Record<string, string | number> = {};
  const overrides: Record<string, number> = {};
  const controls = [...scenario.controls, ...(scenario.details ?? [])];
  const parameters = ["C0", ...Object.keys(defaults)];
  for (const setting of settings) {
    const at = setting.indexOf("=");
    if (at < 1) throw wrong("setting-without-value", `\`--set ${setting}\`: write NAME=VALUE.`);
    const name = setting.slice(0, at);
    const value = setting.slice(at + 1);
    const control = controls.find((each) => each.name === name);
    if (control) values[name] = controlValue(control, value);
    else if (parameters.includes(name)) overrides[name] = number(value, name);
    else {
      const near = meant(name, [...controls.map((each) => each.name), ...parameters]);
      throw wrong(
        "unknown-setting",
        `\`${name}\` is neither a control of ${scenario.name} nor a parameter.${near}`,
      );
    }
  }
  return { values: values satisfies ControlValues, overrides: overrides satisfies Overrides };
}

function controlValue(control: Control, value: string): string | number {
  if (control.kind === "range") {
    const given = number(value, control.name);
    if (given >= control.from && given <= control.to) return given;
    throw wrong("out-of-range", `${control.name} goes from ${control.from} to ${control.to}; got ${value}.`);
  }
  const options = control.options.map((option) => option.value);
  if (options.includes(value)) return value;
  throw wrong(
    "unknown-option",
    `${control.name} is one of ${options.join(", ")}; got ${value || "nothing"}.`,
  );
}

function number(value: string, name: string): number {
  const read = value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(read)) {
    const comma = /^-?\d+,\d+$/.test(value) ? ` Write ${value.replace(",", ".")}, with a point.` : "";
    throw wrong("not-a-number", `${name} is a number; got \`${value}\`.${comma}`);
  }
  return read;
}

function minutes(value: string | undefined, name: string, otherwise: number): number {
  return value === undefined ? otherwise : number(value, `--${name}`);
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? ` Known: ${known.join(", ")}.` : ` Did you mean \`${near}\`?`;
}

/** Every scenario with its controls. */
function listing(): string {
  const lines = Object.values(scenarios).map(({ name, title, controls, details = [] }) => {
    const settings = [...controls, ...details].map((control) =>
      control.kind === "choice"
        ? `${control.name}=${control.options.map(({ value }) => value).join("|")}`
        : `${control.name}=${control.from}…${control.to}`,
    );
    return `${name}: ${title}\n${settings.map((setting) => `  ${setting}\n`).join("")}`;
  });
  return lines.join("");
}
