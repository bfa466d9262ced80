/** Events that are new or corrected since a reader's last visit, and the URL that returns them. */
import type { FamilyId, Fill } from '../drawing';
import { choosingOnly, printFilters, type TimelineFilters } from '../filters/timeline-filters';
import type { FieldChange } from './changes';
import { changedFields } from './compare-snapshots';

interface NewEvent {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly dateWords: string;
  readonly family: FamilyId;
  readonly fill: Fill;
  /** corrected fields; empty for a new event */
  readonly fields: readonly FieldChange[];
}

export interface NewEventsView {
  /** everything up to this time has been seen; the browser stores it for the next visit */
  readonly upTo: string;
  readonly added: number;
  readonly corrected: number;
  /** most salient first, at most ten */
  readonly events: readonly NewEvent[];
  /** event ID → label of its row, for more events than are listed above */
  readonly marks: readonly (readonly [number, string])[];
}

/** The label of an event row that is new or changed for this reader: "changed: date and place". */
export const sinceWords = (fields: readonly FieldChange[]): string => (fields.length === 0 ? 'new' : `changed: ${changedFields(fields)}`);

/** "3 new, 1 changed" */
export const sinceCounts = ({ added, corrected }: { readonly added: number; readonly corrected: number }): string =>
  [added > 0 ? `${added} new` : '', corrected > 0 ? `${corrected} changed` : ''].filter(Boolean).join(', ');

const MARKER = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** Whether the text is a valid `upTo` value. */
export const isSeenMarker = (text: unknown): text is string =>
  typeof text === 'string' && MARKER.test(text) && !Number.isNaN(Date.parse(text));

/** `since`: the stored `upTo` value; null on a first visit. */
export function newEventsHref(filters: TimelineFilters, since: string | null): string {
  const params = new URLSearchParams(printFilters(choosingOnly(filters)));
  if (since !== null) params.set('since', since);
  return `/api/new-events?${params}`;
}
