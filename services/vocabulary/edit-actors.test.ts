/** Edited actors survive a restart, a stale save writes nothing, and the engine uses them immediately. */
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import type { DatabaseHandle } from '@/db/client';
import { auditLog } from '@/db/schema/history';
import { actors } from '@/db/schema/vocabulary';
import { testDatabases } from '@/db/testing/test-database';
import { filtersOf } from '@/domain/filters/timeline-filters';
import { actorInput } from '@/domain/vocabulary/vocabulary-input';
import { createEvent } from '../events/editing/create-event';
import { getEvent } from '../events/get-event';
import { findActor } from '../find-names';
import { ingestArticle } from '../ingest/ingest-article';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { dataVersion } from '../timeline/facts/query-cache';
import { refreshProjection } from '../timeline/facts/write';
import { getTimeline } from '../timeline/get-timeline';
import { getActorRecord } from './actor-record';
import { createActor, saveActor } from './save-actor';
import { seedVocabulary } from './seed-vocabulary';

const BY = { userId: 'editor-1' } as const;
const NEW = { name: '', kind: 'organization', country: '', aliases: [] as string[], affiliations: [] as object[], identifiers: {} };
const input = (more: Partial<Record<keyof typeof NEW, unknown>>) => actorInput.parse({ ...NEW, ...more });

