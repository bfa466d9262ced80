/** Grouping, gaps and the date column, for every precision of a date. */
import { describe, expect, it } from 'vitest';
import { sampleDate } from '@/domain/testing/sample-date';
import type { DateView, EventSummary } from '@/domain/views';
import { dateSlot, gapWords, groupEvents, placeOf } from './group-events';

const day = (text: string) => sampleDate(text, text, text, 'day');
const event = (id: number, on: DateView): EventSummary => ({
  id,
  slug: `e-${id}`,
  title: `Event ${id}`,
  date: on,
  status: 'happened',
  polarity: 'affirmed',
  outcome: 'unknown',
  themes: [],
  family: 'statements',
  actors: [],
  place: null,
  salience: 0.5,
  confidence: null,
  checked: true,
  state: 'published',
  source: null,
  sourceCount: 1,
  quote: null,
});

const MONTH = sampleDate('2024-01', '2024-01-01', '2024-01-31', 'month');
const YEAR = sampleDate('2024', '2024-01-01', '2024-12-31', 'year');
const SPRING = sampleDate('2024-21', '2024-03-01', '2024-05-31', 'season');
const WEEKEND = sampleDate('2024-01-13/2024-01-14', '2024-01-13', '2024-01-14', 'interval');

describe('groupEvents', () => {
  const LISTED = [event(1, day('2024-03-02')), event(2, WEEKEND), event(3, MONTH), event(4, YEAR), event(5, day('2023-12-20'))];

  it.each([
    ['newest', LISTED, ['2024', 'March 2024', 'January 2024', '2024, month not stated', '2023', 'December 2023']],
    ['oldest', LISTED.toReversed(), ['2023', 'December 2023', '2024', '2024, month not stated', 'January 2024', 'March 2024']],
  ])('lists events without a month at the start of their year, in %s-first order', (_, events, headings) => {
    const years = groupEvents(events);
    expect(years.flatMap((year) => [year.heading, ...year.groups.map(({ heading }) => heading)])).toEqual(headings);
    expect(new Map(years.flatMap((year) => [year, ...year.groups]).map(({ heading, count }) => [heading, count]))).toEqual(
      new Map([
        ['2024', 4],
        ['March 2024', 1],
        ['January 2024', 2],
        ['2024, month not stated', 1],
        ['2023', 1],
        ['December 2023', 1],
      ]),
    );
  });

  it('lists seasons at their first day among the months', () => {
    const listed = [
      event(1, day('2024-05-02')),
      event(2, day('2024-03-02')),
      event(3, SPRING),
      event(4, day('2024-02-02')),
      event(5, YEAR),
    ];
    const headings = ['May 2024', 'March 2024', 'Spring 2024', 'February 2024', '2024, month not stated'];
    expect(groupEvents(listed)[0]?.groups.map(({ heading }) => heading)).toEqual(headings);
    expect(groupEvents(listed.toReversed())[0]?.groups.map(({ heading }) => heading)).toEqual([
      '2024, month not stated',
      'February 2024',
      'Spring 2024',
      'March 2024',
      'May 2024',
    ]);
  });

  it('names a gap between neighbors, unless a month covers it', () => {
    expect(gapWords(day('2024-01-31'), day('2024-01-09'))).toBe('3 weeks without events');
    expect(gapWords(day('2024-01-09'), day('2024-01-31'))).toBe('3 weeks without events');
    expect(gapWords(MONTH, day('2024-02-05'))).toBeNull();
    expect(gapWords(day('2023-01-01'), day('2023-08-01'))).toBe('6 months without events');
    expect(gapWords(day('2019-01-01'), day('2023-08-01'))).toBe('4 years without events');
  });

  it.each([
    ['newest', [7, 6, 3, 8, 5], [7, 6, 5, 'January 2024, day not stated', 3, 8]],
    ['newest', [9, 3], [9, 'January 2024, day not stated', 3]],
    ['oldest', [3, 8, 5, 6, 7], ['January 2024, day not stated', 3, 8, 5, 6, 7]],
  ])('groups events without a day together, in %s-first order', (_, order, rows) => {
    const all = new Map([
      [3, event(3, MONTH)],
      [5, event(5, day('2024-01-05'))],
      [6, event(6, day('2024-01-06'))],
      [7, event(7, day('2024-01-07'))],
      [8, event(8, { ...MONTH, qualifier: 'early' })],
      [9, event(9, day('2024-01-01'))],
    ]);
    const [year] = groupEvents(order.flatMap((id) => all.get(id) ?? []));
    expect(year?.groups[0]?.rows.map((row) => (row.kind === 'event' ? row.event.id : row.words))).toEqual(rows);
  });

  it('omits or shortens a gap that an event of unknown day may fill', () => {
    expect(gapWords(day('2024-02-16'), day('2024-04-02'))).toBe('6 weeks without events');
    expect(gapWords(day('2024-02-16'), day('2024-04-02'), [sampleDate('2024-03', '2024-03-01', '2024-03-31', 'month')])).toBeNull();
    expect(gapWords(day('2024-02-16'), day('2024-05-02'), [sampleDate('2024-04', '2024-04-01', '2024-04-30', 'month')])).toBe(
      '6 weeks without events',
    );
    expect(gapWords(day('2024-01-02'), day('2024-03-09'), [MONTH])).toBe('5 weeks without events');
    const rows = (events: readonly EventSummary[]) => groupEvents(events)[0]?.groups.flatMap((group) => group.rows) ?? [];
    const days = [event(1, day('2024-01-31')), event(2, day('2024-01-02'))];
    expect(rows(days).some((row) => row.kind === 'gap')).toBe(true);
    expect(rows([...days, event(3, MONTH)]).some((row) => row.kind === 'gap')).toBe(false);
    const months = [event(1, day('2024-06-20')), event(2, day('2024-02-20'))];
    expect(rows(months).some((row) => row.kind === 'gap')).toBe(true);
    expect(rows([...months, event(3, SPRING)]).some((row) => row.kind === 'gap')).toBe(false);
  });

  it('keeps every event exactly once', () => {
    const all = [event(1, day('2024-03-02')), event(2, YEAR), event(3, sampleDate('199X', '1990-01-01', '1999-12-31', 'decade'))];
    const grouped = groupEvents(all).flatMap((year) =>
      year.groups.flatMap((group) => group.rows.flatMap((row) => (row.kind === 'event' ? [row.event.id] : []))),
    );
    expect(grouped.sort()).toEqual([1, 2, 3]);
  });

  it.each([
    [day('2024-01-09'), 'January 2024'],
    [sampleDate('2023-24', '2023-12-01', '2024-02-29', 'season'), 'Winter 2023–24'],
    [{ ...SPRING, edtf: '2024-21~', qualifier: 'early' as const }, 'Spring 2024'],
    [sampleDate('2023-07/2023-09', '2023-07-01', '2023-09-30', 'quarter'), 'Third quarter of 2023'],
    [sampleDate('199X', '1990-01-01', '1999-12-31', 'decade'), '1990s, year not stated'],
    [sampleDate('2021/2023', '2021-01-01', '2023-12-31', 'interval'), '2021–2023, month not stated'],
  ])('puts %o under “%s”', (on, heading) => expect(placeOf(on).heading).toBe(heading));
});

