/** Events for tests of the export formats: any text in every field, all kinds of dates, one to three sources. */
import fc from 'fast-check';
import type { ExportHead, ExportMention, ExportRecord } from '@/domain/export/export-record';
import type { DateView } from '@/domain/views';
import { parseEdtf } from '@/engine/calendar/edtf';
import { ACTION_IDS, THEME_IDS } from '@/engine/model/event';

export const SAMPLE_HEAD: ExportHead = {
  site: 'Dateline',
  title: 'Dateline: “a, b; c” <i>\r\nX-BAD:1',
  origin: 'https://timeline.example',
  page: 'https://timeline.example/?q=%3Ci%3E&theme=summit',
  self: 'https://timeline.example/timeline.atom?q=%3Ci%3E&theme=summit',
  changedAt: '2024-03-01T10:00:00.000Z',
};

/** texts that attempt to break out of a format */
export const HOSTILE = [
  '=1+1\nsecond line',
  '+cmd|calc',
  '-2',
  '@SUM(A1)',
  '\tx',
  'a\r\nEND:VEVENT\r\nBEGIN:VALARM',
  'a]]></title><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; & "quoted", \'so\'; \\n',
  '[x](javascript:alert(1)) `code` | ~~ *b* <!-- -->',
  '# no heading',
  '1. no list',
  '\u0000\u0008\u202E\uD800 broken',
  '](<https://evil.example>)',
  '“ü” 漢字 🏳️‍🌈',
] as const;

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ maxLength: 200 }).map((one) => `Ministers ${one}`),
);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.date({ min: new Date('2024-01-01'), max: new Date('2025-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const edtf = fc.oneof(
  day,
  day.map((one) => one.slice(0, 7)),
  day.map((one) => one.slice(0, 4)),
  fc.tuple(day, day).map((two) => two.sort().join('/')),
  fc.constantFrom(
    '-0043',
    '-0043-03-15',
    '0000',
    '0033-04',
    '199X',
    '2023-24',
    '../2024-03-05',
    '2023-05~',
    '9999-12-31',
    '0099-12-31/0100-01-02',
  ),
);

/** A date as stored. */
export function sampleDate(value: string, more: Partial<DateView> = {}): DateView {
  const bounds = parseEdtf(value);
  if (!bounds) throw new RangeError(`No date: ${value}`);
  const { earliest, latest, precision } = bounds;
  return { edtf: value, earliest, latest, precision, qualifier: null, extent: 'throughout', basis: 'explicit', words: null, ...more };
}

const mention: fc.Arbitrary<ExportMention> = fc.record({
  id: fc.integer({ min: 1, max: 1e6 }),
  source: fc.record({
    articleId: fc.integer({ min: 1, max: 5 }),
    articleTitle: text,
    sourceName: text,
    published: day,
    url: fc.constantFrom(null, 'https://paper.example/a?b=1&c=2#d', 'javascript:alert(1)', 'https://x.example/"><script>'),
    note: fc.constantFrom(null, 'a note'),
    language: fc.constant('en'),
  }),
  start: fc.nat(1000),
  end: fc.integer({ min: 1001, max: 2000 }),
  quote: text,
  dateText: fc.option(text),
  edtf,
  status: fc.constantFrom('happened', 'planned'),
  confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  secondReading: fc.option(
    fc.record({
      readers: fc.constantFrom('engine', 'model', 'both'),
      finding: fc.constantFrom(null, 'verified', 'disagreement', 'inferred', 'open'),
      claimed: fc.option(edtf),
      model: text,
      promptVersion: fc.constant('1a2b3c4d'),
    }),
  ),
});

const record: fc.Arbitrary<Omit<ExportRecord, 'id'>> = fc.record({
  slug: fc.constantFrom('event', 'ministers-meet'),
  title: text,
  date: fc
    .tuple(edtf, fc.constantFrom(null, 'early', 'about', 'by'), fc.constantFrom('throughout', 'within'))
    .map(([value, qualifier, extent]) => sampleDate(value, { qualifier, extent })),
  status: fc.constantFrom('happened', 'ongoing', 'planned', 'hypothetical'),
  polarity: fc.constantFrom('affirmed', 'negated'),
  outcome: fc.constantFrom('unknown', 'took-place', 'cancelled', 'postponed'),
  themes: fc
    .uniqueArray(fc.constantFrom(...THEME_IDS), { maxLength: 3 })
    .map((ids) => ids.map((id) => ({ id, label: `Theme; ${id}, "x"`, family: 'talks' as const, icon: 'users' }))),
  family: fc.constant('talks'),
  actors: fc
    .uniqueArray(fc.constantFrom('china', 'japan', 'unsc'), { maxLength: 3 })
    .chain((slugs) =>
      fc
        .tuple(text, fc.constantFrom('initiator', 'target', 'participant'))
        .map(([name, role]) =>
          slugs.map((slug, id) => ({ id, slug, name, kind: 'state' as const, role, origin: 'machine' as const, parent: null })),
        ),
    ),
  place: fc.option(text),
  salience: fc.double({ min: 0, max: 1, noNaN: true }),
  confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  checked: fc.boolean(),
  state: fc.constant('published'),
  source: fc.constant(null),
  sourceCount: fc.constant(1),
  quote: fc.constant(null),
  summary: fc.option(text),
  action: fc.constantFrom(...ACTION_IDS),
  reference: fc.constant(null),
  version: fc.integer({ min: 1, max: 20 }),
  createdAt: time,
  publishedAt: time,
  updatedAt: time,
  mentions: fc.array(mention, { maxLength: 3 }),
}) as fc.Arbitrary<Omit<ExportRecord, 'id'>>;

/** Events with the IDs 1, 2, 3 … */
export const sampleRecords: fc.Arbitrary<readonly ExportRecord[]> = fc
  .array(record, { maxLength: 12 })
  .map((found) => found.map((one, index) => ({ ...one, id: index + 1 })));
