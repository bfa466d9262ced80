/** What is said of the list as a whole. */
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '@/domain/filters/timeline-filters';
import type { TimelineView } from '@/domain/timeline/timeline-view';
import { headline, spokenHeadline } from './headline';

const shown = (count: number): TimelineView['events'] => Array.from({ length: count }) as unknown as TimelineView['events'];
const span = (earliest: string, latest: string) => ({ earliest, latest });

describe('the headline', () => {
  it('counts all events, or those of the filter among all', () => {
    const view = { total: 42, unfilteredTotal: 86, span: span('2024-01-03', '2024-03-30') };
    expect(headline(view, NO_FILTERS)).toBe('42 events, 3 January 2024 to 30 March 2024');
    expect(headline(view, { ...NO_FILTERS, query: 'x' })).toBe('42 of 86 events, 3 January 2024 to 30 March 2024');
  });

  it.each([
    [42, 12, span('2024-01-03', '2024-03-30'), '42 events, January to March 2024, 12 shown'],
    [1, 1, span('2024-01-03', '2024-01-30'), '1 event, January 2024, 1 shown'],
    [2, 2, span('2023-12-31', '2024-01-30'), '2 events, December 2023 to January 2024, 2 shown'],
    [2, 2, span('-0043-03-15', '-0043-05-01'), '2 events, March to May 44 BC, 2 shown'],
    [0, 0, null, '0 events'],
  ])('%d events, %d of them on the page, are said as words', (total, count, whole, said) => {
    expect(spokenHeadline({ total, span: whole, events: shown(count) })).toBe(said);
  });
});
