import { count } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { actors } from '@/db/schema/vocabulary';
import { testDatabases } from '@/db/testing/test-database';
import { THEME_IDS } from '@/engine/index';
import { enterEvent } from '../testing/enter-event';
import { actorNames, listActorsForEditors } from './list-actors';
import { listThemes } from './list-themes';
import { resolveActors } from './resolve-actors';
import { seedVocabulary } from './seed-vocabulary';

describe.each(testDatabases())('vocabulary on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
  });
  afterAll(() => handle.close());

  const found = async (query: string) => (await listActorsForEditors(handle.db, { query, kind: null, page: 1 })).actors;

  it('writes nothing when it is already seeded', async () => {
    expect(await seedVocabulary(handle.db, VOCABULARY, THEMES)).toEqual({ actors: 0, aliases: 0, affiliations: 0, themes: 0 });
  });

  it('updates a changed name and adds new aliases', async () => {
    const changed = VOCABULARY.map((actor) =>
      actor.id === 'china' ? { ...actor, name: 'Renamed', aliases: [...actor.aliases, 'Brand-new alias'] } : actor,
    );
    expect(await seedVocabulary(handle.db, changed, THEMES)).toMatchObject({ actors: 1, affiliations: 0, themes: 0 });
    expect(await found('brand-NEW')).toEqual([expect.objectContaining({ slug: 'china', name: 'Renamed' })]);
    await seedVocabulary(handle.db, VOCABULARY, THEMES);
  });

  it('has every theme of the engine once', async () => {
    const themes = await listThemes(handle.db);
    expect(themes.map((theme) => theme.id).sort()).toEqual([...THEME_IDS].sort());
  });

  it.each(['%', '_', '\\', "'; drop table actors; --"])('searches for %j literally', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it('finds a state by its adjective', async () => {
    expect((await found('Chinese')).map((actor) => actor.slug)).toContain('china');
  });

  it('counts the published events of each actor', async () => {
    for (const title of ['One', 'Two', 'Three']) await enterEvent(handle.db, { title, actors: [{ slug: 'peru', role: 'initiator' }] });
    await enterEvent(handle.db, { title: 'Four', actors: [{ slug: 'peru', role: 'initiator' }] }, false);
    expect((await found('Peru')).slice(0, 1).map(({ slug, eventCount }) => [slug, eventCount])).toEqual([['peru', 3]]);
    const names = await actorNames(handle.db);
    expect(names[0]).toBe('Peru');
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds known actors and creates each new one once', async () => {
    const before = (await handle.db.select({ n: count() }).from(actors))[0]?.n;
    const mentioned = [
      { actor: 'china', name: 'China', kind: 'state', role: 'initiator' },
      { actor: 'new:mike-example', name: 'Mike Example', kind: 'person', role: 'target' },
      { actor: 'new:mike-example', name: 'Mike Example', kind: 'person', role: 'participant' },
      { actor: 'new:Ministry of Examples', name: 'Ministry of Examples', kind: 'organ', role: 'target', state: 'China' },
    ] as const;
    const one = await handle.db.transaction((tx) => resolveActors(tx, mentioned));
    const two = await handle.db.transaction((tx) => resolveActors(tx, mentioned));
    expect([...one.keys()]).toEqual(['china', 'new:mike-example', 'new:Ministry of Examples']);
    expect([...two]).toEqual([...one]);
    expect((await handle.db.select({ n: count() }).from(actors))[0]?.n).toBe(Number(before) + 2);
  });
});
