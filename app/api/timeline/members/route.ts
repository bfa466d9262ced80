/**
 * Returns a MembersView, the events of a cluster on the axis:
 * `/api/timeline/members?days=2024-03-01..2024-03-31&actor=china`. With lanes in the filters, `in=china` selects one lane.
 */
import { parseWindow } from '@/domain/timeline/axis-window';
import { dataVersion } from '@/services/timeline/facts/query-cache';
import { getLaneMembers } from '@/services/timeline/lanes';
import { getMembers } from '@/services/timeline/tiles';
import { countRequest } from '../../../_server/answers/count-request';
import { answerTagged, readTimelineQuery } from '../../../_server/answers/timeline-query';
import { database } from '../../../_server/context';
import { defineRoute } from '../../../_server/mutations/define-route';

/** one request per click on a cluster */
const RATE = { max: 600, seconds: 60 };

export const GET = defineRoute({
  name: 'timeline.members',
  role: 'public',
  async handle(request) {
    countRequest(request.headers, 'members', RATE);
    const url = new URL(request.url);
    const lane = url.searchParams.get('in');
    url.searchParams.delete('in');
    const { value: days, filters } = readTimelineQuery({ url: url.href }, 'days', parseWindow);
    const db = await database();
    return answerTagged(request, await dataVersion(db), () =>
      lane === null ? getMembers(db, filters, days) : getLaneMembers(db, filters, lane, days),
    );
  },
});
