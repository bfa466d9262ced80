/** How much of a facet is shown, and how long what is searched in it may be. */

/** values that come with a page of the timeline */
export const FIRST_VALUES = 40;
/** values that an opened facet shows, and then shows more */
export const FACET_STEP = 300;
export const MOST_LETTERS = 80;
/** more of one facet than anybody chooses by hand */
export const MOST_VALUES = 30;
