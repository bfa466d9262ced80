/** A button of the event form: what is to be done with what was entered. */
export interface Intent {
  readonly value: string;
  readonly label: string;
  readonly variant?: 'primary' | 'secondary';
}
