/**
 * The themes that come with Attune, each a folder of this name under themes/, in the order in which they are chosen
 * on stage. `print` is for paper alone.
 */
export const builtInThemes = ["mist", "dusk", "contrast", "print"] as const;

/** What a seminar is set in that names no theme, or one that is not there. */
export const usualTheme = "mist";

/** Where a theme's tokens stand, from the folder that the seminar or Attune itself lies in. */
export const themeFile = (name: string): string => `themes/${name}/theme.css`;

/** Whether a theme is for the wall; the one for paper is not. */
export const isForTheWall = (name: string): boolean => name !== "print";

/** What a theme's folder may be called: it stands in attributes and addresses. */
export const isThemeName = (name: string): boolean => /^[a-z\d][a-z\d_-]{0,60}$/i.test(name);
