import type { Finding } from "../../deck/wall/finding.ts";
import { pathOf } from "./name.ts";
import { isSeen, type Look } from "./run.ts";

/** An enlargement that nobody sees. */
const slack = 1.02;

/** Pictures with fewer pixels than they are shown on. The slide is 1080 px high here. */
export function findSmallPictures(look: Look): readonly Finding[] {
  return [...look.slide.querySelectorAll("img")].flatMap((image): Finding[] => {
    const path = pathOf(image);
    const { naturalWidth: width, naturalHeight: height } = image;
    // Drawings have no pixels.
    if (/\.svg($|[?#])|^data:image\/svg/i.test(path) || width === 0 || height === 0 || !isSeen(image))
      return [];
    const enlarged = enlargement(image, width, height);
    if (enlarged <= slack) return [];
    const drawn = [width, height].map((side) => Math.round(side * enlarged)).join(" × ");
    return [
      {
        code: "small-picture",
        facts: {
          path: path.startsWith("data:") ? "written into the text" : path,
          natural: `${width} × ${height}`,
          drawn,
        },
        slide: look.slide.id,
        theme: look.theme,
        path,
      },
    ];
  });
}

/** How much larger than its pixels a picture is shown, by how it fills its box. */
function enlargement(image: HTMLImageElement, width: number, height: number): number {
  const { objectFit } = getComputedStyle(image);
  const [across, down] = [image.clientWidth / width, image.clientHeight / height];
  switch (objectFit) {
    case "contain":
      return Math.min(across, down);
    case "scale-down":
      return Math.min(across, down, 1);
    case "none":
      return 1;
    default:
      return Math.max(across, down);
  }
}
