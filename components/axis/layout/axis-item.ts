/** An event as the axis draws it: everything that its mark and its label depend on, reckoned once. */
import { dateWords } from '@/domain/dates/date-words';
import { dayNumber } from '@/domain/dates/day-words';
import { isPastDue, occurrenceLabel } from '@/domain/dates/occurrence-words';
import { type Fill, fillOf } from '@/domain/drawing';
import type { FamilyId } from '@/domain/families';
import { eventHref } from '@/domain/hrefs';
import type { AxisEvent } from '@/domain/timeline/tiles';
import type { DateView } from '@/domain/views';

/** How exactly the date is known, as an edge. */
export type Edge =
  /** one day: a glyph */
  | 'point'
  /** it lasted from the first day to the last */
  | 'crisp'
  /** on some part of the span */
  | 'soft'
  /** about, early, mid, late */
  | 'hatched'
  /** known only at its end (by, before) or at its beginning (after, since) */
  | 'fades-left'
  | 'fades-right';

export interface AxisItem {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly dateWords: string;
  /** "planned", "canceled" … or null */
  readonly standing: string | null;
  /** planned, its time is over, and no source says what came of it */
  readonly pastDue: boolean;
  readonly family: FamilyId;
  readonly fill: Fill;
  readonly salience: number;
  /** other lanes that have it too */
  readonly alsoIn: readonly string[];
  /** the first day on which it may have begun; hidden events are counted by theirs */
  readonly begins: number;
  /** the drawn span in days since 1970-01-01, end exclusive */
  readonly from: number;
  readonly to: number;
  readonly edge: Edge;
  /** px */
  readonly thickness: 14 | 10 | 6;
}

/** What one date looks like: the coarser, the thinner; a qualifier draws over the third that is meant. */
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

/** `today` is the reader's day, `YYYY-MM-DD`. */
export function axisItem(event: AxisEvent, today: string): AxisItem {
  return {
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
  };
}
