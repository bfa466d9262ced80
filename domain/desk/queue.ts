/** What needs a human: the kinds of items in the order of their worth, their words, addresses and shapes. */
import { numberWords } from '../text/counted';
import type { DateView } from '../views';

/** The most valuable first. */
export const QUEUE_KINDS = ['mistake', 'conflict', 'orphan', 'due', 'duplicate', 'article', 'undated', 'unchecked'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

interface KindWords {
  readonly label: string;
  readonly one: string;
  /** a sentence under the title of its page */
  readonly lead: string;
  /** what an editor says of an item where nothing is to be done; null where each has to be solved */
  readonly dismiss: string | null;
  /** how much an item is worth against one of another kind that is as salient, 0 to 1 */
  readonly weight: number;
}

export const KIND_OF_QUEUE: Readonly<Record<QueueKind, KindWords>> = {
  mistake: { label: 'Reader reports', one: 'Reader report', lead: 'Mistakes that readers reported.', dismiss: null, weight: 1 },
  conflict: {
    label: 'Conflicting sources',
    one: 'Conflicting sources',
    lead: 'A source states a different date or status. Not reviewed yet.',
    dismiss: 'Keep event as is',
    weight: 0.6,
  },
  orphan: {
    label: 'Missing quotes',
    one: 'Missing quote',
    lead: 'The article was revised and no longer contains these quotes, or contains them several times.',
    dismiss: 'Keep quote',
    weight: 0.5,
  },
  due: {
    label: 'Overdue plans',
    one: 'Overdue plan',
    lead: 'The planned date has passed. Record what happened.',
    dismiss: null,
    weight: 0.45,
  },
  duplicate: {
    label: 'Possible duplicates',
    one: 'Possible duplicate',
    lead: 'Two events with the same date, a shared actor and theme, and similar titles.',
    dismiss: 'Keep both events',
    weight: 0.4,
  },
  article: { label: 'Articles', one: 'Article', lead: 'Articles with suggested events to review.', dismiss: null, weight: 0.35 },
  undated: {
    label: 'Inferred dates',
    one: 'Inferred date',
    lead: 'The sentence states no date. Dateline inferred one from the surrounding text. Not reviewed yet.',
    dismiss: null,
    weight: 0.2,
  },
  unchecked: { label: 'Not reviewed', one: 'Not reviewed', lead: 'Published without review.', dismiss: null, weight: 0.1 },
};

/** More are not counted. */
export const MOST_COUNTED = 1_000;
export type QueueCounts = Readonly<Record<QueueKind, number>>;

/** `1,000+` where counting stopped. */
export const countWords = (count: number): string => (count > MOST_COUNTED ? `${numberWords(MOST_COUNTED)}+` : numberWords(count));

/** Whose items: everybody's, one's own, or those that nobody has. */
export const QUEUE_SHARES = ['all', 'mine', 'nobody'] as const;
export type QueueShare = (typeof QUEUE_SHARES)[number];

export interface QueueListing {
  /** null: of all kinds, the most valuable */
  readonly kind: QueueKind | null;
  readonly share: QueueShare;
  /** true: those that rest */
  readonly snoozed: boolean;
  /** from 1 */
  readonly page: number;
}

export const WHOLE_QUEUE: QueueListing = { kind: null, share: 'all', snoozed: false, page: 1 };

export function queueHref(listing: Partial<QueueListing>): string {
  const { kind, share, snoozed, page } = { ...WHOLE_QUEUE, ...listing };
  const params = new URLSearchParams();
  if (kind !== null) params.set('kind', kind);
  if (share !== 'all') params.set('share', share);
  if (snoozed) params.set('show', 'snoozed');
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `/admin?${params}` : '/admin';
}

/** Anything that is not understood is left out. */
export function parseQueue(params: Readonly<Record<string, string | readonly string[] | undefined>>): QueueListing {
  return {
    kind: QUEUE_KINDS.find((known) => known === params.kind) ?? null,
    share: QUEUE_SHARES.find((known) => known === params.share) ?? 'all',
    snoozed: params.show === 'snoozed',
    page: typeof params.page === 'string' && /^[1-9]\d{0,4}$/.test(params.page) ? Number(params.page) : 1,
  };
}

export interface QueueLink {
  readonly title: string;
  readonly href: string;
}

export interface QueueItem {
  readonly kind: QueueKind;
  /** its name within the kind */
  readonly item: string;
  readonly link: QueueLink;
  readonly other: QueueLink | null;
  /** why it is here, beyond its kind: plain text of whoever wrote it */
  readonly note: string | null;
  readonly date: DateView | null;
  /** of the event, 0 to 1; null where it has none, or where the item is about something else */
  readonly confidence: number | null;
  /** a plan whose day has passed: what a verdict must name */
  readonly plan: { readonly id: number; readonly version: number } | null;
  readonly assignedTo: { readonly id: string; readonly name: string } | null;
  /** `YYYY-MM-DD`, to come */
  readonly snoozedUntil: string | null;
}

export interface QueueView {
  readonly items: readonly QueueItem[];
  readonly hasMore: boolean;
}

export interface QueueEditor {
  readonly id: string;
  readonly name: string;
}
