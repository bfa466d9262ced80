/** Every kind of event date in the words shown to readers. Fill and label agree for every status, outcome and polarity. */
import { describe, expect, it } from 'vitest';
import { fillOf } from '../drawing';
import type { Occurrence } from '../factual-status';
import { sampleDate } from '../testing/sample-date';
import { dateWords, isPastDue, occurrenceLabel, occurrenceWords, type WordedDate } from './date-words';

const year = (rest: Partial<WordedDate> = {}, edtf = '2024') => sampleDate(edtf, '2024-01-01', '2024-12-31', 'year', rest);
const month = (rest: Partial<WordedDate> = {}) => sampleDate('2024-01', '2024-01-01', '2024-01-31', 'month', rest);

describe('dateWords', () => {
  it.each<[string, string, WordedDate]>([
    ['9 January 2024', '9 January 2024', sampleDate('2024-01-09', '2024-01-09', '2024-01-09', 'day')],
    ['by 9 January 2024', 'by 9 January 2024', sampleDate('2024-01-09', '2024-01-09', '2024-01-09', 'day', { qualifier: 'by' })],
    [
      '9 January 2024, late in the day',
      '9 January 2024, late in the day',
      sampleDate('2024-01-09', '2024-01-09', '2024-01-09', 'day', { qualifier: 'late' }),
    ],
    ['January 2024, day not stated', 'January 2024', month()],
    ['early January 2024', 'early January 2024', month({ qualifier: 'early' })],
    ['mid-January 2024', 'mid-January 2024', month({ qualifier: 'mid' })],
    ['about January 2024', 'about January 2024', month({ qualifier: 'about' })],
    ['after January 2024', 'after January 2024', month({ qualifier: 'after' })],
    ['2024, month not stated', '2024', year()],
    ['early 2024', 'early 2024', year({ qualifier: 'early' }, '2024~')],
    ['about 2024, month not stated', 'about 2024', year({}, '2024~')],
    [
      '13–14 January 2024, on one of these days',
      '13–14 January 2024',
      sampleDate('2024-01-13/2024-01-14', '2024-01-13', '2024-01-14', 'interval'),
    ],
    [
      '13–15 January 2024',
      '13–15 January 2024',
      sampleDate('2024-01-13/2024-01-15', '2024-01-13', '2024-01-15', 'interval', { extent: 'throughout' }),
    ],
    [
      '28 January – 3 February 2024',
      '28 January – 3 February 2024',
      sampleDate('2024-01-28/2024-02-03', '2024-01-28', '2024-02-03', 'interval', { extent: 'throughout' }),
    ],
    [
      '28 December 2023 – 3 January 2024',
      '28 December 2023 – 3 January 2024',
      sampleDate('2023-12-28/2024-01-03', '2023-12-28', '2024-01-03', 'interval', { extent: 'throughout' }),
    ],
    [
      'October–November 2023, at some time in between',
      'October–November 2023',
      sampleDate('2023-10/2023-11', '2023-10-01', '2023-11-30', 'interval'),
    ],
    ['2021–2023', '2021–2023', sampleDate('2021/2023', '2021-01-01', '2023-12-31', 'interval', { extent: 'throughout' })],
    ['by March 2024', 'by March 2024', sampleDate('../2024-03', '2024-03-01', '2024-03-31', 'interval', { qualifier: 'by' })],
    [
      'before 9 March 2024',
      'before 9 March 2024',
      sampleDate('../2024-03-09', '2024-03-09', '2024-03-09', 'interval', { qualifier: 'before' }),
    ],
    ['since 2019', 'since 2019', sampleDate('2019/..', '2019-01-01', '2024-01-09', 'interval', { extent: 'throughout' })],
    ['spring 2024, month not stated', 'spring 2024', sampleDate('2024-21', '2024-03-01', '2024-05-31', 'season')],
    ['late winter 2023–24', 'late winter 2023–24', sampleDate('2023-24', '2023-12-01', '2024-02-29', 'season', { qualifier: 'late' })],
    [
      'the first quarter of 2024, month not stated',
      'the first quarter of 2024',
      sampleDate('2024-01/2024-03', '2024-01-01', '2024-03-31', 'quarter'),
    ],
    ['the 1990s, year not stated', 'the 1990s', sampleDate('199X', '1990-01-01', '1999-12-31', 'decade')],
    ['the late 1990s', 'the late 1990s', sampleDate('199X', '1990-01-01', '1999-12-31', 'decade', { qualifier: 'late' })],
    ['the 20th century, year not stated', 'the 20th century', sampleDate('19XX', '1900-01-01', '1999-12-31', 'century')],
    ['44 BC, month not stated', '44 BC', sampleDate('-0043', '-0043-01-01', '-0043-12-31', 'year')],
  ])('writes "%s"', (full, short, value) => {
    expect(dateWords(value)).toBe(full);
    expect(dateWords(value, 'short')).toBe(short);
  });
});

const event = (
  status: Occurrence['status'],
  outcome: Occurrence['outcome'] = 'unknown',
  polarity: Occurrence['polarity'] = 'affirmed',
) => ({ status, outcome, polarity, latest: '2024-01-09' });

describe('occurrence', () => {
  it.each([
    [event('happened'), 'filled', null, 'Happened'],
    [event('ongoing'), 'filled', 'ongoing', 'Ongoing as of 8 January 2024'],
    [event('planned'), 'outlined', 'planned', 'Planned as of 8 January 2024, outcome unknown'],
    [event('planned', 'took-place'), 'filled', null, 'Planned, then took place'],
    [event('planned', 'cancelled'), 'struck', 'canceled', 'Canceled as of 8 January 2024'],
    [event('planned', 'postponed'), 'outlined', 'postponed', 'Postponed as of 8 January 2024'],
    // “X postpones a trip”, “X calls off the talks”: the decision was made.
    [event('happened', 'postponed'), 'filled', null, 'Happened'],
    [event('happened', 'cancelled'), 'filled', null, 'Happened'],
    [event('ongoing', 'postponed'), 'filled', 'ongoing', 'Ongoing as of 8 January 2024'],
    [event('hypothetical', 'cancelled'), 'struck', 'canceled', 'Canceled as of 8 January 2024'],
    [event('hypothetical'), 'dotted', 'possible', 'Possible as of 8 January 2024'],
    [event('happened', 'unknown', 'negated'), 'struck', 'did not happen', 'Did not happen, according to reports as of 8 January 2024'],
  ] as const)('%o has the fill %s and the label %s', (value, fill, label, words) => {
    expect(fillOf(value)).toBe(fill);
    expect(occurrenceLabel(value)).toBe(label);
    expect(occurrenceWords(value, '2024-01-08', '2024-06-01')).toBe(words);
  });

  it('marks a plan past due only after its last possible day', () => {
    expect(isPastDue(event('planned'), '2024-01-09')).toBe(false);
    expect(isPastDue(event('planned'), '2024-01-10')).toBe(true);
    expect(occurrenceWords(event('planned'), null, '2024-01-09')).toBe('Planned');
  });
});
