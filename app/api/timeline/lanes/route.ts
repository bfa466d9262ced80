/** Returns a LaneTile, one tile per lane of the axis: `/api/timeline/lanes?tile=2.6&lanes=actor&lane=china`. */
import { parseTile } from '@/domain/timeline/tiles';
import { getLaneTile } from '@/services/timeline/lanes';
import { readTimelineQuery, timelineRoute } from '../../../_server/answers/timeline-route';

/** A response has up to thirteen tiles. A moving axis sends a few requests a second. */
const MAX = 240;

export const GET = timelineRoute(
  'lanes',
  MAX,
  (request) => readTimelineQuery(request, 'tile', parseTile),
  (db, { filters, value: tile }) => getLaneTile(db, filters, tile),
);
