/** Returns a LaneTile, one tile per lane of the axis: `/api/timeline/lanes?tile=2.6&lanes=actor&lane=china`. */
import { parseTile } from '@/domain/timeline/tiles';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { getLaneTile } from '@/services/timeline/lanes';
import { countRequest } from '../../../_server/answers/count-request';
import { answerTagged, readTimelineQuery } from '../../../_server/answers/timeline-query';
import { database } from '../../../_server/context';
import { defineRoute } from '../../../_server/mutations/define-route';

/** A response has up to thirteen tiles. A moving axis sends a few requests a second. */
const RATE = { max: 240, seconds: 60 };

export const GET = defineRoute({
  name: 'timeline.lanes',
  role: 'public',
  async handle(request) {
    countRequest(request.headers, 'lanes', RATE);
    const { value: tile, filters } = readTimelineQuery(request, 'tile', parseTile);
    const db = await database();
    return answerTagged(request, await dataVersion(db), () => getLaneTile(db, filters, tile));
  },
});
