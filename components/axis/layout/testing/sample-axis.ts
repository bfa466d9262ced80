/** Sample events and axis items for tests. */
import { dayOf } from '@/domain/dates/day-words';
import { sampleDate } from '@/domain/testing/sample-date';
import type { AxisEvent } from '@/domain/timeline/tiles';
import type { AxisItem } from '../axis-item';

/** `from` is in days since 1970-01-01. */
export const sampleItem = (id: number, from: number, days = 1, salience = 0.5): AxisItem => ({
  id,
  href: `/events/${id}/e`,
  title: `Event ${id}`,
  dateWords: '',
  standing: null,
  pastDue: false,
  family: 'talks',
  fill: 'filled',
  salience,
  alsoIn: [],
  begins: from,
  from,
  to: from + days,
  edge: days === 1 ? 'point' : 'crisp',
  thickness: 14,
});

export function sampleAxisEvent(id: number, day: string | number, salience = 0.5): AxisEvent {
  const on = typeof day === 'number' ? dayOf(day) : day;
  return {
    id,
    slug: `event-${id}`,
    title: `Event ${id}`,
    date: sampleDate(on, on, on, 'day'),
    status: 'happened',
    polarity: 'affirmed',
    outcome: 'unknown',
    family: 'talks',
    salience,
  };
}
