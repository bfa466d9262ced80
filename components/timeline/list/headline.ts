import { calendarWords } from '@/domain/dates/day-words';
import type { FacetViews, NamedChoice } from '@/domain/filters/facet-view';
import { choiceOf, isFiltered, type TimelineFilters } from '@/domain/filters/timeline-filters';
import { counted, numberWords } from '@/domain/text/counted';
import { joinNames } from '@/domain/text/join-names';
import type { TimelineView } from '@/domain/timeline/timeline-view';

const events = (count: number): string => counted(count, 'event');

/** "42 of 86 events, January to March 2024" */
export function headline(view: Pick<TimelineView, 'total' | 'unfilteredTotal' | 'span'>, filters: TimelineFilters): string {
  const count = isFiltered(filters) ? `${numberWords(view.total)} of ${events(view.unfilteredTotal)}` : events(view.total);
  return view.span ? `${count}, ${spanMonths(view.span)}` : count;
}

/** "42 events, January to March 2024, 12 shown" */
export function spokenHeadline(view: Pick<TimelineView, 'total' | 'span' | 'events'>): string {
  const parts = [events(view.total)];
  if (view.span) parts.push(spanMonths(view.span));
  if (view.total > 0) parts.push(`${view.events.length} shown`);
  return parts.join(', ');
}

/** "January to March 2024". Days would claim too much, because the first or last event may be dated only to a month or a year. */
export function spanMonths({ earliest, latest }: NonNullable<TimelineView['span']>): string {
  const [from, to] = [calendarWords(earliest.slice(0, -3)), calendarWords(latest.slice(0, -3))];
  if (from === to) return from;
  const [month = '', ...year] = from.split(' ');
  return to.endsWith(` ${year.join(' ')}`) ? `${month} to ${to}` : `${from} to ${to}`;
}

const MOST = 3;

interface Seen {
  readonly total: number;
  readonly facets: Pick<FacetViews, 'actor'>;
  readonly choices: readonly NamedChoice[];
}

/** "United States – China": the selected actors, or else those of more than half of the events. "Timeline" without either. */
export function subjectOf({ total, facets, choices }: Seen, filters: TimelineFilters): string {
  const named = choices.filter(({ facet }) => facet === 'actor');
  const chosen = named.filter(({ mark }) => mark === 'chosen');
  // Facet counts ignore the facet's own selection, so they do not describe the visible events if actors are selected.
  const frequent = named.length > 0 ? [] : facets.actor.values.filter(({ count }) => 2 * count > total);
  const names = (chosen.length > 0 ? chosen : frequent).map(({ label }) => label);
  if (total === 0 || names.length === 0 || names.length > MOST) return 'Timeline';
  return chosen.length > 0 && choiceOf(filters, 'actor').match === 'any' ? eitherOf.format(names) : joinNames(names);
}

const eitherOf = new Intl.ListFormat('en', { type: 'disjunction' });

/** Returns whether nothing is published and no filter is set. Then filters, search and export are useless. */
export const isBare = ({ unfilteredTotal }: Pick<TimelineView, 'unfilteredTotal'>, filters: TimelineFilters): boolean =>
  unfilteredTotal === 0 && filters.clock === 'happened' && filters.known === null && !isFiltered(filters);
