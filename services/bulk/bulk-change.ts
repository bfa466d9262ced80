/** What a bulk action changes, and the rows that it changes. */
import type { BulkIntent, BulkRow } from '@/domain/desk/bulk';

export interface BulkChange {
  readonly intent: BulkIntent;
  /** ID of the theme to add or remove */
  readonly theme: string;
  /** user ID; null: unassigned */
  readonly assignee: string | null;
}

/** A row with its title, and the events or the article that it is about. */
export interface NamedRow extends BulkRow {
  readonly title: string;
  readonly href: string | null;
  /** the single event of the row, or the drafts of an import */
  readonly events: readonly { readonly id: number; readonly version: number }[];
}