describe.each(testDatabases())('editing actors on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const record = async (slug: string) => {
    const [row] = await handle.db.select({ id: actors.id }).from(actors).where(eq(actors.slug, slug));
    return getActorRecord(handle.db, row?.id ?? 0);
  };
  const asInput = ({ affiliations, country, ...rest }: Awaited<ReturnType<typeof record>>) => {
    const { id: _, slug: __, mergedInto: ___, byHand: ____, version: _____, ...kept } = rest;
    return {
      ...kept,
      country: country ?? '',
      affiliations: affiliations.map(({ parent, office, from, to }) => ({ parent, office: office ?? '', from: from ?? '', to: to ?? '' })),
    };
  };

  it('creates an actor with slug and audit row, and rejects a duplicate name', async () => {
    const made = await createActor(handle.db, input({ name: 'Harbor Forum', aliases: ['HF'], identifiers: { wikidata: 'Q42' } }), BY);
    expect(made).toMatchObject({ slug: 'harbor-forum', version: 2, aliases: ['HF'], identifiers: { wikidata: 'Q42' } });
    await expect(createActor(handle.db, input({ name: 'harbor forum' }), BY)).rejects.toMatchObject({ code: 'bad-data', field: 'name' });
    const [row] = await handle.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(row).toMatchObject({ action: 'actors.create', targetType: 'actor', targetId: 'harbor-forum', userId: 'editor-1' });
  });

  it.each([
    ['kind', { kind: 'planet' }],
    ['country', { country: 'china' }],
    ['identifiers', { identifiers: { wikidata: '148' } }],
    ['affiliations', { affiliations: [{ parent: 'China', office: '', from: '2013-02-30', to: '' }] }],
    ['affiliations', { affiliations: [{ parent: 'China', office: '', from: '2014', to: '2013' }] }],
    ['name', { name: ' …' }],
  ])('names the invalid field: %s', (field, more) => {
    const read = actorInput.safeParse({ ...NEW, name: 'X', ...more });
    expect(read.error?.issues[0]?.path[0]).toBe(field);
  });

  it('rejects affiliations with unknown actors and cycles', async () => {
    const china = await record('china');
    const tie = (parent: string) => input({ ...asInput(china), affiliations: [{ parent, office: '', from: '', to: '' }] });
    const save = (parent: string) => saveActor(handle.db, { id: china.id, version: china.version, input: tie(parent), by: BY });
    await expect(save('Nobody at all')).rejects.toMatchObject({ field: 'affiliations.0.parent' });
    const organ = VOCABULARY.find(({ kind, parent }) => kind === 'organ' && parent === 'china');
    await expect(save(organ?.name ?? '')).rejects.toMatchObject({ field: 'affiliations.0.parent' });
  });

  it('rejects a stale save and returns the stored actor', async () => {
    const before = await record('japan');
    const first = await saveActor(handle.db, {
      id: before.id,
      version: before.version,
      input: input({ ...asInput(before), name: 'Nippon' }),
      by: BY,
    });
    const late = saveActor(handle.db, {
      id: before.id,
      version: before.version,
      input: input({ ...asInput(before), name: 'Nihon' }),
      by: BY,
    });
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: { current: { name: 'Nippon', version: first.version } } });
    expect(first.aliases).toContain('Japan');
  });

  it('keeps edited fields on restart and updates the others from the files', async () => {
    const before = await record('japan');
    expect(await seedVocabulary(handle.db, VOCABULARY, SAMPLE_THEMES)).toEqual({ actors: 0, aliases: 0, affiliations: 0, themes: 0 });
    expect(await record('japan')).toEqual(before);
    const moved = VOCABULARY.map((actor) =>
      actor.id === 'japan' ? { ...actor, name: 'Of the file', kind: 'territory' as const, aliases: ['New alias'] } : actor,
    );
    await seedVocabulary(handle.db, moved, SAMPLE_THEMES);
    expect(await record('japan')).toMatchObject({ name: 'Nippon', kind: 'territory', aliases: before.aliases });
    await seedVocabulary(handle.db, VOCABULARY, SAMPLE_THEMES);
  });

  it('finds events by the new name, and keeps the old slug and alias', async () => {
    const maker = await record('harbor-forum');
    const event = await createEvent(handle.db, {
      input: sampleEvent({ title: 'A meeting', actors: [{ slug: 'harbor-forum', role: 'initiator' }] }),
      by: BY,
      publish: true,
    });
    const find = async (query: string) => (await getTimeline(handle.db, { ...filtersOf({ actor: ['harbor-forum'] }), query })).total;
    const version = await dataVersion(handle.db);
    expect(await find('wharf')).toBe(0);
    await saveActor(handle.db, {
      id: maker.id,
      version: maker.version,
      input: input({ ...asInput(maker), name: 'Wharf Assembly' }),
      by: BY,
    });
    expect(await dataVersion(handle.db)).not.toBe(version);
    expect(await find('wharf')).toBe(1);
    expect((await getEvent(handle.db, event.id))?.actors).toMatchObject([{ slug: 'harbor-forum', name: 'Wharf Assembly' }]);
    expect(await findActor(handle.db, 'Harbor Forum')).toMatchObject({ slug: 'harbor-forum' });
  });

  it('lets the engine find a new actor and a new alias in the next article', async () => {
    const read = async (who: string, whom: string, month: string) => {
      const text = `GENEVA — ${who} signed an agreement with ${whom} on 12 ${month} 2024.`;
      const article = { text, title: 'A report', source: 'Paper', published: '2024-06-30' } as const;
      await ingestArticle(handle.db, article, { userId: null, publish: true });
      const { events } = await getTimeline(handle.db, { ...filtersOf({}), query: whom });
      return events.flatMap(({ actors: named }) => named.map(({ slug }) => slug));
    };
    expect(await read('Quillmark', 'Norway', 'January')).not.toContain('quillmark');
    const made = await createActor(handle.db, input({ name: 'Quillmark', kind: 'organization' }), BY);
    expect(await read('Quillmark', 'Peru', 'March')).toContain(made.slug);
    await saveActor(handle.db, { id: made.id, version: made.version, input: input({ ...asInput(made), aliases: ['Zorvane'] }), by: BY });
    expect(await read('Zorvane', 'Chile', 'May')).toContain(made.slug);
  });

  it('updates the events of a state immediately when affiliations change', async () => {
    const made = await createActor(
      handle.db,
      input({ name: 'Bureau of Tests', kind: 'organ', affiliations: [{ parent: 'France', office: '', from: '', to: '' }] }),
      BY,
    );
    await createEvent(handle.db, {
      input: sampleEvent({ title: 'Bureau meets', actors: [{ slug: made.slug, role: 'initiator' }] }),
      by: BY,
      publish: true,
    });
    const count = async (slug: string) => (await getTimeline(handle.db, filtersOf({ actor: [slug] }))).total;
    const [france, spain] = [await count('france'), await count('spain')];
    expect(france).toBe(1);
    const moved = await saveActor(handle.db, {
      id: made.id,
      version: made.version,
      input: input({ ...asInput(made), affiliations: [{ parent: 'Spain', office: '', from: '', to: '' }] }),
      by: BY,
    });
    expect([await count('france'), await count('spain')]).toEqual([france - 1, spain + 1]);
    await handle.db.execute(
      `update actor_affiliations set actor_id = (select id from actors where slug = 'harbor-forum') where actor_id = ${made.id}`,
    );
    await refreshProjection(handle.db);
    expect(await count('spain')).toBe(spain);
    await saveActor(handle.db, { id: made.id, version: moved.version, input: input({ ...asInput(moved), kind: 'organization' }), by: BY });
    expect(await count('bureau-of-tests')).toBe(1);
  });
});
