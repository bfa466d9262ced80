/** An event as the axis draws it, with everything that its mark and label depend on, computed once. */
import { dateWords, isPastDue, occurrenceLabel } from '@/domain/dates/date-words';
import { dayNumber } from '@/domain/dates/day-words';
import { type FamilyId, type Fill, fillOf } from '@/domain/drawing';
import { eventHref } from '@/domain/hrefs';
import type { AxisEvent } from '@/domain/timeline/tiles';
import type { DateView } from '@/domain/views';

/** How the mark's edge shows the precision of the date. */
export type Edge =
  /** a single day, drawn as a glyph */
  | 'point'
  /** lasted from the first day to the last */
  | 'crisp'
  /** happened on some part of the span */
  | 'soft'
  /** about, early, mid or late */
  | 'hatched'
  /** only the end (by, before) or only the beginning (after, since) is known */
  | 'fades-left'
  | 'fades-right';

export interface AxisItem {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly dateWords: string;
  /** label of the status, such as "planned" or "canceled"; null for none */
  readonly standing: string | null;
  /** the event was planned for a past date, and no source reports the outcome */
  readonly pastDue: boolean;
  readonly family: FamilyId;
  readonly fill: Fill;
  readonly salience: number;
  readonly alsoIn: readonly string[];
  /** earliest possible first day; hidden events are counted by their own first day */
  readonly begins: number;
  /** the drawn span in days since 1970-01-01, end exclusive */
  readonly from: number;
  readonly to: number;
  readonly edge: Edge;
  /** px */
  readonly thickness: 14 | 10 | 6;
}

/** Returns the mark of a date. A less exact date gets a thinner bar. A qualifier such as "early" draws only that third of the span. */
export function markOf(date: DateView): Pick<AxisItem, 'from' | 'to' | 'edge' | 'thickness'> {
  const from = dayNumber(date.earliest);
  const to = dayNumber(date.latest) + 1;
  const thickness = thicknessOf(date);
  const { qualifier, edtf } = date;
  if (edtf.startsWith('..') || qualifier === 'by') return { from: to - 1, to, edge: 'fades-left', thickness };
  if (qualifier === 'before') return { from: from - 1, to: from, edge: 'fades-left', thickness };
  if (edtf.endsWith('..')) return { from, to: from + 1, edge: 'fades-right', thickness };
  if (qualifier === 'after') return { from: to, to: to + 1, edge: 'fades-right', thickness };
  if (date.precision === 'day') return { from, to, edge: qualifier === 'about' || edtf.includes('~') ? 'hatched' : 'point', thickness };
  const third = (to - from) / 3;
  if (qualifier === 'early') return { from, to: from + third, edge: 'hatched', thickness };
  if (qualifier === 'mid') return { from: from + third, to: to - third, edge: 'hatched', thickness };
  if (qualifier === 'late') return { from: to - third, to, edge: 'hatched', thickness };
  if (qualifier === 'about' || edtf.includes('~')) return { from, to, edge: 'hatched', thickness };
  return { from, to, edge: date.extent === 'throughout' ? 'crisp' : 'soft', thickness };
}

function thicknessOf(date: DateView): AxisItem['thickness'] {
  if (date.precision === 'season' || date.precision === 'quarter') return 10;
  return date.precision === 'year' || date.precision === 'decade' || date.precision === 'century' ? 6 : 14;
}

export const axisItem = (event: AxisEvent, today: string): AxisItem => ({
  id: event.id,
  href: eventHref(event),
  title: event.title,
  dateWords: dateWords(event.date),
  standing: occurrenceLabel(event),
  pastDue: isPastDue({ ...event, latest: event.date.latest }, today),
  family: event.family,
  fill: fillOf(event),
  salience: event.salience,
  alsoIn: event.alsoIn ?? [],
  begins: dayNumber(event.date.earliest),
  ...markOf(event.date),
});
