import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { eventMentions, events } from '@/db/schema/events';
import { auditLog, eventRevisions } from '@/db/schema/history';
import { users } from '@/db/schema/people';
import { testDatabases } from '@/db/testing/test-database';
import type { DryRun, TableChoices } from '@/domain/desk/table-import';
import { createEvent } from '../events/editing/create-event';
import { saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { getJob, listItems } from '../jobs/list-jobs';
import { runJobs } from '../jobs/run-jobs';
import { createUser } from '../people/users';
import { BAD_DATES, BAD_TABLES } from '../testing/bad/bad-tables';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { addTheme, saveTheme } from '../vocabulary/save-theme';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { checkTable } from './dry-run';
import { EVENTS } from './event-item';
import { importEvents } from './import-events';
import { loadPrepared, loadTable, reportMark } from './load-table';
import { chooseColumns, receiveTable } from './receive-table';
import { fixCells, startImport } from './start-import';

const BY = { userId: null };
const TODAY = '2024-06-01';
const LIMIT_MS = 5_000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.each(testDatabases())('table of events on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    const vocabulary = [
      { id: 'china', name: 'China', kind: 'state', aliases: ['PRC'] },
      { id: 'japan', name: 'Japan', kind: 'state', aliases: [] },
    ] as const;
    await seedVocabulary(handle.db, vocabulary, SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const receive = (text: string, name = 'table.csv') => receiveTable(handle.db, { name, bytes: bytes(text) }, 'file', BY);
  const check = async (jobId: number): Promise<DryRun> => {
    const waiting = await loadTable(handle.db, jobId);
    if (!waiting) throw new Error('The table waits no longer.');
    return checkTable(handle.db, waiting, TODAY);
  };
  const choose = async (jobId: number, more: Partial<TableChoices> = {}): Promise<void> => {
    const prepared = await loadPrepared(handle.db, jobId);
    if (!prepared) throw new Error('The table waits no longer.');
    await chooseColumns(handle.db, jobId, { ...prepared.choices, ...more }, BY);
  };
  const seen = async (jobId: number) => {
    const waiting = await loadTable(handle.db, jobId);
    return { jobId, report: waiting ? reportMark(waiting) : '', publish: false, alike: false };
  };
  const run = async (jobId: number, choice: { publish?: boolean; alike?: boolean } = {}) => {
    const started = await startImport(handle.db, { ...(await seen(jobId)), ...choice }, BY, TODAY);
    const runner = runJobs(handle, { [EVENTS]: importEvents });
    await runner.idle();
    await runner.stop(1_000);
    return started;
  };
  const reports = async (jobId: number) =>
    (await listItems(handle.db, { jobId, state: null, offset: 0, limit: 100 })).map(({ state, event }) => ({ state, report: event }));
  const events_ = async () => Number((await handle.db.select({ n: count() }).from(events))[0]?.n);
  const statesOf = ({ rows }: DryRun) => rows.map(({ state }) => state);

  it('previews without writing, imports drafts with history and adds no duplicates later', async () => {
    const text = [
      'id;Title;Date;Actors;Theme;Place;Source;Quote;Notes;Score',
      '1;Talks in Oslo;2004-06;PRC (initiator)|Japan;Theme meeting;Oslo;https://paper.example/a;"They met; they spoke.";A note;1,5',
      '2;A summit;17/04/2005;A new union;no such theme;;javascript:alert(1);;;2,5',
      '3;Nothing;soon;;;;;;;',
      '4;Talks in Oslo;2004-06;Japan|China;;;;;;',
    ].join('\n');
    const before = await events_();
    const columns = ['id', 'title', 'start', 'actors', 'themes', 'place', 'url', 'quote', 'summary', null] as const;
    const id = await receive(text);
    expect((await loadPrepared(handle.db, id))?.choices.columns).toEqual(columns.with(6, null));
    await choose(id, { columns });
    const dry = await check(id);
    expect(statesOf(dry)).toEqual(['new', 'new', 'refused', 'new']);
    expect(dry).toMatchObject({
      counts: { new: 3, refused: 1 },
      leftOut: ['Score'],
      newActors: ['A new union'],
      unknownThemes: ['no such theme'],
    });
    expect(dry.rows[2]?.problems).toEqual([
      { field: 'start', cell: { column: 2, text: 'soon' }, message: expect.stringContaining('soon') },
    ]);
    expect(await events_()).toBe(before);

    expect(await run(id)).toBe(3);
    const made = await reports(id);
    expect(made.map(({ state, report }) => [state, report?.created, report?.published])).toEqual(Array(3).fill(['done', true, false]));
    const event = await getEvent(handle.db, made[0]?.report?.eventId ?? 0, { includeDrafts: true });
    expect(event).toMatchObject({
      ...{ title: 'Talks in Oslo', state: 'draft', version: 1, place: 'Oslo', summary: 'A note', status: 'happened', mentions: [] },
      date: { edtf: '2004-06', precision: 'month' },
      reference: { url: 'https://paper.example/a', title: null, quote: 'They met; they spoke.' },
      imported: { file: 'table.csv', place: 'line 2' },
      actors: [
        { slug: 'china', role: 'initiator' },
        { slug: 'japan', role: 'participant' },
      ],
    });
    expect(event?.themes.map((theme) => theme.id)).toEqual(['meeting']);
    expect(event?.history).toMatchObject([{ change: 'created', reason: 'Imported from a table, line 2.' }]);
    const [{ n: audits } = { n: 0 }] = await handle.db.select({ n: count() }).from(auditLog).where(eq(auditLog.action, 'events.create'));
    const [{ n: revisions } = { n: 0 }] = await handle.db.select({ n: count() }).from(eventRevisions);
    expect([Number(audits), Number(revisions)]).toEqual([3, 3]);
    expect(Number((await handle.db.select({ n: count() }).from(eventMentions))[0]?.n)).toBe(0);

    const again = await receive(text);
    await choose(again, { columns });
    expect(statesOf(await check(again))).toEqual(['known', 'known', 'refused', 'known']);
    await expect(run(again)).rejects.toMatchObject({ code: 'bad-data', field: 'alike' });

    // The rows are also known after an editor has changed the event.
    await saveEvent(handle.db, { id: event?.id ?? 0, version: 1, input: sampleEvent({ title: 'Quite another title' }), by: BY });
    expect(statesOf(await check(again))).toEqual(['known', 'known', 'refused', 'known']);
  });

  it('says that a new name with a comma becomes one actor', async () => {
    const notesOf = async (separator: '' | 'comma') => {
      const id = await receive('Title;Date;Actors\nTalks in Oslo;2004-06;"Japan, China"\nTalks in Bergen;2004-07;Japan');
      await choose(id, { columns: ['title', 'start', 'actors'], separator });
      return (await check(id)).rows.map(({ notes }) => notes);
    };
    expect(await notesOf('')).toEqual([[expect.stringMatching(/^“Japan, China” becomes one new actor\. .*comma\.$/)], []]);
    expect(await notesOf('comma')).toEqual([[], []]);
  });

  it('accepts former theme names, and shows actors with their roles', async () => {
    const theme = await addTheme(handle.db, { label: 'River bridges', family: 'statements', icon: 'circle' }, BY);
    const input = { label: 'River crossings', family: 'statements', icon: 'circle' } as const;
    await saveTheme(handle.db, { id: theme.id, version: theme.version, input, by: BY });
    const id = await receive('title;date;actors;themes\nA bridge opens;Mar-21;PRC (initiator)|A new union;river Bridges\n');
    await choose(id);
    const dry = await check(id);
    expect(dry.unknownThemes).toEqual([]);
    expect(dry.rows[0]).toMatchObject({ state: 'new', date: 'March 2021, day not stated', actors: ['PRC (initiator)', 'A new union'] });
    await run(id);
    const [made] = await reports(id);
    const event = await getEvent(handle.db, made?.report?.eventId ?? 0, { includeDrafts: true });
    expect(event).toMatchObject({ action: null, themes: [{ id: theme.id, label: 'River crossings' }] });
  });

  it('corrects a cell before the import, as often as needed', async () => {
    const id = await receive('title;date\nA mill burns;some day\nA mill opens;1701\n');
    await choose(id);
    const before = await check(id);
    expect(before.rows[0]?.problems).toMatchObject([{ field: 'start', cell: { column: 1, text: 'some day' } }]);
    const { report } = await seen(id);
    for (const text of ['1699', '1700']) await fixCells(handle.db, { jobId: id, line: 2, cells: new Map([[1, text]]), by: BY });
    await choose(id);
    expect((await check(id)).rows.map(({ date }) => date)).toEqual(['1700, month not stated', '1701, month not stated']);
    // The editor must see the corrected rows before the import.
    await expect(startImport(handle.db, { jobId: id, report, publish: false, alike: false }, BY, TODAY)).rejects.toMatchObject({
      code: 'conflict',
    });
    await fixCells(handle.db, { jobId: id, line: 3, cells: new Map([[9, 'no such column']]), by: BY });
    expect(await run(id)).toBe(2);
    await expect(fixCells(handle.db, { jobId: id, line: 2, cells: new Map([[1, '1700']]), by: BY })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('detects exact duplicates, possible duplicates and repeated rows', async () => {
    const input = sampleEvent({
      title: 'Leaders sign a treaty on rivers',
      date: { edtf: '2011-03-04', qualifier: null, extent: 'throughout' },
    });
    const { id: there } = await createEvent(handle.db, {
      input: { ...input, actors: [{ slug: 'japan', role: 'initiator' }] },
      by: BY,
      publish: true,
    });
    const id = await receive(
      [
        'title,date,actors',
        'leaders sign a treaty on rivers,2011-03-04,JAPAN',
        'Leaders sign treaty on rivers,4 March 2011,Japan',
        'Something else,2011-03-04,Japan',
        'Something else,2011-03-04,Japan',
      ].join('\n'),
    );
    await choose(id);
    const dry = await check(id);
    expect(statesOf(dry)).toEqual(['known', 'alike', 'new', 'known']);
    expect(dry.rows.slice(0, 2).map(({ known }) => known?.id)).toEqual([there, there]);
    expect(dry.rows[3]?.notes).toEqual(['This row duplicates line 4.']);
    expect(await run(id, { alike: true, publish: true })).toBe(2);
    const [first] = await reports(id);
    expect(await getEvent(handle.db, first?.report?.eventId ?? 0)).toMatchObject({
      state: 'published',
      checked: true,
      imported: { place: 'line 3' },
    });
  });

  it('matches an ID only with the same title and dates, and reports repeated IDs', async () => {
    const first = await receive('id,title,date\n77,The harvest fair,2012-01-02\n');
    await choose(first);
    expect(await run(first)).toBe(1);
    const id = await receive('id,title,date\n77,The harvest fair,2012-09-09\n77,A regatta,2012-01-02\n77,Chess in the park,2013-05-06\n');
    await choose(id);
    const dry = await check(id);
    expect(statesOf(dry)).toEqual(['alike', 'alike', 'alike']);
    expect(dry.rows.map(({ notes }) => notes.join())).toEqual(['', ...Array(2).fill(expect.stringContaining('the same ID as line 2'))]);
    // Each row is a separate event, although all have the same ID.
    expect(await run(id, { alike: true })).toBe(3);
    expect((await reports(id)).map(({ report }) => report?.created)).toEqual([true, true, true]);
  });

  it('is imported exactly as previewed, or not at all', async () => {
    const id = await receive('title,date\nA census,2014-05-06\n');
    await choose(id);
    const choice = await seen(id);
    await choose(id, { theme: 'meeting' });
    await expect(startImport(handle.db, choice, BY, TODAY)).rejects.toMatchObject({ code: 'conflict' });
    expect(await run(id)).toBe(1);
    const waiting = { columns: [], dayOrder: '', serials: false, separator: '', theme: 'other', action: 'CONSULT' } as const;
    await expect(chooseColumns(handle.db, id, waiting, BY)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('records the importing person, and publishes only while that person may', async () => {
    const person = { email: 'eve@example.org', name: 'eve', role: 'editor', password: 'rust kettle orbit plume' } as const;
    const eve = await createUser(handle.db, person);
    const bring = async (title: string) => {
      const id = await receive(`title,date\n${title},2015-05-06\n`);
      await choose(id);
      return id;
    };
    const start = async (id: number) => startImport(handle.db, { ...(await seen(id)), publish: true }, { userId: eve }, TODAY);
    const work = async () => {
      const runner = runJobs(handle, { [EVENTS]: importEvents });
      await runner.idle();
      await runner.stop(1_000);
    };
    const [one, other] = [await bring('A lighthouse is lit'), await bring('Sheep cross the bridge')];
    await start(one);
    await work();
    await start(other);
    await handle.db.update(users).set({ disabled: true }).where(eq(users.id, eve));
    await work();
    const made = [...(await reports(one)), ...(await reports(other))];
    expect(made.map(({ report }) => report?.published)).toEqual([true, false]);
    const stored = await handle.db
      .select({ state: events.state, by: events.checkedBy })
      .from(events)
      .where(eq(events.id, made[0]?.report?.eventId ?? 0));
    expect(stored).toEqual([{ state: 'published', by: eve }]);
  });

  it('asks for the order of day and month unless the dates determine it', async () => {
    const open = await receive('title,date\nA meeting,03/04/05\n');
    await expect(choose(open)).rejects.toMatchObject({ code: 'bad-data', field: 'dayOrder' });
    await choose(open, { dayOrder: 'mdy' });
    expect((await check(open)).rows[0]).toMatchObject({ date: '4 March 2005', state: 'new' });
    const told = await receive('title,date\nA meeting,03/04/05\nA visit,17/04/05\n');
    await choose(told);
    expect((await check(told)).rows.map(({ date }) => date)).toEqual(['3 April 2005', '17 April 2005']);
    expect((await loadPrepared(handle.db, told))?.orderNote).toContain('17/04/05');
    const both = await receive('title,date\nA meeting,03/04/05\nA visit,17/04/05\nA talk,04/17/05\n');
    await expect(choose(both)).rejects.toMatchObject({ field: 'dayOrder', message: expect.stringContaining('mixes date orders') });
  });

  it('reads two-digit years first if chosen, or if nothing else is possible', async () => {
    const open = await receive('title,date\nA meeting,20-04-17\n');
    await expect(choose(open)).rejects.toMatchObject({ field: 'dayOrder', message: expect.stringContaining('the year') });
    await choose(open, { dayOrder: 'ymd' });
    expect((await check(open)).rows[0]).toMatchObject({ date: '17 April 2020', state: 'new' });
    const told = await receive('title,date\nA meeting,20-04-17\nA visit,99-04-17\n');
    await choose(told);
    expect((await check(told)).rows.map(({ date }) => date)).toEqual(['17 April 2020', '17 April 1999']);
    expect((await loadPrepared(handle.db, told))?.orderNote).toBe('The year comes first, as “99-04-17” shows.');
  });

  it('rejects duplicate columns and requires title and date', async () => {
    const id = await receive('title,date,other\nA,2004,x\n');
    await expect(choose(id, { columns: ['title', 'start', 'title'] })).rejects.toMatchObject({ field: 'columns.c2' });
    await expect(choose(id, { columns: [null, 'start', null] })).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringContaining('title'),
    });
    await expect(choose(id, { columns: ['title'] })).rejects.toMatchObject({ code: 'bad-data', message: expect.stringContaining('date') });
  });

  it('is imported once after two simultaneous starts, and resumes without duplicates', async () => {
    const before = await events_();
    const id = await receive(`title,date\n${Array.from({ length: 12 }, (_, n) => `Event of row ${n * 7919},19${n + 20}`).join('\n')}\n`);
    await choose(id);
    const choice = await seen(id);
    const tries = await Promise.allSettled([1, 2].map(() => startImport(handle.db, choice, BY, TODAY)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    let worked = 0;
    const first = runJobs(handle, {
      async [EVENTS](db, item) {
        await importEvents(db, item);
        worked += 1;
        if (worked === 5) void first.stop(0);
      },
    });
    await first.idle();
    expect((await getJob(handle.db, id))?.counts).toMatchObject({ done: 5, waiting: 7 });
    const second = runJobs(handle, { [EVENTS]: importEvents });
    await second.idle();
    await second.stop(1_000);
    expect((await getJob(handle.db, id))?.counts).toMatchObject({ done: 12, waiting: 0 });
    expect(await events_()).toBe(before + 12);
  });

  it.each(BAD_TABLES.map((table) => [table.number, table.what, table] as const))(
    'number %i: %s is rejected with an error, or read safely, in time',
    async (_n, _what, bad) => {
      const start = performance.now();
      for (const [field, name] of [
        ['file', bad.name],
        ['text', ''],
      ] as const) {
        const coming = receiveTable(handle.db, { name, bytes: bytes(bad.text) }, field, BY);
        if (bad.refused) {
          await expect(coming).rejects.toMatchObject({ code: 'bad-data', field, message: expect.stringMatching(bad.refused) });
          continue;
        }
        const id = await coming;
        await choose(id);
        const dry = await check(id);
        expect(dry.rows.map(({ problems }) => problems[0]?.field ?? null)).toEqual(bad.rows);
        for (const { problems } of dry.rows) for (const { message } of problems) expect(message).toMatch(/^[A-Z“].{10,300}\.$/);
      }
      expect(performance.now() - start).toBeLessThan(2 * LIMIT_MS);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
    20_000,
  );

  it('number 40: reads every date in the list correctly or names its field', async () => {
    const id = await receive(`title,date\n${BAD_DATES.map(({ text }, n) => `Event ${n},"${text}"`).join('\n')}\n`);
    await choose(id, { dayOrder: 'dmy' });
    const dry = await check(id);
    const expected = BAD_DATES.map(({ text, edtf }) => (edtf !== null || text === '03/04/05' ? null : 'start'));
    expect(dry.rows.map(({ problems }) => problems[0]?.field ?? null)).toEqual(expected);
  });

  it('imports formula cells as text', async () => {
    const id = await receive(BAD_TABLES.find(({ number }) => number === 37)?.text ?? '');
    await choose(id);
    await run(id);
    const [first] = await reports(id);
    expect(first?.report?.title).toBe('=HYPERLINK("http://evil.example")');
  });

  it.each([
    ['a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2), /image/],
    ['a.csv', new Uint8Array(), /empty/],
    ['a.csv', bytes(' \n \n'), /empty/],
    ['a.csv', bytes('<!doctype html><html><body><p>x</p></body></html>'), /web page/],
    ['a.csv', bytes('%PDF-1.4 x'), /PDF/],
  ])('rejects %s that is not a table', async (name, given, message) => {
    await expect(receiveTable(handle.db, { name, bytes: given }, 'file', BY)).rejects.toMatchObject({
      field: 'file',
      message: expect.stringMatching(message),
    });
  });
});
