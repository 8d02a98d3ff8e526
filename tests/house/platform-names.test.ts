import { describe, expect, it } from "vitest";
import { platformNames } from "../support/names.ts";
import { partOf, sources } from "../support/sources.ts";

/** What only a browser has. */
const dom =
  /^(document|window|navigator|location|history|localStorage|sessionStorage|customElements|matchMedia|getComputedStyle|(request|cancel)AnimationFrame|addEventListener|innerWidth|innerHeight|devicePixelRatio|screen|BroadcastChannel|(HTML|SVG|CSS|DOM)[A-Z]\w*|Element|Node|Document|Window|\w+Observer|(Keyboard|Mouse|Pointer|Touch|UI)Event|Image|Path2D)$/;
/** What only Node has. */
const node = /^(process|Buffer|__dirname|__filename|require|global|NodeJS)$/;

/** Says what a widget's behaviour gets from its page; types only. */
const typesOnly = new Set(["src/widgets/stage.ts"]);

const inBrowser = (path: string) => partOf(path) === "present" || /\/mount(-[^/]+)?\.ts$/.test(path);
const onNode = (path: string) => ["site", "handout", "server", "cli"].includes(partOf(path));

const using = (names: RegExp, allowed: (path: string) => boolean) =>
  sources
    .filter(({ path }) => !allowed(path) && !typesOnly.has(path))
    .flatMap(({ path, text }) => {
      const found = [...platformNames(path, text)].filter((name) => names.test(name));
      return found.length === 0 ? [] : [`${path}: ${found.join(", ")}`];
    });

describe("where code may run", () => {
  it("names of the browser stand in present and in what mount.ts is made of", () => {
    expect(using(dom, inBrowser)).toEqual([]);
  });

  it("names of Node stand where Node runs", () => {
    expect(using(node, onNode)).toEqual([]);
  });

  it("finds such names, and only those that are not declared", () => {
    const text = `import { history } from "./x.ts"; const { location: place = document } = it;
      export const f = (window: HTMLElement) => window.x + place.location + process.argv;`;
    expect([...platformNames("x.ts", text)].toSorted()).toEqual(["HTMLElement", "document", "it", "process"]);
  });
});
