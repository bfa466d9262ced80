/**
 * Properties that hold for any text: random strings, news-like sentences built from fragments, and the articles of the corpus cut and
 * mixed. A failing property prints its text.
 */
import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error the package ships no types
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '../data/vocabulary/load-vocabulary';
import { parseEdtf } from './calendar/edtf';
import { buildActorIndex } from './en/actors/base/actor-index';
import {
  MONTH_NUMBERS,
  PARTS_OF_DAY,
  PLURAL_UNIT_WORDS,
  SEASON_NUMBERS,
  SET_VALUES,
  UNIT_WORDS,
  VAGUE_WORDS,
  WEEKDAY_NUMBERS,
} from './en/lexicon/time/calendar-words';
import { NUMBER_SCALES, NUMBER_WORDS, ORDINAL_WORDS, VAGUE_AMOUNTS, WORDED_AMOUNTS } from './en/lexicon/time/numbers';
import { extract } from './extract';
import type { ResolvedDate, ResolvedTimex } from './model/resolved-date';
import { annotateTimexes, tag } from './tag';
import { isTimex3Frequency, isTimex3Value } from './testing/timex3-grammar';

const VOCABULARY = buildActorIndex(EXTRACTION_VOCABULARY);
const FOLDER = new URL('../data/articles/', import.meta.url);
const ARTICLES = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const names = (words: object): readonly string[] => Object.keys(words).map(capital);
const MONTHS = [...names(MONTH_NUMBERS), 'Jan.', 'Sept.', 'Dec.'];
const UNITS = [...Object.keys(UNIT_WORDS), ...Object.keys(PLURAL_UNIT_WORDS)];
const NUMBERS = [...Object.keys(NUMBER_WORDS), ...Object.keys(NUMBER_SCALES), ...VAGUE_AMOUNTS, ...Object.keys(WORDED_AMOUNTS)];
const SET_WORDS = [
  ...Object.keys(SET_VALUES),
  'every',
  'each',
  'per',
  'once',
  'twice',
  'thrice',
  'times',
  'weekday',
  'weekdays',
  'weekends',
];
const DEICTIC_DAYS = ['today', 'tomorrow', 'tmrw', 'yesterday', 'tonight', 'tonite', 'overnight'];
const CUES =
  'last|this|next|past|the past|the last|the next|coming|following|previous|the same|that|earlier|later|ago|from now|before|after|since|until|by|on|in|at|from|to|through|between|and|or|of|the|a|about|around|at least|more than|early|mid|late|the end of|the beginning of|the first|every|each|per|once|twice|times|other|first half|second quarter|Q3|H1|fiscal|year-end|weekend|BC|AD|century|a.m.|p.m.|o’clock|GMT|noon|midnight|half|–|-|/|(|)|,|.|:|;|"|“|”|’s|Christmas|Easter|Thanksgiving|Lunar New Year|Ramadan'.split(
    '|',
  );
const VERBS =
  'met|will meet|said|has held|is scheduled to visit|would sign|agreed|was killed|were to begin|did not attend|plans to impose|President Berg|China and France|ministers|the treaty|in Vienna'.split(
    '|',
  );
const FIGURES =
  '0|1|7|9|12|29|30|31|32|44|99|100|1066|1815|1945|1989|2000|2019|2023|2024|2100|9999|1,000|3.5|½|2 1/2|999999999|1,000,000,000,000|00|2024-02-30|2023-12-31|0000-00-00|31/12/1999|02/30/2024|1.2.2024|24:00|25:61|8:30|’98|1990s|’60s|19th|21st|3rd|2015-19|1939–1945|12-month|three-day'.split(
    '|',
  );

const anyOf = (words: readonly string[]) => fc.constantFrom(...words);
const word = fc.oneof(
  { weight: 3, arbitrary: anyOf(CUES) },
  { weight: 2, arbitrary: anyOf(UNITS) },
  { weight: 2, arbitrary: anyOf(MONTHS) },
  { weight: 2, arbitrary: anyOf(FIGURES) },
  { weight: 2, arbitrary: anyOf(NUMBERS) },
  anyOf(names(WEEKDAY_NUMBERS)),
  anyOf(Object.keys(ORDINAL_WORDS)),
  anyOf(Object.keys(SEASON_NUMBERS)),
  anyOf(Object.keys(PARTS_OF_DAY)),
  anyOf([...DEICTIC_DAYS, ...SET_WORDS, ...Object.keys(VAGUE_WORDS)]),
  anyOf(VERBS),
  fc.integer({ min: 0, max: 3000 }).map(String),
);
/** Fragments in random order, mostly separated by spaces. */
const fragments = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', ' ', '-', ', ', '. ', '\n\n', '')), { maxLength: 40 })
  .map((pairs) => pairs.map(([one, space]) => one + space).join(''));

