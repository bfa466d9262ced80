/** An independent parser reads every format back and finds exactly the original events, with any text. */
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import RssParser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { dateWords } from '@/domain/dates/date-words';
import type { ExportRecord } from '@/domain/export/export-record';
import { FORMAT_IDS, type FormatId } from '@/domain/export/formats';
import { HOSTILE, SAMPLE_HEAD, sampleDate, sampleRecords } from '../testing/sample-records';
import { writeExport } from './format';
import { FORMAT_WRITERS } from './format-writers';

/** Writes records in batches of the given size. */
async function written(format: FormatId, records: readonly ExportRecord[], batch = 5): Promise<string> {
  async function* batches() {
    for (let from = 0; from < records.length; from += batch) yield records.slice(from, from + batch);
  }
  let text = '';
  for await (const piece of writeExport(FORMAT_WRITERS[format], SAMPLE_HEAD, batches())) text += piece;
  return text;
}

const idOfUrl = (url: string | undefined): number => Number(/\/events\/(\d+)/.exec(url ?? '')?.[1]);
const rows = (csv: string) => parseCsv(csv, { bom: true, columns: true }) as readonly Record<string, string>[];
const calendar = (text: string) => new ICAL.Component(ICAL.parse(text) as never);
const components = (text: string) => calendar(text).getAllSubcomponents();

