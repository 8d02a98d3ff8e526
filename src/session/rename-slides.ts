import { own } from "./own.ts";
import { reach } from "./reach.ts";
import type { Position, Session } from "./session.ts";

/** Whether the room is or was on a slide. */
export const wasSeen = ({ position, reached }: Session, slide: string): boolean =>
  position?.slide === slide || reached.some((one) => one.slide === slide);

/** So many old names are known: a title that is saved at every stroke of a key leaves one each time. */
const most = 40;

/** The session in which slides have other names; old name -> new. Nobody has gone anywhere. */
export function renameSlides(session: Session, names: Readonly<Record<string, string>>): Session {
  const called = (slide: string): string => own(names, slide) ?? slide;
  const there = ({ slide, step }: Position): Position => ({ slide: called(slide), step });
  const before = Object.entries(session.renamed).map(([old, now]) => [old, called(now)] as const);
  return {
    ...session,
    position: session.position && there(session.position),
    reached: session.reached.map(there).reduce<readonly Position[]>(reach, []),
    // A name that is given back is nobody's old one.
    renamed: Object.fromEntries(
      [...before, ...Object.entries(names)].filter(([old, now]) => old !== now).slice(-most),
    ),
  };
}
