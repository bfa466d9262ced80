/** What is new and what was corrected since a reader was here last, and the address it is asked at. */

import type { Fill } from '../drawing';
import type { FamilyId } from '../families';
import { printFilters } from '../filters/print-filters';
import { choosingOnly, type TimelineFilters } from '../filters/timeline-filters';
import type { FieldChange } from './changes';
import { changedFields } from './compare-snapshots';

export interface NewEvent {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly dateWords: string;
  readonly family: FamilyId;
  readonly fill: Fill;
  /** what was corrected; nothing for an event that is new */
  readonly fields: readonly FieldChange[];
}

export interface NewEventsView {
  /** up to where everything is seen now: what the browser keeps for the next visit */
  readonly upTo: string;
  readonly added: number;
  readonly corrected: number;
  /** the most salient first, at most ten */
  readonly events: readonly NewEvent[];
  /** number of an event → what its row says, of more of them than are told of above */
  readonly marks: readonly (readonly [number, string])[];
}

/** What the row of an event says that is new to somebody, or says something else than it did: "changed: date and place". */
export const sinceWords = (fields: readonly FieldChange[]): string => (fields.length === 0 ? 'new' : `changed: ${changedFields(fields)}`);

/** "3 new, 1 changed" */
export const sinceCounts = ({ added, corrected }: { readonly added: number; readonly corrected: number }): string =>
  [added > 0 ? `${added} new` : '', corrected > 0 ? `${corrected} changed` : ''].filter(Boolean).join(', ');

const MARKER = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** Whether the text is one that `upTo` can have been. */
export const isSeenMarker = (text: unknown): text is string =>
  typeof text === 'string' && MARKER.test(text) && !Number.isNaN(Date.parse(text));

/** `since`: up to where the reader has seen everything; null on a first visit. */
export function newEventsHref(filters: TimelineFilters, since: string | null): string {
  const params = new URLSearchParams(printFilters(choosingOnly(filters)));
  if (since !== null) params.set('since', since);
  return `/api/new-events?${params}`;
}
