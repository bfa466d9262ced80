/** A button of the event form: what is to be done with what was entered. */
export interface Intent {
  readonly value: string;
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
  /** sent by a button elsewhere in the page */
  readonly isHidden?: boolean;
}

/** Saves what was typed, does what the candidate's own button says, and goes on to the next candidate. */
export const DECIDE: Intent = { value: 'decide', label: 'Save and decide', isHidden: true };
