/** A change as both feeds have it. */
export interface ChangeItem {
  /** where it stands on the page of changes; never changes, so it is its name too */
  readonly url: string;
  readonly title: string;
  readonly at: Date;
  readonly html: string;
}
