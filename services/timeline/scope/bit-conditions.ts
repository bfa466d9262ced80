/** Conditions on the bits of a fact: its themes, what it is in one way only, and how exactly it is dated. */
import { type SQL, sql } from 'drizzle-orm';
import { ACTION_SCORES } from '@/domain/action-scores';
import { type Facet, PRECISIONS } from '@/domain/filters/facets';
import type { FacetChoice } from '@/domain/filters/timeline-filters';
import { ACTION_IDS } from '@/engine/model/event';
import { TRAIT_BITS } from '../../facts/traits';

export interface BitCondition {
  readonly of: keyof typeof COLUMNS;
  readonly mask: number;
  /** how many of the bits of the mask are set */
  readonly has: 'some' | 'all' | 'none';
}

/** on `timeline_facts` and `timeline_search` */
const COLUMNS = { themes: sql`themes`, traits: sql`traits`, precision: sql`(1 << rank)` } as const;

/** Facets of which every event has one value. */
export const SINGLE_FACETS = ['action', 'quad', 'status', 'precision', 'origin', 'checked'] as const satisfies readonly Facet[];
export type SingleFacet = (typeof SINGLE_FACETS)[number];

/** Begins with `and`, or is empty. */
export const fulfils = (conditions: readonly BitCondition[]): SQL =>
  sql.join(
    conditions.map(({ of, mask, has }) => {
      const common = sql`${COLUMNS[of]} & ${mask}::int`;
      return has === 'all' ? sql` and ${common} = ${mask}::int` : has === 'none' ? sql` and ${common} = 0` : sql` and ${common} <> 0`;
    }),
    sql``,
  );

/** All of the one and none of the other themes, by number. */
export const themeConditions = (all: readonly number[], none: readonly number[]): readonly BitCondition[] => [
  ...(all.length > 0 ? [{ of: 'themes', mask: themeMask(all), has: 'all' } as const] : []),
  ...(none.length > 0 ? [{ of: 'themes', mask: themeMask(none), has: 'none' } as const] : []),
];

export const themeMask = (numbers: readonly number[]): number => numbers.reduce((mask, number) => mask | (1 << number), 0);

export function singleConditions(facet: SingleFacet, { values, not }: FacetChoice): readonly BitCondition[] {
  const of = facet === 'precision' ? 'precision' : 'traits';
  const mask = (list: readonly string[]): number => list.reduce((bits, value) => bits | bitsOf(facet, value), 0);
  return [
    ...(values.length > 0 ? [{ of, mask: mask(values), has: 'some' } as const] : []),
    ...(not.length > 0 ? [{ of, mask: mask(not), has: 'none' } as const] : []),
  ];
}

/** The bits of which an event with this value has one. */
export function bitsOf(facet: SingleFacet, value: string): number {
  if (facet === 'precision') return 1 << (PRECISIONS as readonly string[]).indexOf(value);
  if (facet !== 'quad') return TRAIT_BITS[facet].get(value) ?? 0;
  return ACTION_IDS.filter((id) => ACTION_SCORES[id].quad === value.replace('-', ' ')).reduce(
    (bits, id) => bits | (TRAIT_BITS.action.get(id.toLowerCase()) ?? 0),
    0,
  );
}
