import type { Scenario } from "../types.ts";
import { afterAdversity } from "./adversity.ts";
import { day } from "./day.ts";
import { spray } from "./spray.ts";
import { stillFace } from "./still-face.ts";
import { strangeSituation } from "./strange-situation.ts";
import { tsstDresden } from "./tsst-dresden.ts";
import { tsst } from "./tsst.ts";
import { waking } from "./waking.ts";

/** Every scenario by name. A new one is a file beside this and a line here. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  tsst,
  "tsst-dresden": tsstDresden,
  "strange-situation": strangeSituation,
  "still-face": stillFace,
  waking,
  day,
  spray,
  adversity: afterAdversity,
};
