/** Resolves the chosen values of a facet to database IDs. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type Database, rows } from '@/db/database';
import { choiceOf } from '@/domain/filters/facet-choice';
import type { SharedFacet } from '@/domain/filters/facets';
import type { FacetChoice, TimelineFilters } from '@/domain/filters/timeline-filters';
import { loadBatched } from '../../facts/batched-loader';

export interface ChosenNumbers {
  readonly match: FacetChoice['match'];
  /** sorted and unique */
  readonly some: readonly number[];
  readonly not: readonly number[];
  /** true: a required value does not exist, so no event can match */
  readonly impossible: boolean;
}

/** Merged actors, themes and sources resolve to their targets. */
const LOOK_UP: Readonly<Record<SharedFacet, (names: readonly string[]) => SQL>> = {
  actor: (names) => sql`select slug as name, root as number from actors where ${inArray(sql`slug`, [...names])}`,
  theme: (names) => sql`
    select said.id as name, kept.number from themes said join themes kept on kept.id = said.root
    where ${inArray(sql`said.id`, [...names])}`,
  source: (names) => sql`select slug as name, root as number from sources where ${inArray(sql`slug`, [...names])}`,
};

export async function chosenNumbers(db: Database, filters: TimelineFilters, facet: SharedFacet): Promise<ChosenNumbers> {
  const { values, match, not } = choiceOf(filters, facet);
  const numberOf = await numbersOf(db, facet, [...values, ...not]);
  const numbers = (list: readonly string[]): readonly number[] =>
    [...new Set(list.flatMap((name) => numberOf.get(name) ?? []))].sort((a, b) => a - b);
  const some = numbers(values);
  const missing = values.some((name) => !numberOf.has(name));
  return { match, some, not: numbers(not), impossible: values.length > 0 && (some.length === 0 || (match === 'all' && missing)) };
}

/** Name → number; unknown names are omitted. */
export const numbersOf = (db: Database, facet: SharedFacet, names: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  loadBatched(db, `numbers of ${facet}`, names, async (unknown) => {
    const found = await rows<{ name: string; number: number }>(db, LOOK_UP[facet](unknown));
    return new Map(found.map(({ name, number }) => [name, number]));
  });
