/** The drawing of "outcome unknown", for React and for elements built by hand. */

export const PAST_DUE_BOX = 12;
export const PAST_DUE_PATH = 'M1.5 3h9v7.5h-9z M1.5 5.5h9 M4 1.5v2 M8 1.5v2 M6 7v1.5h1.5';
