/** What pages are given to show of an article: plain data, made by the services. */
import type { ActionId, ActorRole } from '@/engine/model/event';
import type { Occurrence } from './factual-status';
import type { DateView, DisplayRight, EditorialState, EventSummary, TextRange } from './views';

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

/** What an article adds to an event: the only report, the first, the first with so exact a date, one more, or another date. */
export interface Addition {
  readonly kind: 'only' | 'first' | 'sharpens' | 'confirms' | 'differs';
  readonly otherArticles: number;
}

export interface ArticleMention {
  readonly id: number;
  /** the evidence in words; only where the body may not be shown */
  readonly quote?: string;
  readonly start: number;
  readonly end: number;
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
  readonly event: EventSummary;
  /** absent as long as the article is not published */
  readonly adds?: Addition | undefined;
}

export interface ArticleHit {
  readonly id: number;
  readonly title: string;
  readonly sourceName: string;
  readonly published: string;
  /** BCP 47 */
  readonly language: string;
  /** a part of its text with the words that were found */
  readonly excerpt: { readonly text: string; readonly found: readonly TextRange[] };
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

export interface EngineEvent extends Occurrence {
  readonly title: string;
  readonly date: Omit<DateView, 'basis' | 'words'>;
  readonly action: ActionId | null;
  readonly actors: readonly { readonly name: string; readonly role: ActorRole }[];
  readonly quotes: readonly string[];
}
