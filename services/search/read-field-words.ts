/**
 * Field words in the search field, such as `actor:China -theme:sanction after:2023`, become filters, so that an address says them in its own
 * way. What names nobody stays as a plain word: the search then finds nothing by it, and suggests names that are like it.
 */
import type { Database } from '@/db/database';
import { isDatelineError } from '@/domain/errors';
import { choiceOf, withChoice } from '@/domain/filters/facet-choice';
import { FACETS } from '@/domain/filters/facets';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { parseQuery, searchTerms } from '@/domain/search/query-language';
import { queryEvents } from './query-events';

/** Null when there is no field word in the search. */
export async function readFieldWords(db: Database, filters: TimelineFilters): Promise<TimelineFilters | null> {
  const terms = searchTerms(filters.query);
  if (!terms.some(({ isField }) => isField)) return null;
  let read: TimelineFilters = { ...filters, query: '', page: 1 };
  const words: string[] = [];
  for (const { whole, value, isField } of terms) {
    const asked = isField ? await ask(db, whole) : null;
    if (asked) read = joined(read, asked);
    else words.push(isField ? `"${value}"` : whole);
  }
  return { ...read, query: words.filter((word) => word !== '""').join(' ') };
}

async function ask(db: Database, term: string): Promise<TimelineFilters | null> {
  try {
    return await queryEvents(db, parseQuery(term));
  } catch (error) {
    if (isDatelineError(error)) return null;
    throw error;
  }
}

/** What was asked for already, and what is asked for beside it; of two days the later question counts. */
const joined = (filters: TimelineFilters, more: TimelineFilters): TimelineFilters => ({
  ...FACETS.reduce((sum, facet) => {
    const [had, asked] = [choiceOf(filters, facet), choiceOf(more, facet)];
    const values = [...new Set([...had.values, ...asked.values])];
    return withChoice(sum, facet, { values, not: [...new Set([...had.not, ...asked.not])].filter((value) => !values.includes(value)) });
  }, filters),
  role: more.role ?? filters.role,
  from: more.from ?? filters.from,
  to: more.to ?? filters.to,
});
