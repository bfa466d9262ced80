/** Exports can be imported again: tables in Dateline's own formats preserve what they can express of each event. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableChoices } from '@/domain/desk/table-import';
import type { ExportRecord } from '@/domain/export/export-record';
import { parseEdtf, THEME_IDS } from '@/engine/index';
import { writeExport } from '../export/format';
import { FORMAT_WRITERS } from '../export/format-writers';
import { SAMPLE_HEAD, sampleRecords } from '../testing/sample-records';
import type { TableEvent } from './event-item';
import { guessColumns } from './guess-columns';
import { parseTable } from './parse-table';
import { readRow } from './read-row';

type OwnFormat = 'csv' | 'json' | 'timelinejs' | 'ics';
const SUFFIX: Readonly<Record<OwnFormat, string>> = { csv: 'csv', json: 'json', timelinejs: 'json', ics: 'ics' };

/** Valid titles and places; the other fields stay hostile. */
const RECORDS: readonly ExportRecord[] = fc
  .sample(sampleRecords, { numRuns: 40, seed: 11 })
  .flat()
  .map((record, at) => ({
    ...record,
    id: at + 1,
    title: `Talks ${at}: =1+1; “a, b” <i>x</i> & 'so'`,
    place: at % 2 === 0 ? 'Geneva, “old” town' : null,
    summary: at % 3 === 0 ? 'They met; they spoke, and left.' : null,
    actors: record.actors.map((actor, n) => ({ ...actor, name: `Body ${n} (the old one)` })),
    // An event that was added by hand has a source instead of mentions.
    ...(at % 4 === 0
      ? { mentions: [], reference: { url: `https://paper.example/${at}`, title: 'A paper', quote: 'They “met”,\nthen left.' } }
      : {}),
    // As in the database: canceled and postponed events were planned.
    ...(record.outcome === 'cancelled' || record.outcome === 'postponed' ? ({ status: 'planned', polarity: 'affirmed' } as const) : {}),
  }));

async function broughtBack(format: OwnFormat, records = RECORDS): Promise<readonly (Omit<TableEvent, 'place'> | null)[]> {
  async function* batches() {
    yield records;
  }
  let text = '';
  for await (const piece of writeExport(FORMAT_WRITERS[format], SAMPLE_HEAD, batches())) text += piece;
  // The database rejects NUL, so no text contains one.
  const table = await parseTable({ name: `own.${SUFFIX[format]}`, bytes: new TextEncoder().encode(text.replaceAll('\0', '')) }, 'file');
  const choices: TableChoices = {
    columns: guessColumns(table),
    dayOrder: '',
    serials: false,
    separator: '',
    theme: 'other',
    action: 'CONSULT',
  };
  const themes = new Map(THEME_IDS.map((id) => [id, id] as const));
  const rules = { choices, dayOrder: null, serials: false, themes, today: '2024-06-01', scope: 'x' };
  expect(table.rows).toHaveLength(records.length);
  return table.rows.map(({ cells }) => {
    const read = readRow(cells, rules);
    expect(read.problems).toEqual([]);
    return read.event;
  });
}

const daysOf = (edtf: string) => {
  const bounds = parseEdtf(edtf);
  return bounds && [bounds.earliest, bounds.latest];
};

/** Dates that a calendar cannot express are read from words. The words of these dates cannot be read. */
const isSayable = ({ date }: ExportRecord): boolean =>
  !date.edtf.startsWith('9999') && !(date.edtf === '-0043-03-15' && date.qualifier === 'early');

describe('import of an export', () => {
  it.each(['csv', 'json'] as const)(
    '%s preserves title, date, actors, themes, status, action, place, summary and source',
    async (format) => {
      const back = await broughtBack(format);
      for (const [at, record] of RECORDS.entries()) {
        const { event, polarity } = back[at] ?? {};
        const { title, date, status, outcome, action, place, summary } = record;
        expect(event).toMatchObject({ title, status, outcome, action, place, summary });
        expect(event?.date).toEqual({ edtf: date.edtf, qualifier: date.qualifier, extent: date.extent });
        expect(polarity).toBe(record.polarity);
        if (record.reference) expect(back[at]).toMatchObject({ url: record.reference.url, quote: record.reference.quote });
        expect(event?.actors).toEqual(record.actors.map(({ name, role }) => ({ name, role })).filter(firstOfName));
        expect(event?.themes).toEqual(record.themes.length > 0 ? record.themes.map(({ id }) => id) : ['other']);
      }
    },
  );

  it('timelinejs preserves title and days, and reads inexact dates from words', async () => {
    const back = await broughtBack('timelinejs');
    for (const [at, { title, date }] of RECORDS.entries()) {
      expect(back[at]?.event.title).toBe(title);
      expect(daysOf(back[at]?.event.date.edtf ?? '')).toEqual([date.earliest, date.latest]);
    }
  });

  it('iCalendar preserves title, place and days, and reads inexact dates from words', async () => {
    const records = RECORDS.filter(isSayable);
    const back = await broughtBack('ics', records);
    for (const [at, { title, date, place }] of records.entries()) {
      expect(back[at]?.event).toMatchObject({
        title,
        place: /^\d{4}-/.test(date.earliest) && !date.earliest.startsWith('0000') ? place : null,
      });
      expect(daysOf(back[at]?.event.date.edtf ?? '')?.[0]).toBe(date.earliest);
    }
  });
});

const firstOfName = ({ name }: { name: string }, at: number, all: readonly { name: string }[]): boolean =>
  all.findIndex((one) => one.name === name) === at;
