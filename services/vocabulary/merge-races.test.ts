/** Vocabulary merges during other changes. The second change gets a conflict or applies to the target, and no row refers to a merged record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { testDatabases } from '@/db/testing/test-database';
import type { DatelineError } from '@/domain/errors';
import { actorInput } from '@/domain/vocabulary/vocabulary-input';
import { checkDatabase } from '../database/check-database';
import { createEvent } from '../events/editing/create-event';
import { ingestArticle } from '../ingest/ingest-article';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { getActorRecord } from './actor-record';
import { getThemeRecord } from './list-themes';
import { mergeActors, undoActorMerge } from './merge-actors';
import { mergeThemes, undoThemeMerge } from './merge-themes';
import { createActor, saveActor } from './save-actor';
import { moveTheme, saveTheme } from './save-theme';
import { seedVocabulary } from './seed-vocabulary';

const BY = { userId: 'editor-1' } as const;
const HELD_MS = 150;

describe.each(testDatabases())('vocabulary merges during other changes on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  let n = 0;
  const make = (more: object = {}) => {
    n += 1;
    const input = { name: `Body ${n}`, kind: 'organ', country: '', aliases: [], affiliations: [], identifiers: {}, ...more };
    return createActor(handle.db, actorInput.parse(input), BY);
  };
  const actor = (id: number) => getActorRecord(handle.db, id);
  type Named = { readonly id: number; readonly version: number };
  const merge = (db: Database, source: Named, target: Named) => mergeActors(db, { source, target, by: BY });
  const save = async ({ id }: Named, more: object) => {
    const { version, name, kind, country, aliases, identifiers } = await actor(id);
    const input = { name, kind, country: country ?? '', aliases, affiliations: [], identifiers, ...more };
    return () => saveActor(handle.db, { id, version, input: actorInput.parse(input), by: BY });
  };
  const theme = (id: string) => getThemeRecord(handle.db, id);
  const join = async (db: Database, source: string, target: string) =>
    mergeThemes(db, { source: await getThemeRecord(db, source), target: await getThemeRecord(db, target), by: BY });

  /** Starts `other` when the first has done its work but has not committed. Returns the result of both. */
  async function during<First, Other>(first: (tx: Database) => Promise<First>, other: () => Promise<Other>) {
    let second: Promise<readonly PromiseSettledResult<Other>[]> = Promise.resolve([]);
    const made = await handle.db.transaction(async (tx) => {
      const done = await first(tx);
      second = Promise.allSettled([other()]);
      await new Promise((resolve) => setTimeout(resolve, HELD_MS));
      return done;
    });
    const [result] = await second;
    return { made, result };
  }
  const codes = (results: readonly PromiseSettledResult<unknown>[]) =>
    results.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as DatelineError).code)).sort();

  /** Rows that still refer to a merged record. */
  const left = () =>
    rows(handle.db)`
    select 'event' as what, event_id::text as at from event_actors join actors a on a.id = actor_id where a.merged_into is not null
    union all select 'theme', event_id::text from event_themes join themes t on t.id = theme_id where t.merged_into is not null
    union all select 'tie', actor_id::text from actor_affiliations join actors a on a.id = parent_id where a.merged_into is not null
    union all select 'mention', m.id::text from event_mentions m cross join lateral jsonb_array_elements(m.actors) one
      join actors a on a.id = (one->>'actorId')::int where a.merged_into is not null`;

  it('runs one of two merges of an actor, and one of a merge and saves', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [a, b, c] = [await make(), await make(), await make()];
      expect(codes(await Promise.allSettled([merge(handle.db, a, b), merge(handle.db, a, c)]))).toEqual(['conflict', 'done']);
      const [d, e] = [await make(), await make()];
      expect(codes(await Promise.allSettled([merge(handle.db, d, e), merge(handle.db, e, d)]))).toEqual(['conflict', 'done']);
      const [f, g] = [await make(), await make()];
      const [saveF, saveG] = [await save(f, { aliases: ['F'] }), await save(g, { aliases: ['G'] })];
      const results = await Promise.allSettled([merge(handle.db, f, g), saveF(), saveG()]);
      const merged = (await actor(f.id)).mergedInto !== null;
      expect(codes(results)).toEqual(merged ? ['conflict', 'conflict', 'done'] : ['conflict', 'done', 'done']);
      expect((await actor(g.id)).version).toBe(g.version + 1);
    }
    expect(await left()).toEqual([]);
  }, 60_000);

  it('undoes a merge once, and never together with a save of its target', async () => {
    for (let round = 0; round < 8; round += 1) {
      const [a, b] = [await make(), await make()];
      const { mergeId } = await merge(handle.db, a, b);
      const undo = () => undoActorMerge(handle.db, mergeId, BY);
      const saved = await save(b, { aliases: ['kept', (await actor(a.id)).name] });
      const results = await Promise.allSettled([undo(), undo(), saved()]);
      expect(codes(results.slice(0, 2))).toEqual(['done', 'not-found']);
      expect(['done', 'conflict']).toContain(codes(results.slice(2))[0]);
      expect((await actor(a.id)).mergedInto).toBeNull();
      expect((await actor(b.id)).aliases).toEqual(results[2]?.status === 'fulfilled' ? ['kept'] : []);
    }
  }, 60_000);

  it('replaces a merged actor in events and articles saved during the merge', async () => {
    const [a, b] = [await make(), await make()];
    const entered = await during(
      (tx) => merge(tx, a, b),
      () => createEvent(handle.db, { input: sampleEvent({ actors: [{ slug: a.slug, role: 'initiator' }] }), by: BY, publish: true }),
    );
    expect(entered.result).toMatchObject({ status: 'fulfilled', value: { actors: [{ slug: b.slug }] } });
    const [c, d] = [await make(), await make()];
    const text = `${c.name} met Elsewhere on 2022-02-03.`;
    const input = { text, title: 'A report', source: 'Paper', published: '2024-01-09' } as const;
    const read = await during(
      (tx) => merge(tx, c, d),
      () => ingestArticle(handle.db, input, { userId: null, publish: true }, plainExtractor),
    );
    expect(read.result).toMatchObject({ status: 'fulfilled', value: { created: true } });
    expect(await left()).toEqual([]);
  });

  it('moves an affiliation saved during the merge to the target', async () => {
    const [a, b, office] = [await make(), await make(), await make()];
    const tie = await save(office, { affiliations: [{ parent: a.slug, office: '', from: '', to: '' }] });
    const { result } = await during((tx) => merge(tx, a, b), tie);
    expect(result).toMatchObject({ status: 'fulfilled' });
    expect((await actor(office.id)).affiliations.map(({ parent }) => parent)).toEqual([b.slug]);
    expect(await left()).toEqual([]);
  });

  it('rejects one of two simultaneous affiliations that form a cycle', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await make(), await make()];
      const below = (parent: string) => ({ affiliations: [{ parent, office: '', from: '', to: '' }] });
      const saves = [await save(a, below(b.slug)), await save(b, below(a.slug))];
      expect(codes(await Promise.allSettled(saves.map((one) => one())))).toEqual(['bad-data', 'done']);
    }
  }, 30_000);

  it('runs one of two merges, a save and a move of a theme', async () => {
    const merges: number[] = [];
    for (const [source, one, other] of [
      ['protest', 'statement', 'meeting'],
      ['trade', 'aid', 'climate'],
    ] as const) {
      // All four start from the same version, so that a later one cannot see the result of an earlier one.
      const [seen, first, second] = [await theme(source), await theme(one), await theme(other)];
      const results = await Promise.allSettled([
        mergeThemes(handle.db, { source: seen, target: first, by: BY }),
        mergeThemes(handle.db, { source: seen, target: second, by: BY }),
        saveTheme(handle.db, { ...seen, by: BY, input: { label: `${source} anew`, family: seen.family, icon: 'circle' } }),
        moveTheme(handle.db, { ...seen, by: BY, to: 'up' }),
      ]);
      expect(codes(results)).toEqual(['conflict', 'conflict', 'conflict', 'done']);
      for (const made of results.slice(0, 2)) if (made.status === 'fulfilled') merges.push(made.value as number);
    }
    for (const id of merges) {
      const undo = () => undoThemeMerge(handle.db, id, BY);
      expect(codes(await Promise.allSettled([undo(), undo()]))).toEqual(['done', 'not-found']);
    }
    expect(await left()).toEqual([]);
  }, 30_000);

  it('replaces a merged theme in an event created during the merge', async () => {
    const { result } = await during(
      (tx) => join(tx, 'summit', 'negotiation'),
      () => createEvent(handle.db, { input: sampleEvent({ themes: ['summit'] }), by: BY, publish: true }),
    );
    expect(result).toMatchObject({ status: 'fulfilled', value: { themes: [{ id: 'negotiation' }] } });
    expect(await left()).toEqual([]);
  });

  it('the doctor finds no problems afterwards', async () => {
    const wrong: unknown[] = [];
    for await (const finding of checkDatabase(handle.db)) if (finding.wrong.length > 0) wrong.push(finding);
    expect(wrong).toEqual([]);
  });
});
