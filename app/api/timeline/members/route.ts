/**
 * What a count on the axis stands for: `/api/timeline/members?days=2024-03-01..2024-03-31&actor=china` answers a MembersView; with lanes in
 * the filters and `in=china` that of one lane.
 */
import { parseWindow } from '@/domain/axis-window';
import { dataVersion } from '@/services/facts/data-version';
import { getLaneMembers } from '@/services/lanes/get-lane-members';
import { getMembers } from '@/services/timeline/get-members';
import { database } from '../../../_server/context';
import { countRequest } from '../../../_server/count-request';
import { defineRoute } from '../../../_server/define-route';
import { answerTagged, readTimelineQuery } from '../../../_server/timeline-query';

/** a press on a count asks once */
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
