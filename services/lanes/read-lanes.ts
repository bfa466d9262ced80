/** Loads the lanes of a view with their names and event counts. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import { filtersOf } from '@/domain/filters/facet-choice';
import { type LaneChoice, laneFacet, OTHERS } from '@/domain/filters/lane-choice';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { LaneCandidate, LaneView } from '@/domain/timeline/lanes-view';
import { withTimeLimit } from '../clocks/time-limit';
import { cacheQuery } from '../facts/query-cache';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { nameChoices } from '../timeline/facets/name-choices';
import { countOf } from '../timeline/get-timeline';
import { countsByMonth, type MonthlyCount } from '../timeline/scope/monthly-counts';
import { frequentValues, usualLanes } from './frequent-values';
import { laneScopes } from './lane-scopes';

export interface ReadLanes {
  /** in order; the lane of other events is last, if it exists */
  readonly lanes: readonly LaneView[];
  readonly more: readonly LaneCandidate[];
}

/** The lanes, with the monthly counts of each by lane ID. */
export interface CountedLanes extends ReadLanes {
  readonly starts: ReadonlyMap<string, readonly MonthlyCount[]>;
}

/** The lane choice of the filters. Throws `bad-data` if there is none. */
export function lanesOf({ lanes }: TimelineFilters): LaneChoice {
  if (lanes === null) throw badData('The parameter "lanes" is missing or has an invalid value. Reload the page and try again.', 'lanes');
  return lanes;
}

export async function readLanes(db: Database, filters: TimelineFilters): Promise<ReadLanes> {
  const { lanes, more } = await countLanes(db, filters);
  return { lanes, more };
}

/** Counts the lanes; cached for a page and its tiles. */
export function countLanes(db: Database, filters: TimelineFilters): Promise<CountedLanes> {
  const choice = lanesOf(filters);
  return cacheQuery(db, JSON.stringify(['lanes', choice, choosingOnly(filters)]), () =>
    withTimeLimit(db, () => readChosen(db, filters, choice)),
  );
}

async function readChosen(db: Database, filters: TimelineFilters, choice: LaneChoice): Promise<CountedLanes> {
  const frequent = await frequentValues(db, filters, choice.by);
  const values = choice.values.length > 0 ? choice.values : usualLanes(filters, choice.by, frequent);
  const [scopes, names] = await settleAllOrThrow([
    laneScopes(db, filters, choice.by, values),
    nameChoices(db, filtersOf({ [laneFacet(choice.by)]: values })),
  ]);
  const labels = new Map(names.map(({ value, label }) => [value, label]));
  const starts = new Map(await settleAllOrThrow(scopes.map(async ({ id, scope }) => [id, await countsByMonth(db, scope)] as const)));
  const lanes = scopes.map(({ id }) => ({
    id,
    label: id === OTHERS ? 'Other' : (labels.get(id) ?? id),
    count: countOf(starts.get(id) ?? []),
    folded: choice.folded.includes(id),
  }));
  return {
    lanes: lanes.filter(({ id, count }) => id !== OTHERS || count > 0),
    more: frequent.filter(({ id }) => !values.includes(id)),
    starts,
  };
}
