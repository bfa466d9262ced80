/** The values of a facet: searched, in pages, named as people write them, and what is chosen always among them. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import type { FacetPage } from '@/domain/filters/facet-view';
import { FACETS, type Facet } from '@/domain/filters/facets';
import { filtersOf, NO_FILTERS, type TimelineFilters, withChoice } from '@/domain/filters/timeline-filters';
import { insertRandomEvent, insertSources } from '../testing/random/change-events';
import { randomOf } from '../testing/random/random';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { countEvents } from './counts';
import { findMissing, findMissingPlaces, nameChoices } from './facet-names';
import { getFacet } from './facets';
import { refreshProjection } from './facts/write';

const WHOLE: FacetPage = { find: '', skip: 0, limit: 300 };

describe.each(testDatabases())('a facet on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const idsOf = async (facet: Facet, page: Partial<FacetPage> = {}, filters: TimelineFilters = NO_FILTERS) =>
    (await getFacet(handle.db, filters, facet, { ...WHOLE, ...page })).values.map(({ id }) => id);

  beforeAll(async () => {
    handle = await open();
    const actors = [
      { id: 'a', name: 'Atlantis', kind: 'state', aliases: ['The Sunken 100% Realm'] },
      { id: 'b', name: 'Bensalem', kind: 'state', aliases: [] },
      { id: 'c', name: 'House of Salomon', kind: 'organ', aliases: [], parent: 'b' },
    ] as const;
    await seedVocabulary(handle.db, actors, SAMPLE_THEMES);
    await insertSources(handle.db);
    const random = randomOf(3);
    for (let n = 0; n < 120; n += 1) await insertRandomEvent(handle.db, random);
    await refreshProjection(handle.db);
  }, 120_000);
  afterAll(() => handle.close());

  it('is searched by names and other names, and no sign of a pattern has a meaning', async () => {
    expect(await idsOf('actor', { find: 'ATLA' })).toEqual(['a']);
    expect(await idsOf('actor', { find: 'sunken 100%' })).toEqual(['a']);
    expect(await idsOf('source', { find: 'país' })).toEqual(['el-pais']);
    expect(await idsOf('status', { find: 'plan' })).toEqual(['planned']);
    for (const find of ['%', '_', "' or 1=1 --", '\\', '((', 'x'.repeat(80)])
      for (const facet of ['theme', 'source', 'place', 'action'] as const)
        expect([find, facet, await idsOf(facet, { find })]).toEqual([find, facet, []]);
  });

  it('comes in pages that make up the whole', async () => {
    for (const facet of FACETS) {
      const whole = await idsOf(facet);
      const pages = [await idsOf(facet, { limit: 2 }), await idsOf(facet, { skip: 2, limit: 298 })];
      expect([facet, pages.flat()]).toEqual([facet, whole]);
      expect([facet, (await getFacet(handle.db, NO_FILTERS, facet, { ...WHOLE, limit: 1 })).total]).toEqual([facet, whole.length]);
    }
  });

  it('always has what is chosen, by its name, also where no event has it', async () => {
    const filters = filtersOf({ actor: ['c'], source: ['el-pais'], place: ['st-gallen', 'nowhere'], status: ['denied'] });
    for (const facet of ['actor', 'source', 'place'] as const)
      expect(await idsOf(facet, { limit: 1 }, filters)).toEqual(expect.arrayContaining([...(filters.facets[facet]?.values ?? [])]));
    expect((await nameChoices(handle.db, filters)).map(({ label }) => label)).toEqual([
      'House of Salomon',
      'Did not happen',
      'El País',
      'St. Gallen',
      'nowhere',
    ]);
    expect((await findMissingPlaces(handle.db, filters)).map(({ value }) => value)).toEqual(['nowhere']);
    expect(await findMissing(handle.db, filters)).toEqual([]);
  });

  it('does not reveal the name of a source before one of its articles is published', async () => {
    const filters = filtersOf({ source: ['quiet-courier'] });
    const named = async () => [
      await findMissing(handle.db, filters),
      (await getFacet(handle.db, filters, 'source', WHOLE)).values.filter(({ id }) => id === 'quiet-courier'),
    ];
    await handle.db.execute(sql`insert into sources (name, slug, display_right) values ('Quiet Courier', 'quiet-courier', 'full')`);
    const [missing, values] = await named();
    expect(missing).toMatchObject([{ value: 'quiet-courier', label: 'quiet-courier', exists: false }]);
    expect(values).toEqual([]);
    await handle.db.execute(sql`insert into articles (title, source_id, published, state, language)
      select 'Grain', id, '2024-01-11', 'published', 'en' from sources where slug = 'quiet-courier'`);
    await handle.db.execute(sql`update timeline_state set version = version + 1`);
    expect(await named()).toMatchObject([[], [{ label: 'Quiet Courier' }]]);
  });

  it('has one value for the spellings of a place, says to whom a body belongs, and hides what is hidden', async () => {
    expect([...(await idsOf('place'))].sort()).toEqual(['geneva', 'st-gallen']);
    const { values } = await getFacet(handle.db, NO_FILTERS, 'actor', WHOLE);
    expect(values.find(({ id }) => id === 'c')?.parent).toEqual({ id: 'b', label: 'Bensalem' });
    await handle.db.execute(sql`update sources set display_right = 'hidden' where slug = 'reuters'`);
    await refreshProjection(handle.db);
    expect(await idsOf('source')).not.toContain('reuters');
    expect((await nameChoices(handle.db, filtersOf({ source: ['reuters'] })))[0]?.label).toBe('reuters');
  });

  it('counts each actor of an event that has more of them than its fact can name', async () => {
    await handle.db.execute(
      sql`insert into actors (slug, name, kind) select 'm' || n, 'Member ' || n, 'person' from generate_series(1, 250) n`,
    );
    await handle.db.execute(sql`
      insert into event_actors (event_id, actor_id, role)
      select (select min(id) from events where state = 'published'), id, 'participant' from actors where slug like 'm%'`);
    await refreshProjection(handle.db);
    const { values } = await getFacet(handle.db, NO_FILTERS, 'actor', { ...WHOLE, find: 'Member' });
    expect(values.map(({ count }) => count)).toEqual(Array.from({ length: 250 }, () => 1));
    const found = await rows<{ n: number }>(handle.db)`select count(*)::int as n from timeline_facts where actor_id = 0 and actors = '{0}'`;
    expect(found[0]?.n).toBe(1);
    // and leaves it out for each of them, one or several
    const all = await countEvents(handle.db, NO_FILTERS);
    for (const left of [['m7'], ['m7', 'm250']]) {
      const filters = withChoice(NO_FILTERS, 'actor', { not: left });
      expect(await countEvents(handle.db, filters)).toBe(all - 1);
    }
  });
});