describe('dateSlot', () => {
  it.each<[DateView, ReturnType<typeof dateSlot>]>([
    [day('2024-01-09'), { kind: 'day', numeral: '9', weekday: 'Tue' }],
    [WEEKEND, { kind: 'day', numeral: '13–14', weekday: 'Sat–Sun' }],
    [sampleDate('2024-01-28/2024-02-03', '2024-01-28', '2024-02-03', 'interval'), { kind: 'range', from: '28 Jan', to: '3 Feb' }],
    [MONTH, { kind: 'empty', words: 'day not stated' }],
    [
      { ...MONTH, qualifier: 'early' },
      { kind: 'empty', words: 'early' },
    ],
    [
      { ...YEAR, qualifier: 'late' },
      { kind: 'empty', words: 'late' },
    ],
    [YEAR, { kind: 'empty', words: 'month not stated' }],
    [SPRING, { kind: 'empty', words: 'spring' }],
    [sampleDate('2024-01-09', '2024-01-09', '2024-01-09', 'day', { qualifier: 'by' }), { kind: 'range', from: 'by', to: '9 Jan' }],
    [sampleDate('2024-01-09/..', '2024-01-09', '2024-02-09', 'interval'), { kind: 'range', from: 'since', to: '9 Jan' }],
  ])('shows %o as %o', (on, slot) => expect(dateSlot(on)).toEqual(slot));
});
