/** View shapes of articles: plain data that services return for pages. */

import type { ActionId, ActorRole } from '@/engine/model/event';
import type { Occurrence } from './factual-status';
import type { DateView, DisplayRight, EditorialState, EventSummary, MentionView, TextRange } from './views';

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

/** An article’s contribution to an event: the only report, the first, the first with this precision, a confirmation, or another date. */
export interface Addition {
  readonly kind: 'only' | 'first' | 'sharpens' | 'confirms' | 'differs';
  readonly otherArticles: number;
}

export interface ArticleMention extends Pick<MentionView, 'id' | 'start' | 'end' | 'dateStart' | 'dateEnd'> {
  /** the quoted evidence; only where the body may not be shown */
  readonly quote?: string;
  /** the rest of its sentence, with the quote */
  readonly before?: string;
  readonly after?: string;
  readonly event: EventSummary;
  /** absent until the article is published */
  readonly adds?: Addition | undefined;
}

export interface ArticleHit extends Pick<ArticleSummary, 'id' | 'title' | 'sourceName' | 'published'> {
  /** BCP 47 */
  readonly language: string;
  readonly excerpt: { readonly text: string; readonly found: readonly TextRange[] };
}

export interface ArticleView extends ArticleSummary {
  /** plain text; empty unless the source may be shown in full */
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
