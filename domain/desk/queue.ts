/** Work items for editors: their kinds in order of value, words, URLs and shapes. */
import { numberWords } from '../text/counted';
import { pageInUrl } from '../text/number-in-url';
import { type UrlParameters, withQuery } from '../text/url-query';
import type { DateView } from '../views';
import { filterEntries, NO_FILTER, parseFilter, type WorkFilter } from './work-filter';

interface KindWords {
  readonly label: string;
  readonly one: string;
  /** a sentence under the title of its page */
  readonly lead: string;
  /** label for dismissing an item; null if the kind cannot be dismissed */
  readonly dismiss: string | null;
  /** value relative to equally salient items of other kinds, 0 to 1 */
  readonly weight: number;
}

/** Most valuable first. */
const KINDS = {
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
  import: { label: 'Imports', one: 'Import', lead: 'Imported tables and batches of articles to review.', dismiss: null, weight: 0.38 },
  article: { label: 'Articles', one: 'Article', lead: 'Articles with suggested events to review.', dismiss: null, weight: 0.35 },
  disagreement: {
    label: 'Readers disagree',
    one: 'Readers disagree',
    lead: 'The engine and the model give different dates, or only one of them found the event, with low confidence.',
    dismiss: 'Keep event as is',
    weight: 0.33,
  },
  draft: {
    label: 'Drafts',
    one: 'Draft',
    lead: 'Drafts that were added by hand, or that are assigned to an editor.',
    dismiss: null,
    weight: 0.3,
  },
  undated: {
    label: 'Inferred dates',
    one: 'Inferred date',
    lead: 'The sentence states no date. Dateline inferred one from the surrounding text. Not reviewed yet.',
    dismiss: null,
    weight: 0.2,
  },
  unchecked: { label: 'Not reviewed', one: 'Not reviewed', lead: 'Published without review.', dismiss: null, weight: 0.1 },
} satisfies Readonly<Record<string, KindWords>>;
export type QueueKind = keyof typeof KINDS;
export const KIND_OF_QUEUE: Readonly<Record<QueueKind, KindWords>> = KINDS;
export const QUEUE_KINDS = Object.keys(KINDS) as readonly QueueKind[];

/** Counting stops here. */
export const MOST_COUNTED = 1_000;
export type QueueCounts = Readonly<Record<QueueKind, number>>;

/** `1,000+` when the limit was reached. */
export const countWords = (count: number): string => (count > MOST_COUNTED ? `${numberWords(MOST_COUNTED)}+` : numberWords(count));

/** Filters by assignee: all items, the editor’s own, or unassigned ones. The items of the demo data are separate. */
export const QUEUE_SHARES = ['all', 'mine', 'nobody', 'demo'] as const;
export type QueueShare = (typeof QUEUE_SHARES)[number];

export interface QueueListing {
  /** null: all kinds, most valuable first */
  readonly kind: QueueKind | null;
  readonly share: QueueShare;
  readonly filter: WorkFilter;
  /** true: only snoozed items */
  readonly snoozed: boolean;
  /** from 1 */
  readonly page: number;
}

export const WHOLE_QUEUE: QueueListing = { kind: null, share: 'all', filter: NO_FILTER, snoozed: false, page: 1 };

export function queueHref(listing: Partial<QueueListing>): string {
  const { kind, share, filter, snoozed, page } = { ...WHOLE_QUEUE, ...listing };
  const params = new URLSearchParams();
  if (kind !== null) params.set('kind', kind);
  if (share !== 'all') params.set('share', share);
  for (const [name, value] of filterEntries(filter)) params.set(name, value);
  if (snoozed) params.set('show', 'snoozed');
  if (page > 1) params.set('page', String(page));
  return withQuery('/admin', params);
}

/** Invalid parameters fall back to their defaults. */
export const parseQueue = (params: UrlParameters): QueueListing => ({
  kind: QUEUE_KINDS.find((known) => known === params.kind) ?? null,
  share: QUEUE_SHARES.find((known) => known === params.share) ?? 'all',
  filter: parseFilter(params),
  snoozed: params.show === 'snoozed',
  page: pageInUrl(params.page),
});

export interface QueueLink {
  readonly title: string;
  readonly href: string;
}

export interface QueueItem {
  readonly kind: QueueKind;
  /** ID within the kind */
  readonly item: string;
  readonly link: QueueLink;
  readonly other: QueueLink | null;
  /** the reason beyond its kind, as plain text by its author */
  readonly note: string | null;
  readonly date: DateView | null;
  /** confidence of the event, 0 to 1; null if it has none or the item is about something else */
  readonly confidence: number | null;
  /** version of the event or article that a bulk action names; 0 if the item has none */
  readonly version: number;
  /** the plan whose date has passed; its verdict must name this version */
  readonly plan: { readonly id: number; readonly version: number } | null;
  readonly assignedTo: { readonly id: string; readonly name: string } | null;
  /** `YYYY-MM-DD`, in the future */
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

export const editorChoices = (editors: readonly QueueEditor[], me: string): readonly (readonly [string, string])[] =>
  editors.map(({ id, name }) => [id, id === me ? `${name} (you)` : name] as const);