const day = fc
  .tuple(fc.integer({ min: 1, max: 31 }), anyOf(MONTHS), fc.option(fc.integer({ min: 1, max: 2100 })))
  .map(([d, m, y]) => [`${d} ${m}${y === null ? '' : ` ${y}`}`, `${m} ${d}${y === null ? '' : `, ${y}`}`]);
const count = fc.tuple(fc.oneof(anyOf(NUMBERS), anyOf(FIGURES)), anyOf(UNITS)).map((pair) => pair.join(' '));
const point = fc.oneof(
  day.chain((forms) => fc.constantFrom(...forms)),
  fc.integer({ min: 1, max: 2200 }).map(String),
  anyOf([
    ...MONTHS,
    ...names(WEEKDAY_NUMBERS),
    'last year',
    'next month',
    'yesterday',
    'the 1990s',
    'the 19th century',
    'summer 2023',
    '44 BC',
    'Easter 2020',
    'this weekend',
    'Q2 2023',
  ]),
);
const phrase = fc.oneof(
  point.map((p) => `on ${p}`),
  fc
    .tuple(
      anyOf(['since', 'until', 'by', 'before', 'after', 'early', 'late', 'mid', 'the end of', 'about', 'every', 'last', 'next']),
      point,
    )
    .map((p) => p.join(' ')),
  fc.tuple(anyOf(['from', 'between', '']), point, anyOf(['to', 'and', '–', '-', 'until', 'through']), point).map((p) => p.join(' ')),
  fc
    .tuple(count, anyOf(['ago', 'later', 'earlier', 'from now', 'before', 'after', 'from', 'of', 'starting', 'ended']), point)
    .map((p) => p.join(' ')),
  fc
    .tuple(
      anyOf(['the past', 'the next', 'the last', 'the first', 'recent', 'coming', 'every', 'once a', 'twice every', 'more than']),
      count,
    )
    .map((p) => p.join(' ')),
);
/** Sentences of mostly meaningful phrases, which exercise resolution more deeply. */
const sentences = fc
  .array(
    fc.tuple(
      anyOf(['They met', 'They will meet', 'He said: “We signed', 'President Berg of France is to visit China', 'In 1812 it fell']),
      phrase,
      phrase,
      anyOf(['. ', '.” ', ', ', '.\n\n']),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.map(([speaker, a, b, end]) => `${speaker} ${a}, ${b}${end}`).join(''));

/** Pieces of articles in random order, cut anywhere, even inside words. */
const mixed = fc
  .array(fc.tuple(anyOf(ARTICLES), fc.nat(), fc.nat(400)), { maxLength: 6 })
  .map((cuts) => cuts.map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length)).join(''));

const strings = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      { maxLength: 200 },
    )
    .map((units) => units.join('')),
  fc
    .array(
      anyOf([
        '\u0000',
        '\uD83D',
        '\uDE00',
        '\u202E',
        '\u200F',
        '\u0301',
        '\uFEFF',
        '\u2028',
        '\r',
        '\t',
        ' ',
        'يوم',
        '月曜日',
        'May 5',
        'last week',
        '١٢',
        '５月',
      ]),
    )
    .map((units) => units.join('')),
);

const published = fc.oneof(
  { weight: 8, arbitrary: fc.constant('2024-01-09') },
  anyOf(['2023-12-31', '2024-02-29', '1812-06-24', '0001-01-01', '9999-12-31', 'soon', '']),
);
const texts = fc.oneof({ weight: 3, arbitrary: fragments }, { weight: 4, arbitrary: sentences }, mixed, strings);

/** Any date may end with the “approximate” mark (ISO 8601-2), but the package rejects it after a season or a decade. */
const UNQUALIFIED = /^(\d{4}-2[1-4]|\d{3}X)~$/;

