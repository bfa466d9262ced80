/** Computes the scope of each lane: the scope of the page's filters plus one condition. */
import type { SQL } from 'drizzle-orm';
import type { Database } from '@/db/database';
import { choiceOf } from '@/domain/filters/facet-choice';
import { type LaneKind, laneFacet, OTHERS } from '@/domain/filters/lane-choice';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { numbersOf } from '../timeline/scope/chosen-numbers';
import { anySource, hasActor, type RowCondition, singleConditions, themeConditions, without } from '../timeline/scope/conditions';
import { EVERYBODY, lackingActors, readScope, type Scope } from '../timeline/scope/scope';

export interface LaneScope {
  /** a value, or `OTHERS` */
  readonly id: string;
  readonly scope: Scope;
}

/** One lane per value and one for the other events; an unknown value gets an empty lane. */
export async function laneScopes(
  db: Database,
  filters: TimelineFilters,
  by: LaneKind,
  values: readonly string[],
): Promise<readonly LaneScope[]> {
  const facet = laneFacet(by);
  const page = await readScope(db, filters);
  if (facet === 'action') {
    return [
      ...values.map((id) => ({ id, scope: fulfilling(page, singleConditions(facet, { values: [id], not: [] })) })),
      { id: OTHERS, scope: fulfilling(page, singleConditions(facet, { values: [], not: values })) },
    ];
  }
  const numbers = await numbersOf(db, facet, values);
  const single = choiceOf(filters, facet).match === 'any';
  const having = (number: number | undefined): Scope =>
    number === undefined ? { ...page, actorIds: [], never: true } : HAVING[facet](page, number, { filters, single });
  return [
    ...values.map((id) => ({ id, scope: having(numbers.get(id)) })),
    { id: OTHERS, scope: lacking(page, facet, [...new Set(numbers.values())], filters) },
  ];
}

interface Context {
  readonly filters: TimelineFilters;
  /** true: the filter matches any of its values, so a lane may use its single value */
  readonly single: boolean;
}

const HAVING: Readonly<Record<'actor' | 'theme' | 'source', (page: Scope, number: number, context: Context) => Scope>> = {
  actor: (page, number, { filters, single }) =>
    page.actorIds === EVERYBODY || (single && page.actorIds.includes(number))
      ? { ...page, actorIds: [number], role: filters.role }
      : withRows(page, [hasActor([number], filters.role)]),
  theme: (page, number, { single }) =>
    page.themes.length === 0 || (single && page.themes.includes(number))
      ? { ...page, themes: [number] }
      : fulfilling(page, themeConditions([number], [])),
  source: (page, number) => withRows(page, [anySource([number])]),
};

function lacking(page: Scope, facet: 'actor' | 'theme' | 'source', numbers: readonly number[], { role }: TimelineFilters): Scope {
  if (numbers.length === 0) return page;
  if (facet === 'theme') return fulfilling(page, themeConditions([], numbers));
  if (facet === 'source') return withRows(page, without([anySource(numbers)]));
  const absent = lackingActors(numbers, role);
  return { ...withRows(page, absent.rows), lacking: [...page.lacking, ...absent.lacking] };
}

const fulfilling = (page: Scope, conditions: readonly SQL[]): Scope => ({ ...page, conditions: [...page.conditions, ...conditions] });
const withRows = (page: Scope, rows: readonly RowCondition[]): Scope => ({ ...page, rows: [...page.rows, ...rows] });
