import type { Fields } from "./fields.ts";
import type { HouseCommand } from "./house.ts";

type Readers = {
  readonly [Type in HouseCommand["type"]]: (
    fields: Fields,
  ) => Extract<HouseCommand, { type: Type }> | undefined;
};

/** What each wish to the house looks like; anything more, less or larger is not one. */
export const houseReaders: Readers = {
  resume: (fields) => {
    const session = fields.name("session");
    return session !== undefined && fields.only("type", "session") ? { type: "resume", session } : undefined;
  },
  "use-address": (fields) => {
    const address = fields.name("address");
    return address !== undefined && fields.only("type", "address")
      ? { type: "use-address", address }
      : undefined;
  },
  "invite-remote": (fields) => (fields.only("type") ? { type: "invite-remote" } : undefined),
  "drop-remote": (fields) => {
    const remote = fields.name("remote");
    return remote !== undefined && fields.only("type", "remote")
      ? { type: "drop-remote", remote }
      : undefined;
  },
};
