/** Chosen events: in the given order, published ones only, as a chronology and as a .docx document. */
import { inflateRawSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { events } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';
import { testDatabases } from '@/db/testing/test-database';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import { publishArticle } from '../articles/publish-article';
import { ingestArticle } from '../ingest/ingest-article';
import { getTimeline } from '../timeline/get-timeline';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { findSubject, getEmbed } from './get-embed';
import { loadChosen, mergeTargets } from './load-records';
import { toChronology } from './to-chronology';
import { writeDocx } from './write-docx';

const VISIT = { origin: 'https://timeline.example', accessed: '2024-02-01', site: 'Dateline' };
const BODY = [
  'The foreign ministers of China and Japan met in Vienna on 8 January 2024.',
  'China imposed sanctions on Japan on 9 January 2024.',
  'The presidents of France and Italy met in Rome in October 2023.',
].join(' ');

describe.each(testDatabases())('chosen events on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  let ids: readonly number[];
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
    const article = { text: BODY, title: 'The month', source: 'Open Paper', published: '2024-01-11' };
    await ingestArticle(handle.db, { ...article, url: 'https://paper.example/a' }, { userId: null, publish: true });
    ids = (await getTimeline(handle.db, NO_FILTERS)).events.map(({ id }) => id);
    expect(ids).toHaveLength(3);
  }, 120_000);
  afterAll(() => handle.close());

  it('keep the given order and omit missing events', async () => {
    const wanted = [...ids].reverse();
    const found = await loadChosen(handle.db, [...wanted, 999_999]);
    expect(found.map(({ id }) => id)).toEqual(wanted);
  });

  it('are replaced by their merge target and omitted when unpublished', async () => {
    const [first = 0, second = 0, third = 0] = ids;
    await handle.db.update(events).set({ mergedInto: third }).where(eq(events.id, first));
    await handle.db.update(events).set({ state: 'draft' }).where(eq(events.id, second));
    expect((await loadChosen(handle.db, [first, second, third])).map(({ id }) => id)).toEqual([third]);
    expect(await mergeTargets(handle.db, [first, second, third])).toEqual({ [first]: third });
    await handle.db.update(events).set({ mergedInto: null, state: 'published' });
  });

  it('become a chronology with one number per article', async () => {
    const chronology = toChronology(await loadChosen(handle.db, ids), VISIT);
    expect(chronology.sources).toEqual([{ number: 1, words: 'Open Paper, “The month”, 11 January 2024', url: 'https://paper.example/a' }]);
    expect(chronology.entries.map(({ sources }) => sources)).toEqual([[1], [1], [1]]);
    expect(chronology.entries.at(-1)).toMatchObject({ date: 'October 2023, day not stated' });
    expect(chronology.accessed).toBe('1 February 2024');
  });

  it('become a document with dates, links, notes and sources', async () => {
    const chronology = toChronology(await loadChosen(handle.db, ids), VISIT);
    const document = await writeDocx(chronology, { [String(ids[0])]: 'A remark\u0000 & more' });
    const text = partOf(document, 'word/document.xml').replace(/<[^>]+>/g, '');
    for (const { date, title } of chronology.entries) for (const words of [`${date}. `, title]) expect(text).toContain(words);
    expect(text).toContain('A remark &amp; more');
    expect(text).toContain('1. Open Paper, “The month”, 11 January 2024. https://paper.example/a Accessed 1 February 2024.');
    const links = partOf(document, 'word/_rels/document.xml.rels');
    for (const url of [chronology.entries[0]?.url, 'https://paper.example/a']) expect(links).toContain(`Target="${url}"`);
  });

  it('are found by the path of their page and embedded in time order', async () => {
    const [first = 0, , third = 0] = ids;
    const at = (path: string) => findSubject(handle.db, new URL(path, VISIT.origin));
    expect(await at(`/events/${first}/some-slug`)).toEqual({ kind: 'chosen', ids: [first] });
    expect(await at(`/tray?event=${third}&event=${first}`)).toEqual({ kind: 'chosen', ids: [third, first] });
    expect(await at('/actors/china')).toMatchObject({ kind: 'view', filters: filtersOf({ actor: ['china'] }) });
    expect(await at('/themes/sanction')).toMatchObject({ kind: 'view', filters: filtersOf({ theme: ['sanction'] }) });
    for (const path of ['/events/999999', '/actors/nobody', '/themes/none', '/admin', '/articles/1', '/about'])
      expect(await at(path)).toBeNull();
    const { events: shown } = await getEmbed(handle.db, { kind: 'chosen', ids: [first, third] });
    expect(shown.map(({ id }) => id)).toEqual([third, first]);
  });

  it('count as published from the day on which they became public', async () => {
    const draft = {
      text: 'The president of Chile visited Peru on 3 March 2023.',
      title: 'Lima',
      source: 'Slow Paper',
      published: '2023-03-04',
    };
    const { articleId } = await ingestArticle(handle.db, draft, { userId: null, publish: false });
    await publishArticle(handle.db, { id: articleId, version: 1, by: { userId: null } });
    const [visit] = (await getTimeline(handle.db, filtersOf({ actor: ['chile'] }))).events;
    const [record] = await loadChosen(handle.db, [visit?.id ?? 0]);
    const revisions = await handle.db
      .select()
      .from(eventRevisions)
      .where(eq(eventRevisions.eventId, visit?.id ?? 0));
    expect(record?.publishedAt).toBe(revisions.find(({ change }) => change === 'published')?.at.toISOString());
    expect(record && record.createdAt < record.publishedAt).toBe(true);
  });
});

/** Reads one file of the .docx archive through its central directory. */
function partOf(archive: Buffer, name: string): string {
  for (let at = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06') + 16); archive.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = archive.readUInt32LE(at + 42);
      const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const content = archive.subarray(begin, begin + archive.readUInt32LE(at + 20));
      return (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`The archive has no ${name}.`);
}
