/** One tile of the axis: `/api/timeline/tile?tile=2.6&actor=china` answers a TileView. */
import { parseTile } from '@/domain/timeline/tiles';
import { dataVersion } from '@/services/facts/data-version';
import { getTile } from '@/services/timeline/get-tile';
import { countRequest } from '../../../_server/answers/count-request';
import { answerTagged, readTimelineQuery } from '../../../_server/answers/timeline-query';
import { database } from '../../../_server/context';
import { defineRoute } from '../../../_server/mutations/define-route';

/** twenty a second without a pause: the axis under a hand that never rests asks for fewer, even of several readers behind one address */
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
