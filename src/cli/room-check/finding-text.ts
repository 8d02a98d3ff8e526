import type { Words } from "../../words/words.ts";
import type { Finding, Situation } from "./assess.ts";

/** A finding as it is said in the terminal, ready to be printed. */
export function findingText(finding: Finding, { port }: Pick<Situation, "port">, words: Words): string {
  const { findings, steps } = words.roomCheck;
  switch (finding.code) {
    case "no-network":
    case "self-assigned":
    case "loopback-only":
    case "reached-not-live":
    case "only-self":
      return findings[finding.code];
    case "no-way-out":
      return findings["no-way-out"](finding.names.join(", "));
    case "open-this":
      return findings["open-this"](finding.address);
    case "other-addresses":
      return findings["other-addresses"](finding.addresses);
    case "tunnel":
      return findings.tunnel(finding.name);
    case "few-files":
      return findings["few-files"](finding.phones);
    case "port-taken":
      return findings["port-taken"](finding.ports.join(", "), finding.port);
    case "reached":
      return findings.reached(finding.visitors);
    case "nobody": {
      const tries = finding.steps.map((step, index) => `  ${index + 1}. ${steps[step](port)}`);
      return [findings.nobody, ...tries].join("\n");
    }
    default:
      return finding satisfies never;
  }
}
