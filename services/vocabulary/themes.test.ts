/** Edited names, colors and order of themes survive a restart. The ID of a merged theme leads to its target. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import { getEvent } from '../events/get-event';
import { ingestArticle } from '../ingest/ingest-article';
import { enterEvent } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { getFacet } from '../timeline/facets';
import { dataVersion } from '../timeline/facts/query-cache';
import { getTimeline } from '../timeline/get-timeline';
import { readLanes } from '../timeline/lanes';
import { findTheme, getThemeRecord, listThemes } from './list-themes';
import { mergeThemes, undoThemeMerge } from './merge-themes';
import { addTheme, moveTheme, removeTheme, saveTheme } from './save-theme';
import { seedVocabulary } from './seed-vocabulary';
import { themeSources } from './who-reports';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('editing themes on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], THEMES);
  });
  afterAll(() => handle.close());

  const theme = (id: string) => getThemeRecord(handle.db, id);
  const enter = (title: string, ...themes: string[]) => enterEvent(handle.db, { title, themes });
  const view = (id: string) => getTimeline(handle.db, filtersOf({ theme: [id] }));
  const filed = () => rows(handle.db)`select event_id, theme_id, position, origin from event_themes order by 1, 3, 2`;
  const told = () => rows(handle.db)`select id, themes from event_mentions order by id`;

  it('shows a new name and color immediately and keeps them on restart', async () => {
    await enter('A grant', 'aid');
    expect((await view('aid')).events[0]).toMatchObject({ family: 'agreements', themes: [{ label: 'Aid' }] });
    const version = await dataVersion(handle.db);
    const { version: seen } = await theme('aid');
    const save = (label: string) =>
      saveTheme(handle.db, { id: 'aid', version: seen, by: BY, input: { label, family: 'talks', icon: 'leaf' } });
    await save('Development aid');
    expect(await dataVersion(handle.db)).not.toBe(version);
    const after = await view('aid');
    expect(after.events[0]).toMatchObject({
      family: 'talks',
      themes: [{ id: 'aid', label: 'Development aid', family: 'talks', icon: 'leaf' }],
    });
    expect(after.choices).toMatchObject([{ value: 'aid', label: 'Development aid' }]);
    await expect(save('Too late')).rejects.toMatchObject({ code: 'conflict', details: { current: { label: 'Development aid' } } });
    expect(await seedVocabulary(handle.db, [], THEMES)).toMatchObject({ themes: 0 });
    expect(await theme('aid')).toMatchObject({ label: 'Development aid', family: 'talks', icon: 'leaf' });
  });

  it('rejects a duplicate name', async () => {
    const { version } = await theme('climate');
    const input = { label: 'trade', family: 'trade', icon: 'leaf' } as const;
    await expect(saveTheme(handle.db, { id: 'climate', version, by: BY, input })).rejects.toMatchObject({ field: 'label' });
    await expect(addTheme(handle.db, input, BY)).rejects.toMatchObject({ field: 'label' });
  });

  it('moves themes one place at a time and keeps the order on restart', async () => {
    const before = (await listThemes(handle.db)).map(({ id }) => id);
    await moveTheme(handle.db, { id: 'meeting', version: (await theme('meeting')).version, by: BY, to: 'up' });
    await seedVocabulary(handle.db, [], THEMES);
    expect((await listThemes(handle.db)).map(({ id }) => id)).toEqual(['meeting', 'summit', ...before.slice(2)]);
    await moveTheme(handle.db, { id: 'meeting', version: (await theme('meeting')).version, by: BY, to: 'up' });
    await moveTheme(handle.db, { id: 'meeting', version: (await theme('meeting')).version, by: BY, to: 'down' });
    expect((await listThemes(handle.db)).map(({ id }) => id)).toEqual(before);
  });

  it('adds a theme, removes it only when unused and reuses its number', async () => {
    const added = await addTheme(handle.db, { label: 'Space travel', family: 'trade', icon: 'plane' }, BY);
    expect(added).toMatchObject({ id: 'space-travel', ofEngine: false, eventCount: 0 });
    const event = await enter('A launch', 'space-travel');
    expect(event.family).toBe('trade');
    const seen = await view('space-travel');
    expect([seen.total, seen.facets.theme.values.map(({ id, count }) => [id, count])]).toEqual([
      1,
      expect.arrayContaining([['space-travel', 1]]),
    ]);
    const remove = (id: string, version: number) => removeTheme(handle.db, { id, version, by: BY });
    await expect(remove('space-travel', added.version)).rejects.toMatchObject({ code: 'bad-data' });
    await expect(remove('climate', (await theme('climate')).version)).rejects.toMatchObject({ code: 'bad-data' });
    await handle.db.execute(sql`delete from event_themes where theme_id = 'space-travel'`);
    await remove('space-travel', added.version);
    expect(await findTheme(handle.db, 'space-travel')).toBeNull();
    expect((await view('space-travel')).total).toBe(0);
    const next = await addTheme(handle.db, { label: 'Космос', family: 'trade', icon: 'plane' }, BY);
    expect(next.id).toMatch(/^x[0-9a-f]{8}$/);
    expect((await view(next.id)).total).toBe(0);
    await enter('Another launch', next.id);
    expect((await view(next.id)).total).toBe(1);
  });

  it('supports filters, facets and lanes for the fortieth theme', async () => {
    const add = (label: string) => addTheme(handle.db, { label, family: 'statements', icon: 'circle' }, BY);
    const before = (await rows(handle.db)`select 1 from themes`).length;
    const made = [];
    for (let n = before; n < 40; n += 1) made.push(await add(`Extra ${n}`));
    const [first, last] = [made.at(0)?.id ?? '', made.at(-1)?.id ?? ''];
    const { number } = (await rows<{ number: number }>(handle.db)`select number from themes where id = ${last}`)[0] ?? { number: 0 };
    expect(number).toBeGreaterThanOrEqual(39);
    await enter('Of the last', last);
    await enter('Of both', first, last);
    expect([(await view(last)).total, (await view(first)).total]).toEqual([2, 1]);
    const { values } = await getFacet(handle.db, NO_FILTERS, 'theme', { find: 'extra', skip: 0, limit: 40 });
    expect(values.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])).toEqual([
      [last, 2],
      [first, 1],
    ]);
    const lanes = { by: 'theme', values: [first, last], folded: [] } as const;
    expect((await readLanes(handle.db, { ...NO_FILTERS, lanes })).lanes.map(({ id, count }) => [id, count]).slice(0, 2)).toEqual([
      [first, 1],
      [last, 2],
    ]);
  });

  it('counts merged themes as one, files new events under the target, and undo restores everything', async () => {
    await enter('Both', 'protest', 'human-rights', 'statement');
    await enter('One of them', 'statement', 'protest');
    await enter('The other', 'human-rights');
    const text = 'France sanctioned Italy on 2021-02-04.';
    const article = { title: 'A report', source: 'Paper', published: '2024-01-09' } as const;
    await ingestArticle(handle.db, { ...article, text }, { userId: null, publish: true }, plainExtractor);
    const before = [await filed(), await told()];
    const counts = async () => [(await view('protest')).total, (await view('human-rights')).total, (await view('sanction')).total];
    expect(await counts()).toEqual([2, 2, 1]);
    const reported = async () => [await themeSources(handle.db, 'human-rights'), await themeSources(handle.db, 'sanction')];
    expect(await reported()).toEqual([[], [{ name: 'Paper', articles: 1 }]]);
    const merge = async (source: string, target: string) =>
      mergeThemes(handle.db, { source: await theme(source), target: await theme(target), by: BY });
    const one = await merge('protest', 'human-rights');
    const two = await merge('sanction', 'human-rights');
    expect(await counts()).toEqual([4, 4, 4]);
    expect(await findTheme(handle.db, 'protest')).toMatchObject({ id: 'human-rights' });
    const seen = await view('protest');
    expect(seen.choices).toMatchObject([{ value: 'protest', label: 'Human rights' }]);
    expect(seen.events.find(({ title }) => title === 'Both')?.themes.map(({ id }) => id)).toEqual(['human-rights', 'statement']);
    expect((await listThemes(handle.db)).map(({ id }) => id)).not.toContain('protest');
    await seedVocabulary(handle.db, [], THEMES);
    await ingestArticle(
      handle.db,
      { ...article, text: 'Spain sanctioned Chad on 2019-02-04.' },
      { userId: null, publish: true },
      plainExtractor,
    );
    expect(await counts()).toEqual([5, 5, 5]);
    expect(await reported()).toEqual([[{ name: 'Paper', articles: 2 }], []]);
    await expect(
      mergeThemes(handle.db, { source: await theme('human-rights'), target: await theme('human-rights'), by: BY }),
    ).rejects.toMatchObject({ field: 'into' });
    await undoThemeMerge(handle.db, one, BY);
    await undoThemeMerge(handle.db, two, BY);
    const after = [await filed(), await told()];
    expect(after.map((list) => list.slice(0, -1))).toEqual(before);
    expect(await counts()).toEqual([2, 3, 1]);
  });

  it('restores the theme order of an event as two merges are undone in any order', async () => {
    const order = async (event: { readonly id: number }) => (await getEvent(handle.db, event.id))?.themes.map(({ id }) => id);
    const event = await enter('Of four', 'military', 'aid', 'territory', 'nuclear');
    const merge = async (source: string) => mergeThemes(handle.db, { source: await theme(source), target: await theme('nuclear'), by: BY });
    const first = { merged: ['nuclear', 'aid', 'territory'], parted: ['military', 'nuclear', 'territory'] };
    for (const reversed of [false, true]) {
      const merges = [await merge('military'), await merge('aid')];
      expect(await order(event)).toEqual(['nuclear', 'territory']);
      const [one = 0, two = 0] = reversed ? merges.toReversed() : merges;
      await undoThemeMerge(handle.db, one, BY);
      expect(await order(event)).toEqual(reversed ? first.merged : first.parted);
      await undoThemeMerge(handle.db, two, BY);
      expect(await order(event)).toEqual(['military', 'aid', 'territory', 'nuclear']);
    }
  });

  it('resolves chains of merges, undoes them from the end and rejects cycles', async () => {
    await enter('A treaty', 'agreement');
    const merge = async (source: string, target: string) =>
      mergeThemes(handle.db, { source: await theme(source), target: await theme(target), by: BY });
    const first = await merge('agreement', 'negotiation');
    const second = await merge('negotiation', 'visit');
    expect([(await view('agreement')).total, (await view('negotiation')).total, (await view('visit')).total]).toEqual([1, 1, 1]);
    expect(await findTheme(handle.db, 'agreement')).toMatchObject({ id: 'visit' });
    await expect(handle.db.execute(sql`update themes set merged_into = 'agreement' where id = 'visit'`)).rejects.toMatchObject({
      cause: { message: 'merging themes visit into agreement would close a cycle' },
    });
    await expect(undoThemeMerge(handle.db, first, BY)).rejects.toMatchObject({ code: 'conflict', details: { target: 'negotiation' } });
    await undoThemeMerge(handle.db, second, BY);
    expect([(await view('agreement')).total, (await view('visit')).total]).toEqual([1, 0]);
    expect(await findTheme(handle.db, 'agreement')).toMatchObject({ id: 'negotiation' });
    await undoThemeMerge(handle.db, first, BY);
    expect([(await view('agreement')).total, (await view('negotiation')).total]).toEqual([1, 0]);
  });

  it('saves an event under the target of a merged theme', async () => {
    const merge = await mergeThemes(handle.db, { source: await theme('legal'), target: await theme('election'), by: BY });
    expect((await enter('A ruling', 'legal')).themes.map(({ id }) => id)).toEqual(['election']);
    await expect(enter('A riddle', 'no-such-theme')).rejects.toMatchObject({ code: 'bad-data', field: 'themes' });
    await undoThemeMerge(handle.db, merge, BY);
  });
});
