/** One tile of every lane of the axis: `/api/timeline/lanes?tile=2.6&lanes=actor&lane=china` answers a LaneTile. */
import { parseTile } from '@/domain/tiles';
import { dataVersion } from '@/services/facts/data-version';
import { getLaneTile } from '@/services/lanes/get-lane-tile';
import { database } from '../../../_server/context';
import { countRequest } from '../../../_server/count-request';
import { defineRoute } from '../../../_server/define-route';
import { answerTagged, readTimelineQuery } from '../../../_server/timeline-query';

/** up to thirteen tiles in one answer; who moves an axis asks a few times a second */
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
