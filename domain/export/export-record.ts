/** Export shapes: an event with everything that its sources allow to be shown. */
import type { EventSummary, EventView, MentionView } from '../views';

/** A sentence that reports the event, from a source that may be quoted. */
export type ExportMention = Pick<
  MentionView,
  'id' | 'source' | 'start' | 'end' | 'quote' | 'dateText' | 'edtf' | 'status' | 'confidence' | 'secondReading'
>;

export interface ExportRecord
  extends EventSummary,
    Pick<EventView, 'summary' | 'action' | 'reference' | 'version' | 'createdAt' | 'updatedAt'> {
  /** ISO 8601; when the event first became public, which may be long after it was stored */
  readonly publishedAt: string;
  /** best first */
  readonly mentions: readonly ExportMention[];
}

export interface ExportHead {
  readonly site: string;
  /** "Dateline: China, sanctions" */
  readonly title: string;
  /** the site's origin without a trailing slash */
  readonly origin: string;
  /** full URLs of the page with the same events, and of this file */
  readonly page: string;
  readonly self: string;
  /** last change of any of its events, ISO 8601; null without events */
  readonly changedAt: string | null;
}
