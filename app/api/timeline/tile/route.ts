/** Returns a TileView, one tile of the axis: `/api/timeline/tile?tile=2.6&actor=china`. */
import { parseTile } from '@/domain/timeline/tiles';
import { getTile } from '@/services/timeline/tiles';
import { readTimelineQuery, timelineRoute } from '../../../_server/answers/timeline-route';

/** Twenty a second. A constantly moving axis sends fewer, even for several readers with one IP address. */
const MAX = 1200;

export const GET = timelineRoute(
  'tile',
  MAX,
  (request) => readTimelineQuery(request, 'tile', parseTile),
  (db, { filters, value: tile }) => getTile(db, filters, tile),
);
