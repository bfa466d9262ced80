import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../calendar/edtf';
import { resolveTimexes } from '../../resolve/resolve';
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from '../config';
import { ENGLISH_RESOLUTION } from '../resolve/resolution';
import { readText } from '../text/read-text';
import { recognize } from './recognize';

const WORDS = [
  'Monday',
  'last',
  'week',
  'May',
  '5',
  '2023',
  '44',
  'BC',
  'the',
  'end',
  'of',
  'from',
  'to',
  '–',
  'between',
  'and',
  'two',
  'days',
  'ago',
  'later',
  'before',
  'spring',
  'quarter',
  'third',
  'ended',
  'will',
  'met',
  'a',
  'year',
  'earlier',
  '.',
  ',',
  '"',
  'today',
  '3 p.m.',
  '1990s',
  '19th',
  'century',
  'Easter',
  'every',
  '2024-02-30',
  '31',
  'February',
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

const run = (body: string) => {
  const text = readText(body);
  return resolveTimexes(
    recognize(text.sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS),
    text,
    { published: '2024-01-09' },
    ENGLISH_RESOLUTION,
  );
};

describe('any text of time words', () => {
  it('yields ordered expressions that quote the body exactly', () => {
    fc.assert(
      fc.property(texts, (body) => {
        let end = 0;
        for (const { timex } of run(body)) {
          expect(body.slice(timex.start, timex.end)).toBe(timex.quote);
          expect(timex.start).toBeGreaterThanOrEqual(end);
          end = timex.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('yields only valid EDTF dates with matching bounds', () => {
    fc.assert(
      fc.property(texts, (body) => {
        for (const { date } of run(body)) {
          if (date === null) continue;
          expect(parseEdtf(date.edtf)).toMatchObject({ earliest: date.earliest, latest: date.latest, precision: date.precision });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not throw for any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (body) => void run(body)));
  });

  it('assigns each word to at most one expression', () => {
    expect(run('The books are closed by year end of Monday.').map(({ timex }) => timex.quote)).toEqual(['year end', 'Monday']);
  });

  it('finds nothing in an empty body', () => {
    expect(run('')).toEqual([]);
  });
});
