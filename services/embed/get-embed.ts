/** What an embed shows: the first events of a view with the histogram of all of them, or chosen events in the order of time. */
import type { Database } from '@/db/database';
import { byBeginning } from '@/domain/dates/in-time';
import { type EmbedSubject, embedTitle } from '@/domain/timeline/embed';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import type { EventSummary } from '@/domain/views';
import { describeView } from '../export/describe-view';
import { loadChosen } from '../export/load-chosen';
import { getTimeline } from '../timeline/get-timeline';

export interface EmbedView extends Pick<TimelineView, 'total' | 'unfilteredTotal' | 'histogram'> {
  readonly title: string;
  readonly events: readonly EventSummary[];
}

export async function getEmbed(db: Database, subject: EmbedSubject): Promise<EmbedView> {
  if (subject.kind === 'chosen') {
    const events = [...(await loadChosen(db, subject.ids))].sort(byBeginning);
    return { title: embedTitle(events), events, total: events.length, unfilteredTotal: events.length, histogram: null };
  }
  const [{ title }, view] = await Promise.all([describeView(db, subject.filters), getTimeline(db, subject.filters)]);
  const { events, total, unfilteredTotal, histogram } = view;
  return { title, events, total, unfilteredTotal, histogram };
}
