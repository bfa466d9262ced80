/** What an embed shows: the first events of a view with the histogram of all of them and of its lanes, or chosen events in the order of time. */
import type { Database } from '@/db/database';
import { byBeginning } from '@/domain/dates/in-time';
import { type EmbedSubject, embedTitle } from '@/domain/timeline/embed';
import { missingWords } from '@/domain/timeline/facet-words';
import type { LaneStrip } from '@/domain/timeline/lanes-view';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import type { EventSummary } from '@/domain/views';
import { describeView } from '../export/describe-view';
import { loadChosen } from '../export/load-chosen';
import { getTimeline } from '../timeline/get-timeline';
import { laneStrips } from './lane-strips';

export interface EmbedView extends Pick<TimelineView, 'total' | 'unfilteredTotal' | 'histogram'> {
  readonly title: string;
  readonly events: readonly EventSummary[];
  /** what its filters ask for and does not exist, in a sentence each */
  readonly missing: readonly string[];
  /** none where the address asks for none */
  readonly lanes: readonly LaneStrip[];
}

export async function getEmbed(db: Database, subject: EmbedSubject): Promise<EmbedView> {
  if (subject.kind === 'chosen') {
    const events = [...(await loadChosen(db, subject.ids))].sort(byBeginning);
    return {
      title: embedTitle(events),
      events,
      total: events.length,
      unfilteredTotal: events.length,
      histogram: null,
      lanes: [],
      missing: [],
    };
  }
  const { filters } = subject;
  const [{ title }, view, lanes] = await Promise.all([
    describeView(db, filters),
    getTimeline(db, filters),
    filters.lanes === null ? [] : laneStrips(db, filters),
  ]);
  const { events, total, unfilteredTotal, histogram, choices } = view;
  const missing = choices.filter(({ exists }) => !exists).map(missingWords);
  return { title, missing, events, total, unfilteredTotal, histogram, lanes };
}
