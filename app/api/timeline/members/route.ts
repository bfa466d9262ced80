/**
 * Returns a MembersView, the events of a cluster on the axis:
 * `/api/timeline/members?days=2024-03-01..2024-03-31&actor=china`. With lanes in the filters, `in=china` selects one lane.
 */
import { parseWindow } from '@/domain/timeline/axis-window';
import { getLaneMembers } from '@/services/timeline/lanes';
import { getMembers } from '@/services/timeline/tiles';
import { readTimelineQuery, timelineRoute } from '../../../_server/answers/timeline-route';

/** one request per click on a cluster */
const MAX = 600;

export const GET = timelineRoute(
  'members',
  MAX,
  (request) => {
    const url = new URL(request.url);
    const lane = url.searchParams.get('in');
    url.searchParams.delete('in');
    return { lane, ...readTimelineQuery({ url: url.href }, 'days', parseWindow) };
  },
  (db, { lane, filters, value: days }) => (lane === null ? getMembers(db, filters, days) : getLaneMembers(db, filters, lane, days)),
);
