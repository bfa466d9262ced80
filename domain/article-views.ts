/** What pages are given to show of an article: plain data, made by the services. */
import type { DisplayRight, EditorialState, EventSummary } from './views';

export interface ArticleSummary {
  readonly id: number;
  readonly title: string;
  readonly sourceName: string;
  readonly published: string;
  readonly url: string | null;
  readonly note: string | null;
  readonly eventCount: number;
  readonly state: EditorialState;
}

/** A highlighted mention of an article page, with the event it belongs to. */
export interface ArticleMention {
  readonly id: number;
  /** the evidence in words; only where the body may not be shown */
  readonly quote?: string;
  readonly start: number;
  readonly end: number;
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
  readonly event: EventSummary;
}

export interface ArticleView extends ArticleSummary {
  /** plain text; empty when the source may be shown only in quotations */
  readonly body: string;
  readonly displayRight: DisplayRight;
  readonly language: string;
  readonly contentHash: string;
  readonly revision: number;
  readonly mentions: readonly ArticleMention[];
}
