import { italic, text } from "../rich.ts";
import { brackets, field, titleOf, type Kind } from "./kind.ts";

/**
 * Theses: "*Title* [Doctoral dissertation, University]. Archive." where it can be had, else
 * "*Title* [Unpublished doctoral dissertation]. University." (APA 7, section 10.6)
 */
export const thesis: Kind = {
  whole: true,
  dated: false,
  edited: false,
  title(work) {
    const genre = field(work, "genre") === "" ? "Thesis" : field(work, "genre");
    const described = isPublished(work)
      ? [genre, field(work, "publisher")]
      : [
          /^unpublished/i.test(genre)
            ? genre
            : `Unpublished ${genre.charAt(0).toLowerCase()}${genre.slice(1)}`,
        ];
    return [...italic(titleOf(work)), ...brackets(described, ["[", "]"])];
  },
  source: (work) => [text(isPublished(work) ? field(work, "archive") : field(work, "publisher"))],
};

const isPublished = ({ texts }: Parameters<Kind["title"]>[0]): boolean =>
  texts.DOI !== undefined || texts.URL !== undefined || texts.archive !== undefined;