/** The event IDs that a reader of the format finds. */
const READ: Readonly<Record<FormatId, (text: string) => readonly number[] | Promise<readonly number[]>>> = {
  csv: (text) => rows(text).map(({ id }) => Number(id)),
  json: (text) => (JSON.parse(text) as { events: { id: number }[] }).events.map(({ id }) => id),
  md: (text) => [...text.matchAll(/^\*\*.*?\]\(<https:\/\/timeline\.example\/events\/(\d+)\//gm)].map(([, id]) => Number(id)),
  ics: (text) => components(text).map((one) => Number(/^event-(\d+)@/.exec(String(one.getFirstPropertyValue('uid')))?.[1])),
  atom: async (text) => (await new RssParser().parseString(text)).items.map(({ link }) => idOfUrl(link)),
  jsonfeed: (text) => (parseJsonFeed(JSON.parse(text)).items ?? []).map(({ id }) => idOfUrl(id)),
  timelinejs: (text) =>
    (JSON.parse(text) as { events: { unique_id: string }[] }).events.map(({ unique_id }) => Number(unique_id.replace('event-', ''))),
};

describe.each(FORMAT_IDS)('%s', (format) => {
  it('contains exactly the given events in order, with any texts and batch size', async () => {
    await fc.assert(
      fc.asyncProperty(sampleRecords, fc.integer({ min: 1, max: 13 }), async (records, batch) => {
        expect(await READ[format](await written(format, records, batch))).toEqual(records.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same text for any batch size', async () => {
    const [records = []] = fc.sample(fc.array(sampleRecords, { minLength: 12, maxLength: 12 }), { numRuns: 1, seed: 7 });
    const all = records.flat().map((one, index) => ({ ...one, id: index + 1 }));
    // The notes of a chronology follow their batch.
    if (format !== 'md') expect(await written(format, all, 1)).toBe(await written(format, all, 1000));
    expect(all.length).toBeGreaterThan(10);
  });

  it('links only to http and https', async () => {
    const records = fc.sample(sampleRecords, { numRuns: 40, seed: 3 }).flat();
    const text = await written(format, records);
    expect(text).not.toMatch(/(?:href=\\?"|"(?:url|original)":"|^URL[^:]*:)\s*javascript:/im);
    // Escaped text is not a link.
    if (format === 'md') expect(text.replace(/\\./g, '')).not.toMatch(/\]\(<?javascript:|<javascript:/i);
    if (format === 'csv') for (const { source_urls } of rows(text)) expect(source_urls).not.toContain('javascript:');
    expect(text.toLowerCase()).toContain('javascript:');
  });
});

const [sample] = fc.sample(
  sampleRecords.filter((records) => records.length > 0),
  { numRuns: 1, seed: 11 },
);
const one = (more: Partial<ExportRecord> = {}): ExportRecord => {
  const [first] = sample ?? [];
  if (!first) throw new Error('no sample');
  return {
    ...first,
    title: 'Ministers meet',
    date: sampleDate('2023-10-05'),
    status: 'happened',
    polarity: 'affirmed',
    outcome: 'unknown',
    checked: true,
    mentions: [],
    ...more,
  };
};

describe('Markdown', () => {
  it('lists the notes of an event in ascending order, in any order of articles', async () => {
    const [said] = (sample ?? []).flatMap(({ mentions }) => mentions);
    if (!said) throw new Error('no mention');
    const of = (id: number, ...articles: readonly number[]) =>
      one({ id, mentions: articles.map((articleId) => ({ ...said, source: { ...said.source, articleId } })) });
    const text = await written('md', [of(1, 3, 1, 2), of(2, 2, 4, 3), of(3, 2, 1)]);
    expect([...text.matchAll(/\)((?:\[\^\d\])+)$/gm)].map(([, notes]) => notes)).toEqual(['[^1][^2][^3]', '[^1][^3][^4]', '[^2][^3]']);
  });
});

describe('CSV', () => {
  it.each(HOSTILE)('preserves %j without a formula cell', async (title) => {
    const clean = title.replace('\uD800', '\uFFFD');
    const text = await written('csv', [one({ title: clean, place: clean, summary: clean })]);
    const [row] = rows(text);
    for (const cell of [row?.title, row?.place, row?.summary]) {
      expect(cell?.replace(/^'(?=[\t\r\n]|\s*[=+\-@])/, '')).toBe(clean);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('starts with a BOM, uses CRLF and has date columns', async () => {
    const text = await written('csv', [one({ date: sampleDate('2023-10', { qualifier: 'early', extent: 'within' }) })]);
    expect(text.startsWith('\uFEFFid,title,date_words,edtf,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(rows(text)[0]).toMatchObject({
      date_words: 'early October 2023',
      edtf: '2023-10',
      earliest: '2023-10-01',
      latest: '2023-10-31',
      precision: 'month',
      qualifier: 'early',
      extent: 'within',
    });
  });
});

describe('iCalendar', () => {
  const read = async (record: ExportRecord) => {
    const [component] = components(await written('ics', [record]));
    if (!component) throw new Error('no entry');
    return { component, event: new ICAL.Event(component), status: component.getFirstPropertyValue('status') };
  };

  it.each([
    ['2023-10-05', {}, 'Ministers meet', '2023-10-05', '2023-10-06'],
    ['2023-10-05/2023-10-07', {}, 'Ministers meet', '2023-10-05', '2023-10-08'],
    ['2023-10-05/2023-10-07', { extent: 'within' }, 'Ministers meet (5–7 October 2023, on one of these days)', '2023-10-05', '2023-10-08'],
    ['2023-10', {}, 'Ministers meet (October 2023, day not stated)', '2023-10-01', '2023-11-01'],
    ['2023', {}, 'Ministers meet (2023, month not stated)', '2023-01-01', '2024-01-01'],
    ['2024-02', {}, 'Ministers meet (February 2024, day not stated)', '2024-02-01', '2024-03-01'],
    ['2023-05~', {}, 'Ministers meet (about May 2023, day not stated)', '2023-05-01', '2023-06-01'],
  ] as const)('%s %j is an all-day entry that states the uncertainty of its date', async (edtf, more, summary, start, end) => {
    const { event } = await read(one({ date: sampleDate(edtf, more) }));
    expect([event.summary, event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      summary,
      true,
      start,
      end,
    ]);
  });

  it.each([
    [{ status: 'planned' }, 'TENTATIVE', 'Ministers meet (planned)'],
    [{ status: 'planned', outcome: 'cancelled' }, 'CANCELLED', 'Ministers meet (canceled)'],
    [{ status: 'planned', outcome: 'took-place' }, 'CONFIRMED', 'Ministers meet'],
    [{ status: 'hypothetical' }, 'TENTATIVE', 'Ministers meet (possible)'],
    [{ polarity: 'negated' }, 'CANCELLED', 'Ministers meet (did not happen)'],
  ] as const)('writes %j as %s', async (more, status, summary) => {
    const found = await read(one(more));
    expect([found.status, found.event.summary]).toEqual([status, summary]);
  });

  it('pads years to four digits', async () => {
    expect(await written('ics', [one({ date: sampleDate('0033-04-03') })])).toContain(
      '\r\nDTSTART;VALUE=DATE:00330403\r\nDTEND;VALUE=DATE:00330404\r\n',
    );
  });

  it.each(['-0043-03-15', '-0043/0020', '0000', '9999-12-31'])(
    'writes %s, which DTSTART cannot express, as a journal entry with the date in words',
    async (edtf) => {
      const record = one({ date: sampleDate(edtf) });
      const { component } = await read(record);
      expect(component.name).toBe('vjournal');
      expect(component.getFirstPropertyValue('dtstart')).toBeNull();
      expect(component.getFirstPropertyValue('summary')).toContain(edtf === '9999-12-31' ? 'Ministers' : dateWords(record.date));
    },
  );

  it('folds lines at 75 bytes, and no text injects a line', async () => {
    const text = await written('ics', fc.sample(sampleRecords, { numRuns: 30, seed: 5 }).flat());
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
    expect(text).not.toMatch(/^BEGIN:VALARM/m);
    expect(calendar(text).getFirstPropertyValue('x-wr-calname')).toBe('Dateline: “a\\, b\\; c” <i> X-BAD:1');
  });
});

describe('feeds', () => {
  const old = one({ date: sampleDate('1972-02-21'), publishedAt: '2024-01-10T08:00:00.000Z', updatedAt: '2024-02-02T09:30:00.000Z' });

  it('use dates of publication and change, and JSON Feed adds the date of the event', async () => {
    const atom = parseAtomFeed(await written('atom', [old]));
    expect(atom).toMatchObject({ updated: SAMPLE_HEAD.changedAt, entries: [{ published: old.publishedAt, updated: old.updatedAt }] });
    const feed = JSON.parse(await written('jsonfeed', [old]));
    expect(parseJsonFeed(feed).items?.[0]).toMatchObject({ date_published: old.publishedAt, date_modified: old.updatedAt });
    expect(feed.items[0]._dateline).toEqual({ date: '1972-02-21', earliest: '1972-02-21', latest: '1972-02-21' });
    const [item] = (await new RssParser().parseString(await written('atom', [old]))).items;
    expect(item?.isoDate).toBe(old.publishedAt);
  });

  it('keep the ID of an entry when its title changes', async () => {
    const ids = await Promise.all(
      ['a', 'b'].map(async (slug) => parseAtomFeed(await written('atom', [{ ...old, slug }])).entries?.[0]?.id),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it.each(HOSTILE)('escape %j', async (title) => {
    const [entry] = parseAtomFeed(await written('atom', [one({ title, summary: title })])).entries ?? [];
    expect(entry?.content?.value).not.toMatch(/<(?:script|img|i|b)\b/);
  });
});

describe('TimelineJS', () => {
  it.each([
    ['2023-10-05', { start_date: { year: 2023, month: 10, day: 5 } }],
    ['2023-10', { start_date: { year: 2023, month: 10 }, display_date: 'October 2023, day not stated' }],
    ['2023', { start_date: { year: 2023 } }],
    ['-0043', { start_date: { year: -43 }, display_date: '44 BC, month not stated' }],
    ['199X', { start_date: { year: 1990, month: 1, day: 1 }, end_date: { year: 1999, month: 12, day: 31 } }],
    ['2023-10-05/2023-11-02', { start_date: { year: 2023, month: 10, day: 5 }, end_date: { year: 2023, month: 11, day: 2 } }],
  ])('writes %s with its precision', async (edtf, expected) => {
    const { events } = JSON.parse(await written('timelinejs', [one({ date: sampleDate(edtf) })]));
    expect(events[0]).toMatchObject({ unique_id: `event-${one().id}`, ...expected });
    if (!('end_date' in expected)) expect(events[0].end_date).toBeUndefined();
  });
});

describe('chronology', () => {
  it('numbers each article once and has a note for every number', async () => {
    const records = fc.sample(sampleRecords, { numRuns: 20, seed: 9 }).flat();
    const text = await written('md', records, 4);
    const notes = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
    expect(notes).toEqual(notes.map((_, index) => index + 1));
    expect([...used].sort((a, b) => a - b)).toEqual(notes);
  });
});
