/** The form that the boxes beside an event's sentences belong to. */
export const SPLIT_FORM = 'split-event';
