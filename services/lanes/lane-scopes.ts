/** A lane as the facts know it: the scope of the page's filters and one condition more. */
import type { Database } from '@/db/database';
import { choiceOf } from '@/domain/filters/facet-choice';
import { type LaneKind, laneFacet, OTHERS } from '@/domain/filters/lane-choice';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { singleConditions, themeConditions } from '../timeline/scope/bit-conditions';
import { numbersOf } from '../timeline/scope/chosen-numbers';
import { EVERYBODY, lackingActors, readScope, type Scope } from '../timeline/scope/scope';
import { actorKey, sourceKey } from '../timeline/scope/search-keys';

export interface LaneScope {
  /** a value, or `OTHERS` */
  readonly id: string;
  readonly scope: Scope;
}

/** A lane for each value and one for the others; a value that nobody knows has an empty lane. */
export async function laneScopes(
  db: Database,
  filters: TimelineFilters,
  by: LaneKind,
  values: readonly string[],
): Promise<readonly LaneScope[]> {
  const facet = laneFacet(by);
  const page = await readScope(db, filters);
  if (facet === 'action') {
    const bits = (choice: { readonly values: readonly string[]; readonly not: readonly string[] }): Scope => ({
      ...page,
      bits: [...page.bits, ...singleConditions(facet, { ...choice, match: 'any' })],
    });
    return [
      ...values.map((id) => ({ id, scope: bits({ values: [id], not: [] }) })),
      { id: OTHERS, scope: bits({ values: [], not: values }) },
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
  /** any of what the filters choose is enough, so that one of it stands for all of them */
  readonly single: boolean;
}

const HAVING: Readonly<Record<'actor' | 'theme' | 'source', (page: Scope, number: number, context: Context) => Scope>> = {
  actor: (page, number, { filters, single }) =>
    page.actorIds === EVERYBODY || (single && page.actorIds.includes(number))
      ? { ...page, actorIds: [number], role: filters.role }
      : { ...page, keys: [...page.keys, actorKey(number, filters.role)] },
  theme: (page, number, { single }) =>
    page.themes.length === 0 || (single && page.themes.includes(number))
      ? { ...page, themes: [number] }
      : { ...page, bits: [...page.bits, ...themeConditions([number], [])] },
  source: (page, number) => ({ ...page, keys: [...page.keys, sourceKey(number)] }),
};

function lacking(page: Scope, facet: 'actor' | 'theme' | 'source', numbers: readonly number[], { role }: TimelineFilters): Scope {
  if (facet === 'theme') return { ...page, bits: [...page.bits, ...themeConditions([], numbers)] };
  if (facet === 'source') return { ...page, without: [...page.without, ...numbers.map(sourceKey)] };
  const { without, lacking: further } = lackingActors(numbers, role, page.without);
  return { ...page, without, lacking: [...page.lacking, ...further] };
}
