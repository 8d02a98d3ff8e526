import type { Asker } from "./roles/asker.ts";

/** What stands at one address. Keep the same object while the content is the same: what it costs to send is kept with it. */
export interface Answer {
  readonly body: string | Buffer;
  /** Content type, with the character set for text. */
  readonly type: string;
  /** 200 if left out. */
  readonly status?: 200 | 403 | 404;
  /** Content-Security-Policy; a page brings its own, everything else may do nothing at all. */
  readonly policy?: string;
  /** True where the address changes with the content (hashed names): the browser need not ask again. */
  readonly forever?: boolean;
  /** A name under which a browser keeps it as a file. */
  readonly fileName?: string;
}

/** What is asked, besides the path. */
export interface Asked {
  readonly asker: Asker;
  readonly query: URLSearchParams;
}

/** Finds what stands at a decoded path such as `/dependency-paradox/`; undefined means nothing does. */
export type Answers = (path: string, asked: Asked) => Answer | undefined | Promise<Answer | undefined>;

/** What comes of something that was posted, sent back as JSON. */
export interface PostAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409;
  readonly body: object;
  readonly cookie?: string;
}

/** Does what was posted to a path as JSON; undefined means that nothing can be posted there. */
export type Posts = (
  path: string,
  said: unknown,
  asked: Asked,
) => PostAnswer | undefined | Promise<PostAnswer | undefined>;
