/** What leaves the site of one event: the summary of its row with everything that its sources permit to be shown. */
import type { ActionId, EventStatus } from '@/engine/model/event';
import type { EventSummary, SourceRef } from '../views';

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
  /** 0 to 1; null when entered by hand, or read by a version without it */
  readonly confidence: number | null;
}

export interface ExportRecord extends EventSummary {
  /** by a person, at most 60 words */
  readonly summary: string | null;
  readonly action: ActionId | null;
  readonly version: number;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** the best one first */
  readonly mentions: readonly ExportMention[];
}

export interface ExportHead {
  readonly site: string;
  /** "Dateline: China, sanctions" */
  readonly title: string;
  /** the site's origin, no slash at the end */
  readonly origin: string;
  /** full addresses of the page with the same events, and of this file */
  readonly page: string;
  readonly self: string;
  /** when the last of its events was changed, ISO 8601; null for no events */
  readonly changedAt: string | null;
}
