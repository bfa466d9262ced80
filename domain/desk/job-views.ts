import { deskHref } from '../hrefs';
import { numberWords } from '../text/counted';
import type { NotRead } from './not-read';
import type { Facts } from './recognized';

export type ItemState = 'waiting' | 'running' | 'asks' | 'done' | 'failed' | 'dropped';

export const ITEM_DECISIONS = ['confirm-certain', 'try-again', 'leave-out', 'take-again'] as const;
export type ItemDecision = (typeof ITEM_DECISIONS)[number];

/** `hidden`: saved, but rejected since; `offered`: listed to choose from. `done` and `dropped` leave these out. */
export type ItemCounts = Readonly<Record<ItemState | 'hidden' | 'offered', number>>;

/** The error code of an item skipped by a rule, not by a person. */
export const SKIPPED = 'skipped';
/** The error code of an item that is only listed, until a person chooses or dismisses it. */
export const OFFERED = 'offered';

export interface JobSummary {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly by: string | null;
  /** ISO time */
  readonly createdAt: string;
  readonly counts: ItemCounts;
  /** number of left-out items that can be restored */
  readonly returnable: number;
}

export interface ItemError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

export interface ArticleReport {
  readonly articleId: number;
  /** false: the text already existed, or it is a new revision of an existing article */
  readonly created: boolean;
  /** a new revision of an existing article; `orphaned`: mentions no longer found in it */
  readonly revision: { readonly number: number; readonly found: number; readonly orphaned: number } | null;
  readonly events: { readonly created: number; readonly joined: number };
  /** why its events are missing or incomplete; absent after a full reading */
  readonly notRead?: NotRead;
  readonly title: string;
  readonly facts: Facts;
}

export interface EventReport {
  readonly eventId: number;
  readonly title: string;
  /** false: it already existed */
  readonly created: boolean;
  /** false: it is a draft */
  readonly published: boolean;
}

export interface ItemView {
  readonly number: number;
  readonly name: string;
  readonly state: ItemState;
  readonly error: ItemError | null;
  readonly report: ArticleReport | null;
  readonly event: EventReport | null;
  /** for an item awaiting confirmation: the recognized facts, and whether the day is certain */
  readonly found: { readonly facts: Facts; readonly certain: boolean } | null;
  /** for a skipped item: its title and page URL, where known */
  readonly skipped: { readonly title: string | null; readonly page: string | null } | null;
  /** it was left out, and can be restored */
  readonly canReturn: boolean;
  /** it failed, and may succeed later; false for content that Dateline can never read */
  readonly canRetry: boolean;
  /** what it saved was rejected since */
  readonly isHidden: boolean;
}

export const totalOf = (counts: ItemCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

export const openOf = ({ waiting, running }: ItemCounts): number => waiting + running;

export function progressWords(counts: ItemCounts): string {
  const [total, open] = [totalOf(counts), openOf(counts)];
  const parts = [
    counts.done > 0 ? `${numberWords(counts.done)} saved` : '',
    counts.hidden > 0 ? `${numberWords(counts.hidden)} hidden` : '',
    counts.asks > 0 ? `${numberWords(counts.asks)} to confirm` : '',
    counts.offered > 0 ? `${numberWords(counts.offered)} to choose from` : '',
    counts.failed > 0 ? `${numberWords(counts.failed)} failed` : '',
    counts.dropped > 0 ? `${numberWords(counts.dropped)} skipped` : '',
  ].filter(Boolean);
  const rest = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return open > 0
    ? `${numberWords(total - open)} of ${numberWords(total)} processed${rest}`
    : `${total === 1 ? '1 item' : `All ${numberWords(total)}`} processed${rest}`;
}

export const jobHref = (jobId: number): string => `/admin/jobs/${jobId}`;

/** the articles of the job that need a decision */
export const TO_REVIEW = 'review';
export const reviewHref = (jobId: number): string => `${jobHref(jobId)}?only=${TO_REVIEW}`;

export const itemHref = (jobId: number, number: number): string => `${jobHref(jobId)}/${number}`;

/** Links to the review desk of an ingested article, with the outcome as a message. */
export function receivedHref({
  articleId,
  created,
  revision,
  events,
}: Pick<ArticleReport, 'articleId' | 'created' | 'revision' | 'events'>): string {
  const desk = `${deskHref(articleId)}?done=`;
  if (!revision) return `${desk}${created ? 'read' : 'known'}`;
  return `${desk}revised&told=${[revision.number, revision.found, revision.orphaned, events.created + events.joined].join('-')}`;
}
