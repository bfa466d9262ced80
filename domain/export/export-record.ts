/** Export shapes: an event with everything that its sources allow to be shown. */
import type { ActionId, EventStatus, SecondReading } from '@/engine/model/event';
import type { EventSummary, ReferenceView, SourceRef } from '../views';

/** A sentence that reports the event, from a source that may be quoted; `body.slice(start, end) === quote` in the article. */
export interface ExportMention {
  readonly id: number;
  readonly source: SourceRef;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly dateText: string | null;
  readonly edtf: string;
  readonly status: EventStatus;
  /** 0 to 1; null if entered by hand or extracted by a version without it */
  readonly confidence: number | null;
  /** null if no language model read the article */
  readonly secondReading: SecondReading | null;
}

export interface ExportRecord extends EventSummary {
  /** written by a person, at most 60 words */
  readonly summary: string | null;
  readonly action: ActionId | null;
  /** a source outside of the stored articles */
  readonly reference: ReferenceView | null;
  readonly version: number;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly updatedAt: string;
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
