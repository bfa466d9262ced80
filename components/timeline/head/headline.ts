/** How many events there are, and from when to when: once for the eye, once for the voice that says what a change of filters brought. */
import { calendarWords } from '@/domain/dates/day-words';
import { isFiltered } from '@/domain/filters/facet-choice';
import type { TimelineFilters } from '@/domain/filters/timeline-filters';
import { counted, numberWords } from '@/domain/text/counted';
import type { TimelineView } from '@/domain/timeline/timeline-view';

const events = (count: number): string => counted(count, 'event');

/** "42 of 86 events, 3 January 2024 to 30 March 2024" */
export function headline(view: Pick<TimelineView, 'total' | 'unfilteredTotal' | 'span'>, filters: TimelineFilters): string {
  const count = isFiltered(filters) ? `${numberWords(view.total)} of ${events(view.unfilteredTotal)}` : events(view.total);
  return view.span ? `${count}, ${calendarWords(view.span.earliest)} to ${calendarWords(view.span.latest)}` : count;
}

/** "42 events, January to March 2024, 12 shown" */
export function spokenHeadline(view: Pick<TimelineView, 'total' | 'span' | 'events'>): string {
  const parts = [events(view.total)];
  if (view.span) parts.push(monthsWords(view.span.earliest, view.span.latest));
  if (view.total > 0) parts.push(`${view.events.length} shown`);
  return parts.join(', ');
}

function monthsWords(earliest: string, latest: string): string {
  const [from, to] = [calendarWords(earliest.slice(0, -3)), calendarWords(latest.slice(0, -3))];
  if (from === to) return from;
  const [month = '', ...year] = from.split(' ');
  return to.endsWith(` ${year.join(' ')}`) ? `${month} to ${to}` : `${from} to ${to}`;
}
