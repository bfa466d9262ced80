/** Lengths on the axis are px at the default text size. With larger text, rows, marks and labels grow in proportion. */
const USUAL_PX = 16;

/** Converts such px to a CSS length. */
export const rem = (px: number): string => `${px / USUAL_PX}rem`;

/** Returns the number of screen px per px at the default text size. */
export const pxScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX;
