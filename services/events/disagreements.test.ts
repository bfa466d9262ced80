/** What readers see where a source contradicts an event. */
import { describe, expect, it } from 'vitest';
import { sampleDate } from '@/domain/testing/sample-date';
import type { EventStatus } from '@/engine/model/event';
import { disagreementsOf } from './corroboration';

const day = sampleDate('2024-01-13', '2024-01-13', '2024-01-13', 'day');
const month = sampleDate('2024-01', '2024-01-01', '2024-01-31', 'month');
const other = sampleDate('2023-10', '2023-10-01', '2023-10-31', 'month');
const shown = { ...day, status: 'happened' as const };
const told = (date: typeof day, status: EventStatus, published = '2024-01-14') =>
  disagreementsOf(shown, [{ ...date, id: 1, sourceName: 'Paper', published, status }]).map(({ says }) => says);

describe('disagreementsOf', () => {
  it('lists a different date or status in words', () => {
    expect(told(other, 'happened')).toEqual(['October 2023, day not stated']);
    expect(told(day, 'ongoing')).toEqual(['ongoing']);
    expect(told(other, 'ongoing')).toEqual(['October 2023, day not stated, ongoing']);
  });

  it('ignores a coarser date that contains the day, and an earlier plan', () => {
    expect(told(month, 'happened')).toEqual([]);
    expect(told(day, 'planned')).toEqual([]);
  });

  it('ignores “ongoing” in articles published before the end', () => {
    expect(told(day, 'ongoing', '2024-01-12')).toEqual([]);
    expect(told(day, 'ongoing', '2024-01-13')).toEqual([]);
    expect(told(other, 'ongoing', '2024-01-12')).toEqual(['October 2023, day not stated']);
  });
});
