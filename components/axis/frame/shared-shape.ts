/** The drawing of "in another lane too": two rings that share a part. */

export const SHARED_BOX = 16;
export const SHARED_PATH = 'M10.5 8a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 1 1 8.5 0z M14 8a4.25 4.25 0 1 1-8.5 0a4.25 4.25 0 1 1 8.5 0z';
