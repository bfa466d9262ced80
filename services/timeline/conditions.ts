/** Converts filters to conditions on rows of `timeline_facts`. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { timelineFacts } from '@/db/database';
import { ACTION_SCORES } from '@/domain/action-scores';
import { type FixedFacet, PRECISIONS } from '@/domain/filters/facets';
import type { FacetChoice } from '@/domain/filters/timeline-filters';
import { ACTION_IDS, type ActorRole } from '@/engine/model/event';
import { arrayOf, type ValueColumn } from './facts/projection';

/** Requires that the event has another row that matches, or has none. */
export interface RowCondition {
  /** whether it applies to the row for all actors or to rows of single actors */
  readonly of: 'everybody' | 'actor';
  readonly where: SQL;
  readonly not: boolean;
  /** set if the condition requires only one of these actors, in any role */
  readonly actors?: readonly number[];
}

/** Each event has exactly one value of these facets. */
const COLUMNS: Readonly<Record<FixedFacet, ValueColumn | 'rank'>> = {
  action: 'action',
  quad: 'action',
  status: 'status',
  precision: 'rank',
  origin: 'origin',
  checked: 'checked',
};

export const columnOf = (facet: FixedFacet): SQL => sql.raw(`${timelineFacts[COLUMNS[facet]].name}::text`);

export function storedValues(facet: FixedFacet, value: string): readonly string[] {
  switch (facet) {
    case 'quad':
      return ACTION_IDS.filter((id) => ACTION_SCORES[id].quad === value.replace('-', ' ')).map((id) => id.toLowerCase());
    case 'precision':
      return [String((PRECISIONS as readonly string[]).indexOf(value))];
    case 'checked':
      return [String(value === 'yes')];
    default:
      return [value];
  }
}

export function singleConditions(facet: FixedFacet, { values, not }: Omit<FacetChoice, 'match'>): readonly SQL[] {
  const stored = (list: readonly string[]) => list.flatMap((value) => storedValues(facet, value));
  const isOneOf = (list: readonly string[]): SQL => inArray(columnOf(facet), stored(list));
  return [...(values.length > 0 ? [isOneOf(values)] : []), ...(not.length > 0 ? [sql`(${isOneOf(not)}) is not true`] : [])];
}

export const anyTheme = (numbers: readonly number[]): SQL => sql`themes && ${arrayOf(numbers)}::smallint[]`;

/** Has all of these themes. */
export const allThemes = (numbers: readonly number[]): readonly SQL[] =>
  numbers.length === 0 ? [] : [sql`themes @> ${arrayOf(numbers)}::smallint[]`];

/** Any of these actors has the role, or any role if null. */
export const hasActor = (ids: readonly number[], role: ActorRole | null): RowCondition => ({
  of: 'actor',
  where: sql`${isActor(ids)} ${inRole(role)}`,
  not: false,
  ...(role === null ? { actors: ids } : {}),
});

/** Condition on an actor's row. */
export const isActor = (ids: readonly number[]): SQL =>
  ids.length === 1 ? sql`actor_id = ${ids[0]}::int` : sql`actor_id = any(${arrayOf(ids)})`;

/** Starts with `and`, or is empty. */
export const inRole = (role: ActorRole | null): SQL => (role === null ? sql`` : sql`and ${sql.raw(`is_${role}`)}`);

/** Condition on the row for all actors. */
const ofEverybody = (where: SQL): RowCondition => ({ of: 'everybody', where, not: false });

export const anySource = (ids: readonly number[]): RowCondition => ofEverybody(sql`sources && ${arrayOf(ids)}`);

export const sourceConditions = (match: FacetChoice['match'], ids: readonly number[]): readonly RowCondition[] =>
  ids.length === 0 ? [] : [match === 'all' ? ofEverybody(sql`sources @> ${arrayOf(ids)}`) : anySource(ids)];

/** Is at any of these places. */
export const isAtPlace = (slugs: readonly string[]): SQL => sql`place is not null and ${inArray(sql`slug_of(place)`, [...slugs])}`;

export const placeConditions = (slugs: readonly string[]): readonly RowCondition[] =>
  slugs.length === 0 ? [] : [ofEverybody(isAtPlace(slugs))];

export const without = (conditions: readonly RowCondition[]): readonly RowCondition[] => conditions.map((one) => ({ ...one, not: true }));
