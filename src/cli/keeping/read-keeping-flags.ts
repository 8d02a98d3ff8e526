import { randomBytes } from "node:crypto";
import type { Receiver } from "../../server/webhook/deliver.ts";
import type { Call, Flag } from "../command.ts";
import { usage } from "../parse.ts";

export const keepingFlags = {
  attendance: { type: "boolean", about: "Ask attendees for a name, for the attendance sheet" },
  webhook: { type: "string", value: "URL", about: "Post what happens in the room to another program" },
  "webhook-secret": { type: "string", value: "SECRET", about: "What these messages are signed with" },
} as const satisfies Readonly<Record<string, Flag>>;

/** What is kept and told beside the session itself. */
export interface KeepingWishes {
  readonly attendance: boolean;
  readonly webhook: Receiver | undefined;
  /** True where the secret was made here: whoever receives has to be told. */
  readonly madeSecret: boolean;
}

/** Reads the flags; a secret may stand in the environment instead, where no list of programs shows it. */
export function readKeepingFlags(
  name: string,
  call: Call,
  environment: Readonly<Record<string, string | undefined>>,
): KeepingWishes {
  const text = call.text("webhook");
  const given = call.text("webhook-secret") ?? environment["ATTUNE_WEBHOOK_SECRET"];
  if (text === undefined && call.text("webhook-secret") !== undefined)
    throw usage(
      "secret-without-webhook",
      "`--webhook-secret` signs what `--webhook` posts: name both.",
      name,
    );
  const url = text === undefined ? undefined : readUrl(name, text);
  const secret = given ?? randomBytes(24).toString("base64url");
  return {
    attendance: call.on("attendance"),
    webhook: url && { url, secret },
    madeSecret: url !== undefined && given === undefined,
  };
}

function readUrl(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw usage(
      "no-such-address",
      `\`${text}\` is no address to post to: it looks like https://example.org/hook.`,
      name,
    );
  if (url.username !== "" || url.password !== "")
    throw usage("address-with-password", "A name or password in the address cannot be sent.", name);
  return url;
}
