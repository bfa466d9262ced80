/** Jobs as pages show them. */
import { deskHref } from '../hrefs';
import { numberWords } from '../text/counted';
import type { NotRead } from './not-read';
import type { Facts } from './recognized';

export type ItemState = 'waiting' | 'running' | 'asks' | 'done' | 'failed' | 'dropped';

export const ITEM_DECISIONS = ['confirm-certain', 'try-again', 'leave-out', 'take-again'] as const;
export type ItemDecision = (typeof ITEM_DECISIONS)[number];

export type ItemCounts = Readonly<Record<ItemState, number>>;

/** The code of the error of an item that was left out by rule, not by a person. */
export const SKIPPED = 'skipped';

export interface JobSummary {
  readonly id: number;
  readonly kind: string;
  readonly title: string;
  readonly by: string | null;
  /** ISO time */
  readonly createdAt: string;
  readonly counts: ItemCounts;
  /** how many of those that were left out can be taken in again */
  readonly returnable: number;
}

export interface ItemError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

export interface ArticleReport {
  readonly articleId: number;
  /** false: the text was here before, or it is a new one of an article that was */
  readonly created: boolean;
  /** a new text of an article that was here; how many of its sentences are no longer in it */
  readonly revision: { readonly number: number; readonly found: number; readonly orphaned: number } | null;
  readonly events: { readonly created: number; readonly joined: number };
  /** why its events are not there, or not all of them; absent when it was read */
  readonly notRead?: NotRead;
  readonly title: string;
  readonly facts: Facts;
}

export interface EventReport {
  readonly eventId: number;
  readonly title: string;
  /** false: it was here already */
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
  /** of an item that asks: what was found, and whether a day must be given */
  readonly found: { readonly facts: Facts; readonly certain: boolean } | null;
  /** of an item that was skipped: its title and the address of its page, where they are known */
  readonly skipped: { readonly title: string | null; readonly page: string | null } | null;
  /** it was left out, and can be taken in again */
  readonly canReturn: boolean;
}

export const totalOf = (counts: ItemCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Items that the machine is not yet through with. */
export const openOf = ({ waiting, running }: ItemCounts): number => waiting + running;

export function progressWords(counts: ItemCounts): string {
  const [total, open] = [totalOf(counts), openOf(counts)];
  const parts = [
    counts.done > 0 ? `${numberWords(counts.done)} saved` : '',
    counts.asks > 0 ? `${numberWords(counts.asks)} to confirm` : '',
    counts.failed > 0 ? `${numberWords(counts.failed)} failed` : '',
    counts.dropped > 0 ? `${numberWords(counts.dropped)} skipped` : '',
  ].filter(Boolean);
  const rest = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return open > 0
    ? `${numberWords(total - open)} of ${numberWords(total)} processed${rest}`
    : `${total === 1 ? '1 item' : `All ${numberWords(total)}`} processed${rest}`;
}

export const jobHref = (jobId: number): string => `/admin/jobs/${jobId}`;

export const itemHref = (jobId: number, number: number): string => `${jobHref(jobId)}/${number}`;

/** The review desk of an article that came in, where it is said what became of it. */
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
