/** Filters of the event list and the queue, as URL parameters. */
import type { EventStatus, SecondReading } from '@/engine/model/event';
import { idInUrl } from '../text/number-in-url';
import { firstOf, type UrlParameters } from '../text/url-query';

type Readers = SecondReading['readers'];

export const READERS: readonly Readers[] = ['both', 'engine', 'model'];
export const STATUSES: readonly EventStatus[] = ['happened', 'ongoing', 'planned', 'hypothetical'];
/** value of the assignee filter for items without an assignee */
export const NO_ASSIGNEE = 'nobody';
const MAX_TEXT = 200;

export interface WorkFilter {
  /** ID of a job */
  readonly import: number | null;
  /** words of an article’s title, or its ID */
  readonly article: string;
  /** ID of a source */
  readonly source: number | null;
  readonly status: EventStatus | null;
  /** who found the event, in articles that a language model has read */
  readonly readers: Readers | null;
  /** user ID, or `NO_ASSIGNEE` */
  readonly assignee: string | null;
}

export const NO_FILTER: WorkFilter = { import: null, article: '', source: null, status: null, readers: null, assignee: null };

/** Invalid parameters fall back to no filter. */
export function parseFilter(params: UrlParameters): WorkFilter {
  const value = (name: string): string => firstOf(params[name]);
  const id = (name: string): number | null => idInUrl(value(name));
  return {
    import: id('import'),
    article: value('article')
      .replace(/[\p{Cc}\p{Surrogate}]+/gu, ' ')
      .trim()
      .slice(0, MAX_TEXT),
    source: id('source'),
    status: STATUSES.find((known) => known === value('status')) ?? null,
    readers: READERS.find((known) => known === value('readers')) ?? null,
    assignee: /^[\w-]{1,64}$/.test(value('assignee')) ? value('assignee') : null,
  };
}

export const filterEntries = (filter: WorkFilter): readonly (readonly [string, string])[] =>
  Object.entries(filter).flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)] as const]));

export const isFiltered = (filter: WorkFilter): boolean => filterEntries(filter).length > 0;
