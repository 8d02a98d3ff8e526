import { already, happens, refused, type Decision } from "../decision.ts";
import type { JsonRecord } from "../json.ts";
import { own } from "../own.ts";
import type { Plan } from "../plan.ts";
import { possibleValues } from "../possible.ts";
import type { Session } from "../session.ts";

/** Sets what a widget has, clamped to what it can be; keys that it does not have are left out. */
export function setWidget(session: Session, id: string, change: JsonRecord, plan: Plan): Decision {
  const widget = plan.widgets.find((one) => one.id === id);
  const possible = widget && possibleValues(widget.settings, change);
  if (possible === undefined) return refused("no-such-setting");
  const now = own(session.settings, id) ?? {};
  const news = Object.entries(possible).some(
    ([name, value]) => JSON.stringify(own(now, name)) !== JSON.stringify(value),
  );
  return news ? happens({ type: "widget-set", widget: id, change: possible }) : already;
}