function expectDate(date: ResolvedDate): void {
  expect(parseEdtf(date.edtf)).toMatchObject({ earliest: date.earliest, latest: date.latest, precision: date.precision });
  expect(() => edtf(date.edtf.replace(UNQUALIFIED, '$1')), date.edtf).not.toThrow();
  expect([date.edtf, date.earliest <= date.latest || date.earliest.startsWith('-')]).toEqual([date.edtf, true]);
}

function expectResolved(body: string, resolved: readonly ResolvedTimex[], from = 0): void {
  let end = from;
  for (const { timex, date, parts } of resolved) {
    expect(body.slice(timex.start, timex.end)).toBe(timex.quote);
    expect(timex.start).toBeGreaterThanOrEqual(end);
    expect(timex.end).toBeGreaterThan(timex.start);
    end = timex.end;
    if (date !== null) expectDate(date);
    if (parts !== undefined) expectResolved(body, parts, timex.start);
  }
}

function expectTags(body: string, day: string): void {
  const resolved = tag(body, day);
  expectResolved(body, resolved);
  const { timexes, empty, tids } = annotateTimexes(resolved, body, day);
  const values = new Map<string, string>([['t0', day], ...[...timexes, ...empty].map(({ tid, value }) => [tid, value] as const)]);
  expect(values.size).toBe(1 + timexes.length + empty.length);
  for (const tid of tids) expect(values.has(tid)).toBe(true);
  let end = 0;
  for (const { start, end: next, text } of timexes) {
    expect(start).toBeGreaterThanOrEqual(end);
    expect(body.slice(start, next)).toBe(text);
    end = next;
  }
  for (const { type, value, freq, beginPoint, endPoint } of [...timexes, ...empty]) {
    expect([type, value, isTimex3Value(type, value)]).toEqual([type, value, true]);
    if (freq !== undefined) expect([freq, isTimex3Frequency(freq)]).toEqual([freq, true]);
    for (const reference of [beginPoint, endPoint]) if (reference !== undefined) expect(values.has(reference)).toBe(true);
    const [begin, until] = [values.get(beginPoint ?? ''), values.get(endPoint ?? '')];
    const comparable = /^\d{4}-\d\d(-\d\d)?$|^\d{4}$/;
    if (begin !== undefined && until !== undefined && comparable.test(begin) && comparable.test(until)) {
      const shorter = Math.min(begin.length, until.length);
      expect([begin, until, begin.slice(0, shorter) <= until.slice(0, shorter)]).toEqual([begin, until, true]);
    }
  }
}

function expectExtraction(body: string, day: string): void {
  const article = { title: 'A title', published: day, body };
  const { events, timexes, sentences: found } = extract(article, { vocabulary: VOCABULARY });
  expectResolved(body, timexes);
  for (const { start, end, text } of found) expect(body.slice(start, end)).toBe(text);
  for (const event of events) {
    expectDate(event.date);
    const quotes = event.mentions.flatMap(({ evidence, trigger }) => [evidence, trigger]);
    for (const quote of [...quotes, event.dateWords]) if (quote) expect(body.slice(quote.start, quote.end)).toBe(quote.quote);
  }
}

describe('properties of any text', () => {
  it('tags have exact quotes, do not overlap, are valid TIMEX3, and begin before they end', () => {
    fc.assert(fc.property(texts, published, expectTags), { numRuns: 300 });
  });

  it('events have valid EDTF dates and quotes that occur in the text', () => {
    fc.assert(fc.property(texts, published, expectExtraction), { numRuns: 60 });
  });

  it('tagging is deterministic', () => {
    fc.assert(
      fc.property(texts, (body) => {
        expect(tag(body, '2024-01-09')).toEqual(tag(body, '2024-01-09'));
      }),
      { numRuns: 50 },
    );
  });
});

it('tags and extracts every article of the corpus without a violation', () => {
  for (const article of ARTICLES) {
    expectTags(article, '2024-01-09');
    expectExtraction(article, '2024-01-09');
  }
});

it.each([
  ['no blank', 'x'.repeat(100_000)],
  ['one bracket', '('.repeat(100_000)],
  ['quotation marks', '"'.repeat(100_000)],
  ['NULs', '\u0000'.repeat(100_000)],
  ['halves of pairs', '\uD83D'.repeat(100_000)],
  ['dates', '9 January 2024 '.repeat(6_666)],
])('handles 100,000 characters: %s', (_, body) => {
  expectTags(body, '2024-01-09');
  expectExtraction(body, '2024-01-09');
});
