/**
 * Field words in the search field, such as `actor:China -theme:sanction after:2023`, become filters, so that an address says them in its own
 * way. What names nobody stays as a plain word: the search then finds nothing by it, and suggests names that are like it. What can be no
 * name, such as `before:2024-13`, is told apart, for a notice.
 */
import type { Database } from '@/db/database';
import { isDatelineError } from '@/domain/errors';
import { choiceOf, withChoice } from '@/domain/filters/facet-choice';
import { FACETS, OPEN_FACETS } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { emptyFields, parseQuery, type SearchTerm, searchTerms, toRole } from '@/domain/search/query-language';
import { queryEvents } from './query-events';

export interface ReadWords {
  readonly filters: TimelineFilters;
  /** fields with values that cannot be read, as parameters of an address that nobody understands */
  readonly unread: readonly (readonly [field: string, value: string])[];
}

/** Null when there is no field word in the search. */
export async function readFieldWords(db: Database, filters: TimelineFilters): Promise<ReadWords | null> {
  const terms = searchTerms(filters.query);
  if (!terms.some(({ field }) => field !== null)) return null;
  let read: TimelineFilters = { ...filters, query: '', page: 1 };
  let { role } = filters;
  const words: string[] = [];
  const unread: (readonly [string, string])[] = [];
  for (const term of terms) {
    const { whole, value, field } = term;
    const isLeftOut = whole.startsWith('-');
    if (field === null) {
      words.push(whole);
      continue;
    }
    try {
      // of the actors, which may stand in front of it or behind it
      if (field === 'role' && !isLeftOut) role = toRole(value);
      else read = joined(read, await queryEvents(db, parseQuery(whole)));
    } catch (error) {
      if (!isDatelineError(error)) throw error;
      if (mayBeName(term) && !isLeftOut) words.push(`"${value}"`);
      else unread.push([isLeftOut ? `-${field}` : field, value]);
    }
  }
  // it says something of actors alone
  if (role !== null && read.facets.actor === undefined) unread.push(['role', role]);
  const query = words.filter((word) => word !== '""').join(' ');
  return { filters: { ...read, query, role: read.facets.actor === undefined ? null : role }, unread };
}

/** The same filters with their field words read as far as they can be; `dropped` as an address would say what cannot. */
export async function withFieldWords(
  db: Database,
  filters: TimelineFilters,
): Promise<{ readonly filters: TimelineFilters; readonly dropped: readonly string[] }> {
  const read = (filters.query.includes(':') ? await readFieldWords(db, filters) : null) ?? { filters, unread: [] };
  const empty = emptyFields(filters.query).map((field) => [field, ''] as const);
  return { filters: read.filters, dropped: [...read.unread, ...empty].map(([field, value]) => `${field}=${value}`) };
}

const mayBeName = ({ field }: SearchTerm): boolean => OPEN_FACETS.some((facet) => facet === field);

/** What was asked for already, and what is asked for beside it; of two days the later question counts. */
const joined = (filters: TimelineFilters, more: TimelineFilters): TimelineFilters => ({
  ...FACETS.reduce((sum, facet) => {
    const [had, asked] = [choiceOf(filters, facet), choiceOf(more, facet)];
    const values = [...new Set([...had.values, ...asked.values])];
    return withChoice(sum, facet, { values, not: [...new Set([...had.not, ...asked.not])].filter((value) => !values.includes(value)) });
  }, filters),
  from: more.from ?? filters.from,
  to: more.to ?? filters.to,
});
