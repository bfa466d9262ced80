/** Renames and merges of sources, as readers, filters and new articles see them. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { testDatabases } from '@/db/testing/test-database';
import { NO_FILTER } from '@/domain/desk/work-filter';
import { NO_FILTERS, withChoice } from '@/domain/filters/timeline-filters';
import { sourceInput } from '@/domain/vocabulary/source-input';
import { getArticle } from '../articles/get-article';
import { loadPublished } from '../export/load-records';
import { withCurrentNames } from '../find-names';
import { ingestArticle } from '../ingest/ingest-article';
import { factsOf, takeFacts } from '../ingest/take-facts';
import { listForEditors } from '../review/list-for-editors';
import { filterChoices } from '../review/work-filter';
import { plainExtractor } from '../testing/plain-extractor';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { countEvents } from '../timeline/counts';
import { loadFacet } from '../timeline/facets';
import { readFieldWords } from '../timeline/field-words';
import { listMerges } from './merge-records';
import { mergeSources, previewSourceMerge, undoSourceMerge } from './merge-sources';
import { changeSource, findOrMakeSource, getSource, listSources, readSource, saveSource, sourceOf } from './save-source';
import { seedVocabulary } from './seed-vocabulary';

const BY = { userId: 'editor-1' } as const;
const NONE = { otherNames: '', group: '' } as const;

describe.each(testDatabases())('sources on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const ids = new Map<string, number>();
  const articles = new Map<string, number>();
  const idOf = (name: string) => ids.get(name) ?? 0;
  const rename = async (name: string, input: Partial<Record<'name' | 'otherNames' | 'group', string>>) => {
    const before = await getSource(handle.db, idOf(name));
    const { id, version } = before;
    const given = { name: before.name, otherNames: before.otherNames.join('\n'), group: before.group ?? '', ...input };
    return saveSource(handle.db, { id, version, input: sourceInput.parse(given), by: BY });
  };
  const merge = async (from: string, into: string) => {
    const [source, target] = [await getSource(handle.db, idOf(from)), await getSource(handle.db, idOf(into))];
    return mergeSources(handle.db, { source, target, by: BY });
  };
  const ingest = async (source: string, day: number) => {
    const text = `Peru met Chile on 2010-01-0${day}.`;
    const input = { text, title: 'A report', source, published: '2024-01-09' } as const;
    const { articleId } = await ingestArticle(handle.db, input, { userId: null, publish: true }, plainExtractor);
    return articleId;
  };
  const shownAs = async (article: string) => (await getArticle(handle.db, articles.get(article) ?? 0))?.sourceName;
  const bySource = (slug: string) => withChoice(NO_FILTERS, 'source', { values: [slug], not: [] });
  const eventsOf = (slug: string) => countEvents(handle.db, bySource(slug));
  const facet = async () => {
    const { values } = await loadFacet(handle.db, NO_FILTERS, 'source', { find: '', skip: 0, limit: 20 });
    return Object.fromEntries(values.map(({ label, count }) => [label, count]));
  };
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    for (const [at, name] of ['The Paper', 'Paper Online', 'Wire'].entries()) {
      articles.set(name, await ingest(name, at + 1));
      ids.set(name, (await findOrMakeSource(handle.db, name)).id);
    }
  });
  afterAll(() => handle.close());

  it.each([
    ['  The\tPaper ', '', 'The Paper', []],
    ['The Paper', ' NYT \n\n Gazette', 'The Paper', ['NYT', 'Gazette']],
  ])('reads %j and %j', (name, otherNames, readName, readNames) => {
    expect(sourceInput.parse({ name, otherNames, group: ' ' })).toEqual({ name: readName, otherNames: readNames, group: null });
  });

  it.each([
    ['name', { name: ' ', ...NONE }, 'Enter a name'],
    ['name', { ...NONE, name: 'x'.repeat(121) }, 'at most 120'],
    ['otherNames', { ...NONE, name: 'A', otherNames: '—' }, 'at least one letter'],
    ['otherNames', { ...NONE, name: 'A', otherNames: 'x\n'.repeat(31) }, 'at most 30'],
    ['group', { ...NONE, name: 'A', group: 'x'.repeat(121) }, 'at most 120'],
  ])('names the field %s of %j', (field, input, message) => {
    const { error } = sourceInput.safeParse(input);
    expect(error?.issues[0]?.path).toEqual([field]);
    expect(error?.issues[0]?.message).toContain(message);
  });

  it('a renamed source keeps its articles and URL, and its former name still matches', async () => {
    const after = await rename('The Paper', { name: 'The Daily Paper' });
    expect(after).toMatchObject({ name: 'The Daily Paper', otherNames: ['The Paper'], slug: 'the-paper', version: 2 });
    expect(await shownAs('The Paper')).toBe('The Daily Paper');
    for (const name of ['The Paper', 'the paper', 'The Daily Paper'])
      expect(await findOrMakeSource(handle.db, name)).toMatchObject({ id: idOf('The Paper'), name: 'The Daily Paper' });
    const { filters } = (await readFieldWords(handle.db, { ...NO_FILTERS, query: 'source:"The Paper"' })) ?? { filters: NO_FILTERS };
    expect(filters.facets.source?.values).toEqual(['the-paper']);
    const article = articles.get('The Paper') ?? 0;
    const [facts] = await factsOf(handle.db, article);
    const { title, published, language, url } = facts ?? { title: '', published: '', language: '', url: null };
    expect(await takeFacts(handle.db, article, { title, published, language, url, source: 'The Paper' })).toEqual({});
  });

  it.each([
    [{ name: 'Wire' }, 'name', 'is a name of the source “Wire”'],
    [{ name: 'wire' }, 'name', 'is a name of the source “Wire”'],
    [{ otherNames: 'wire' }, 'otherNames', 'is a name of the source “Wire”'],
  ])('refuses %j, because another source has the name', async (input, field, message) => {
    await expect(rename('Paper Online', input)).rejects.toMatchObject({
      code: 'bad-data',
      field,
      message: expect.stringContaining(message),
    });
  });

  it('a save from an outdated page is a conflict with the stored source', async () => {
    const input = sourceInput.parse({ name: 'Old page', ...NONE });
    const stale = saveSource(handle.db, { id: idOf('The Paper'), version: 1, input, by: BY });
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { current: { name: 'The Daily Paper' } } });
  });

  it('a merge shows everything under the other source, in a chain too, and undoing it brings everything back', async () => {
    expect(await previewSourceMerge(handle.db, idOf('Paper Online'), idOf('The Paper'))).toEqual({
      ...{ articles: 1, feeds: 0, names: ['Paper Online'] },
    });
    const first = await merge('Paper Online', 'The Paper');
    expect((await listSources(handle.db)).map(({ name, articles }) => [name, articles])).toEqual([
      ['The Daily Paper', 2],
      ['Wire', 1],
    ]);
    expect(await shownAs('Paper Online')).toBe('The Daily Paper');
    expect(await sourceOf(handle.db, articles.get('Paper Online') ?? 0)).toMatchObject({ id: idOf('The Paper'), secondReader: 'off' });
    expect(await facet()).toEqual({ 'The Daily Paper': 2, Wire: 1 });
    expect([await eventsOf('the-paper'), await eventsOf('paper-online')]).toEqual([2, 2]);
    expect((await withCurrentNames(handle.db, bySource('paper-online'))).facets.source?.values).toEqual(['the-paper']);
    // editors filter by the source that stays, and a link with the merged one shows the same
    for (const name of ['The Paper', 'Paper Online']) {
      const filter = { ...NO_FILTER, source: idOf(name) };
      expect(await listForEditors(handle.db, { view: 'all', query: '', filter, page: 1 })).toMatchObject({ total: 2 });
    }
    expect((await filterChoices(handle.db)).sources.map(({ name }) => name)).toEqual(['The Daily Paper', 'Wire']);
    const found = await rows<{ id: number }>(handle.db)`select id from events order by id`;
    const exported = await loadPublished(
      handle.db,
      found.map(({ id }) => id),
    );
    expect(exported.flatMap(({ mentions }) => mentions.map(({ source }) => source.sourceName)).sort()).toEqual([
      ...['The Daily Paper', 'The Daily Paper', 'Wire'],
    ]);

    // later articles under the merged name, and a second merge on top
    articles.set('late', await ingest('Paper Online', 4));
    const second = await merge('The Paper', 'Wire');
    expect(await facet()).toEqual({ Wire: 4 });
    expect(await readSource(handle.db, idOf('Paper Online'))).toMatchObject({ mergedInto: idOf('The Paper') });
    await expect(undoSourceMerge(handle.db, first, BY)).rejects.toMatchObject({ code: 'conflict' });
    await undoSourceMerge(handle.db, second, BY);
    expect((await listMerges(handle.db, 'source', 'the-paper')).map(({ source }) => source.name)).toEqual(['Paper Online']);
    const parted = await undoSourceMerge(handle.db, first, BY);
    expect(parted).toMatchObject({ name: 'Paper Online', articles: 2, mergedInto: null });
    expect(await facet()).toEqual({ 'Paper Online': 2, 'The Daily Paper': 1, Wire: 1 });
    await expect(undoSourceMerge(handle.db, first, BY)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('the policy of the source that stays applies to the merged one', async () => {
    const was = { displayRight: 'quotations', publishUnchecked: false } as const;
    await changeSource(handle.db, { id: idOf('Wire'), was, to: { displayRight: 'hidden' } });
    expect(await facet()).toEqual({ 'Paper Online': 2, 'The Daily Paper': 1 });
    const id = await merge('Paper Online', 'Wire');
    expect(await facet()).toEqual({ 'The Daily Paper': 1 });
    await changeSource(handle.db, { id: idOf('Wire'), was: { ...was, displayRight: 'hidden' }, to: was });
    expect(await facet()).toEqual({ 'The Daily Paper': 1, Wire: 3 });
    const merged = changeSource(handle.db, { id: idOf('Paper Online'), was, to: { displayRight: 'full' } });
    await expect(merged).rejects.toMatchObject({ code: 'conflict' });
    await undoSourceMerge(handle.db, id, BY);
  });

  it('refuses a merge into itself, from an outdated page, and in a circle', async () => {
    const [paper, wire] = [await getSource(handle.db, idOf('The Paper')), await getSource(handle.db, idOf('Wire'))];
    await expect(mergeSources(handle.db, { source: paper, target: paper, by: BY })).rejects.toMatchObject({ field: 'into' });
    const stale = mergeSources(handle.db, { source: paper, target: { ...wire, version: 1 }, by: BY });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    await merge('The Paper', 'Wire');
    const circle = handle.db.update(sources).set({ mergedInto: paper.id }).where(sql`id = ${wire.id}`);
    await expect(circle).rejects.toMatchObject({ cause: { code: '23514' } });
  });
});
