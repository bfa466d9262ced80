/** Returns a TileView, one tile of the axis: `/api/timeline/tile?tile=2.6&actor=china`. */
import { parseTile } from '@/domain/timeline/tiles';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { getTile } from '@/services/timeline/tiles';
import { countRequest } from '../../../_server/answers/count-request';
import { answerTagged, readTimelineQuery } from '../../../_server/answers/timeline-query';
import { database } from '../../../_server/context';
import { defineRoute } from '../../../_server/mutations/define-route';

/** Twenty a second. A constantly moving axis sends fewer, even for several readers with one IP address. */
const RATE = { max: 1200, seconds: 60 };

export const GET = defineRoute({
  name: 'timeline.tile',
  role: 'public',
  async handle(request) {
    countRequest(request.headers, 'tile', RATE);
    const { value: tile, filters } = readTimelineQuery(request, 'tile', parseTile);
    const db = await database();
    return answerTagged(request, await dataVersion(db), () => getTile(db, filters, tile));
  },
});
