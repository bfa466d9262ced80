/** What needs a human: the kinds of items in the order of their worth, their words, addresses and shapes. */
import type { DateView } from '../views';

/** The most valuable first. */
export const QUEUE_KINDS = ['mistake', 'conflict', 'orphan', 'due', 'duplicate', 'article', 'undated', 'unchecked'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

interface KindWords {
  /** short, for the header */
  readonly label: string;
  /** a single one */
  readonly one: string;
  /** a sentence under the title of its page */
  readonly lead: string;
  /** what an editor says of an item where nothing is to be done; null where each has to be solved */
  readonly dismiss: string | null;
  /** how much an item is worth against one of another kind that is as salient, 0 to 1 */
  readonly weight: number;
}

export const KIND_OF_QUEUE: Readonly<Record<QueueKind, KindWords>> = {
  mistake: { label: 'Mistakes', one: 'Mistake', lead: 'Readers say that something is wrong.', dismiss: null, weight: 1 },
  conflict: {
    label: 'Conflicts',
    one: 'Conflict',
    lead: 'A source gives another date or standing than the event shows, and nobody has looked since.',
    dismiss: 'It may stay so',
    weight: 0.6,
  },
  orphan: {
    label: 'Orphans',
    one: 'Orphan',
    lead: 'The article was revised, and these words of it are gone or can no longer be told from others.',
    dismiss: 'Keep it as it was read',
    weight: 0.5,
  },
  due: { label: 'Plans past', one: 'Plan past', lead: 'The day of these plans has passed. Did it happen?', dismiss: null, weight: 0.45 },
  duplicate: {
    label: 'Duplicates',
    one: 'Duplicate',
    lead: 'Two events of the same day, with an actor and a theme in common and titles that are alike.',
    dismiss: 'Two events',
    weight: 0.4,
  },
  article: { label: 'Articles', one: 'Article', lead: 'Articles with something nobody has decided on.', dismiss: null, weight: 0.35 },
  undated: {
    label: 'No date stated',
    one: 'No date stated',
    lead: 'The sentence states no date; the machine took one over from the text around it. Nobody has checked it.',
    dismiss: null,
    weight: 0.2,
  },
  unchecked: { label: 'Unchecked', one: 'Unchecked', lead: 'Published, and not yet checked by a person.', dismiss: null, weight: 0.1 },
};

/** More are not counted. */
export const MOST_COUNTED = 1_000;
export type QueueCounts = Readonly<Record<QueueKind, number>>;

/** `1000+` where counting stopped. */
export const countWords = (count: number): string => (count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count));

/** Whose items: everybody's, one's own, or those that nobody has. */
export const QUEUE_SHARES = ['all', 'mine', 'nobody'] as const;
export type QueueShare = (typeof QUEUE_SHARES)[number];

/** What of the queue is looked at. */
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
  /** leads to where it is solved */
  readonly link: QueueLink;
  /** the other event of a pair */
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

/** A person whom items can be given to. */
export interface QueueEditor {
  readonly id: string;
  readonly name: string;
}
