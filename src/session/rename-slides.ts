import { own } from "./own.ts";
import { reach } from "./reach.ts";
import type { Position, Session } from "./session.ts";

/** Whether the room is or was on a slide. */
export const wasSeen = ({ position, reached }: Session, slide: string): boolean =>
  position?.slide === slide || reached.some((one) => one.slide === slide);

/** The session in which slides have other names; old name -> new. Nobody has gone anywhere. */
export function renameSlides(session: Session, names: Readonly<Record<string, string>>): Session {
  const nowCalled = ({ slide, step }: Position): Position => ({ slide: own(names, slide) ?? slide, step });
  return {
    ...session,
    position: session.position && nowCalled(session.position),
    reached: session.reached.map(nowCalled).reduce<readonly Position[]>(reach, []),
  };
}
