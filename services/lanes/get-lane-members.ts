/** Lists the events behind a count in a lane: events of the lane that start on given days. */
import type { Database } from '@/db/database';
import { badData } from '@/domain/errors';
import { laneValues } from '@/domain/filters/lane-choice';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { DaySpan } from '@/domain/timeline/tiles';
import type { MembersView } from '@/domain/timeline/timeline-view';
import { withTimeLimit } from '../clocks/time-limit';
import { cacheQuery } from '../facts/query-cache';
import { readMembers } from '../timeline/get-members';
import { laneScopes } from './lane-scopes';
import { lanesOf, readLanes } from './read-lanes';

/** Throws `bad-data` for days outside the calendar, for filters without lanes, and for an unknown lane. */
export async function getLaneMembers(db: Database, filters: TimelineFilters, lane: string, days: DaySpan): Promise<MembersView> {
  const choice = lanesOf(filters);
  const { lanes } = await readLanes(db, filters);
  const values = laneValues(lanes);
  return cacheQuery(db, JSON.stringify(['lane members', days, lane, choice, choosingOnly(filters)]), () =>
    withTimeLimit(db, async () => {
      const found = (await laneScopes(db, filters, choice.by, values)).find(({ id }) => id === lane);
      if (!found) throw badData('This lane does not exist. Reload the page and try again.', 'in');
      return readMembers(db, found.scope, days);
    }),
  );
}
