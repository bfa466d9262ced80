/** Lengths on the axis are px at the usual size of text. Whoever reads larger text has all of it larger: rows, marks and the room for labels. */
const USUAL_PX = 16;

/** Such px as the stylesheet takes them. */
export const rem = (px: number): string => `${px / USUAL_PX}rem`;

/** How many px of the screen one of them is now. */
export const pxScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_PX;
