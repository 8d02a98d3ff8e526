// markdown-it's small plugins come without types.
declare module "markdown-it-deflist" {
  import type { MarkdownIt } from "markdown-it";
  const install: (md: MarkdownIt) => void;
  export default install;
}
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  const install: (md: MarkdownIt) => void;
  export default install;
}
declare module "markdown-it-mark" {
  import type { MarkdownIt } from "markdown-it";
  const install: (md: MarkdownIt) => void;
  export default install;
}
declare module "markdown-it-sub" {
  import type { MarkdownIt } from "markdown-it";
  const install: (md: MarkdownIt) => void;
  export default install;
}
declare module "markdown-it-sup" {
  import type { MarkdownIt } from "markdown-it";
  const install: (md: MarkdownIt) => void;
  export default install;
}
