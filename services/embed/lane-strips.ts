/** The lanes of a view without an axis: how many events of each begin when, over the whole span. */
import type { Database } from '@/db/database';
import { laneValues } from '@/domain/filters/lane-choice';
import { choosingOnly, type TimelineFilters } from '@/domain/filters/timeline-filters';
import type { LaneStrip } from '@/domain/timeline/lanes-view';
import { withClocks } from '../clocks/with-clocks';
import { cacheQuery } from '../facts/query-cache';
import { laneScopes } from '../lanes/lane-scopes';
import { lanesOf, readLanes } from '../lanes/read-lanes';
import { settleAllOrThrow } from '../settle-all-or-throw';
import { readWhole } from '../timeline/get-timeline';
import { loadHistogram } from '../timeline/histogram';
import { countsByMonth } from '../timeline/scope/monthly-counts';

/** In their order. None where nothing is published; throws `bad-data` for filters that ask for no lanes. */
export function laneStrips(db: Database, filters: TimelineFilters): Promise<readonly LaneStrip[]> {
  const choice = lanesOf(filters);
  return cacheQuery(db, JSON.stringify(['lane strips', choice, choosingOnly(filters)]), async () => {
    const { lanes } = await readLanes(db, filters);
    return withClocks(db, filters, async (read) => {
      const [{ starts: all, span: whole }, scopes] = await settleAllOrThrow([
        readWhole(read, filters),
        laneScopes(read, filters, choice.by, laneValues(lanes)),
      ]);
      if (whole === null) return [];
      const scopeOf = new Map(scopes.map(({ id, scope }) => [id, scope]));
      const strips = await settleAllOrThrow(
        lanes.map(async ({ id, label, count }): Promise<readonly LaneStrip[]> => {
          const scope = scopeOf.get(id);
          if (scope === undefined) return [];
          const shown = await countsByMonth(read, scope);
          return [{ id, label, count, histogram: await loadHistogram(read, scope, { all, shown, whole }) }];
        }),
      );
      return strips.flat();
    });
  });
}
