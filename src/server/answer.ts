/** What stands at one address. Keep the same object while the content is the same: what it costs to send is kept with it. */
export interface Answer {
  readonly body: string | Buffer;
  /** Content type, with the character set for text. */
  readonly type: string;
  /** 200 if left out. */
  readonly status?: 200 | 404;
  /** Content-Security-Policy; a page brings its own, everything else may do nothing at all. */
  readonly policy?: string;
  /** True where the address changes with the content (hashed names): the browser need not ask again. */
  readonly forever?: boolean;
}

/** Finds what stands at a decoded path such as `/dependency-paradox/`; undefined means nothing does. */
export type Answers = (path: string) => Answer | undefined | Promise<Answer | undefined>;
