import { isHarmlessLink, readAddress, type Address } from "./address.ts";
import { judgeAttribute } from "./attribute.ts";
import { isSvg } from "./elements.ts";
import { svgAttribute } from "./svg-attribute.ts";

/** What becomes of one attribute of one element. */
export type Judged =
  | {
      readonly kind: "keep";
      readonly name: string;
      readonly value: string;
      /** Files of the seminar's folder that the page would load. */
      readonly files?: readonly string[];
      /** True where a part of the value was taken out. */
      readonly partly?: boolean;
    }
  | { readonly kind: "drop" }
  /** An address that cannot be loaded. */
  | { readonly kind: "address"; readonly address: Exclude<Address, { kind: "local" }> };

const media = new Set(["audio", "video"]);
const loading: Readonly<Record<string, ReadonlySet<string>>> = {
  src: new Set(["img", "audio", "video", "source", "track"]),
  poster: new Set(["video"]),
  srcset: new Set(["img", "source"]),
};
const own: Readonly<Record<string, ReadonlySet<string>>> = {
  controls: media,
  loop: media,
  muted: media,
  playsinline: new Set(["video"]),
  preload: media,
  sizes: new Set(["img", "source"]),
  media: new Set(["source"]),
  loading: new Set(["img"]),
  decoding: new Set(["img"]),
  kind: new Set(["track"]),
  srclang: new Set(["track"]),
  label: new Set(["track"]),
  default: new Set(["track"]),
  download: new Set(["a"]),
  headers: new Set(["td", "th"]),
  border: new Set(["table"]),
  cellpadding: new Set(["table"]),
  cellspacing: new Set(["table"]),
};

/** Judges an attribute whose value has its entities resolved. */
export function judgeFor(element: string, written: string, value: string): Judged {
  // Reveal loads `data-src` late; a seminar on the presenter's laptop has nothing to gain by that.
  const name = written === "data-src" && loading.src?.has(element) === true ? "src" : written;
  if (Object.hasOwn(loading, name)) {
    return loading[name]?.has(element) === true ? judgeLoading(name, value) : { kind: "drop" };
  }
  if (name === "href") {
    return element === "a" && isHarmlessLink(value) ? { kind: "keep", name, value } : { kind: "drop" };
  }
  if (name === "target") return value === "_blank" ? { kind: "keep", name, value } : { kind: "drop" };
  if (isSvg(element)) {
    const drawn = svgAttribute(name, value);
    if (drawn !== undefined) return { kind: "keep", name: drawn, value };
  }
  if (Object.hasOwn(own, name))
    return own[name]?.has(element) === true ? { kind: "keep", name, value } : { kind: "drop" };
  const verdict = judgeAttribute(name, value);
  if (!verdict.keep) return { kind: "drop" };
  return { kind: "keep", name, value: verdict.value, partly: verdict.dropped !== undefined };
}

function judgeLoading(name: string, value: string): Judged {
  // A set of pictures: `small.png 1x, large.png 2x`.
  const candidates =
    name === "srcset" ? value.split(",").map((one) => one.trim().split(/\s+/)[0] ?? "") : [value];
  const files: string[] = [];
  for (const candidate of candidates) {
    const address = readAddress(candidate);
    if (address.kind === "picture-data" && name === "src") return { kind: "keep", name, value };
    if (address.kind !== "local") return { kind: "address", address };
    files.push(address.path);
  }
  return { kind: "keep", name, value, files };
}
