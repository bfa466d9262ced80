/** Actors are merged and unmerged. No event is counted twice or lost, and old IDs lead to the target. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { rows } from '@/db/database';
import { eventActors, eventMentions, events } from '@/db/schema/events';
import { eventRevisions } from '@/db/schema/history';
import { actors } from '@/db/schema/vocabulary';
import { testDatabases } from '@/db/testing/test-database';
import { filtersOf } from '@/domain/filters/timeline-filters';
import { actorInput } from '@/domain/vocabulary/vocabulary-input';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { createEvent } from '../events/editing/create-event';
import { snapshotEvent } from '../events/editing/event-snapshot';
import { ingestArticle } from '../ingest/ingest-article';
import { enterEvent } from '../testing/enter-event';
import { plainExtractor } from '../testing/plain-extractor';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { getTimeline } from '../timeline/get-timeline';
import { getActorRecord } from './actor-record';
import { extractionActors } from './extraction-vocabulary';
import { getActor } from './get-actor';
import { mergeActors, undoActorMerge } from './merge-actors';
import { previewActorMerge } from './merge-records';
import { createActor, saveActor } from './save-actor';
import { seedVocabulary } from './seed-vocabulary';

const BY = { userId: 'editor-1' } as const;

describe.each(testDatabases())('merging actors on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const make = (name: string, more: object = {}) =>
    createActor(
      handle.db,
      actorInput.parse({ name, kind: 'organ', country: '', aliases: [], affiliations: [], identifiers: {}, ...more }),
      BY,
    );
  const meet = (title: string, ...slugs: readonly string[]) =>
    createEvent(handle.db, {
      input: sampleEvent({ title, actors: slugs.map((slug) => ({ slug, role: 'participant' })) }),
      by: BY,
      publish: true,
    });
  const total = async (slug: string): Promise<number> => (await getTimeline(handle.db, filtersOf({ actor: [slug] }))).total;
  const now = async ({ id }: Pick<ActorRecord, 'id'>): Promise<ActorRecord> => {
    return getActorRecord(handle.db, id);
  };
  const merge = async (source: ActorRecord, target: ActorRecord) =>
    mergeActors(handle.db, { source: await now(source), target: await now(target), by: BY });
  const everything = async () => ({
    actors: await handle.db
      .select({ event: eventActors.eventId, actor: eventActors.actorId, role: eventActors.role })
      .from(eventActors)
      .orderBy(eventActors.eventId, eventActors.actorId),
    mentions: await handle.db.select({ id: eventMentions.id, actors: eventMentions.actors }).from(eventMentions).orderBy(eventMentions.id),
    aliases: await rows(handle.db)`select actor_id, alias from actor_aliases order by 1, 2`,
    ties: await rows(handle.db)`select actor_id, parent_id, office, valid_from::text from actor_affiliations order by 1, 2, 3, 4`,
    identifiers: await rows(handle.db)`select id, identifiers, merged_into, by_hand, vocabulary_id from actors order by id`,
  });

  it('combines events, names, affiliations and members under both IDs, and undo restores everything', async () => {
    const state = await make('Landoria', { kind: 'state' });
    const right = await make('Ministry of Ports', { affiliations: [{ parent: 'Landoria', office: '', from: '', to: '' }] });
    const wrong = await make('Port Ministry', { aliases: ['MoP'], identifiers: { wikidata: 'Q1' } });
    const office = await make('Harbor Office', { affiliations: [{ parent: 'Port Ministry', office: 'part', from: '2001', to: '' }] });
    await meet('One', wrong.slug);
    await meet('Two', right.slug, wrong.slug);
    await meet('Three', right.slug);
    await meet('Four', office.slug);
    const article = {
      text: 'Port Ministry met Elsewhere on 2021-02-03.',
      title: 'A report',
      source: 'Paper',
      published: '2024-01-09',
    } as const;
    await ingestArticle(handle.db, article, { userId: null, publish: true }, plainExtractor);
    const before = await everything();
    const counts = async () => [await total(state.slug), await total(right.slug), await total(wrong.slug)];
    const counted = await counts();
    const preview = await previewActorMerge(handle.db, wrong.id, right.id);
    expect(preview).toMatchObject({ shared: 1, aliases: ['MoP', 'Port Ministry'], members: 1, affiliations: 0 });

    const { mergeId, target } = await merge(wrong, right);
    expect(target.aliases).toEqual(['MoP', 'Port Ministry']);
    expect(target.identifiers).toEqual({ wikidata: 'Q1' });
    const [, ofRight = 0, ofWrong = 0] = counted;
    const merged = ofRight + ofWrong - preview.shared;
    expect(await counts()).toEqual([merged, merged, merged]);
    expect(await getActor(handle.db, wrong.slug)).toMatchObject({ slug: right.slug });
    const view = await getTimeline(handle.db, filtersOf({ actor: [wrong.slug] }));
    expect(view.choices).toMatchObject([{ value: wrong.slug, label: 'Ministry of Ports' }]);
    expect(view.facets.actor.values.map(({ id }) => id)).not.toContain(wrong.slug);
    expect((await everything()).mentions).toEqual(before.mentions);

    const back = await undoActorMerge(handle.db, mergeId, BY);
    expect(back.mergedInto).toBeNull();
    expect(await counts()).toEqual(counted);
    expect(await everything()).toEqual(before);
    await expect(undoActorMerge(handle.db, mergeId, BY)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('records revisions that match the current events', async () => {
    const all = await handle.db.select({ id: events.id, version: events.version }).from(events);
    for (const { id, version } of all) {
      const told = await handle.db.select().from(eventRevisions).where(eq(eventRevisions.eventId, id));
      const last = told.find((one) => one.version === version);
      expect(last?.snapshot).toEqual(await snapshotEvent(handle.db, id));
    }
    const changes = await handle.db.select({ change: eventRevisions.change }).from(eventRevisions);
    expect(changes.map(({ change }) => change)).toEqual(expect.arrayContaining(['actors-merged', 'actors-parted']));
  });

  it('undoes chained merges from the end, and merges into one target in any order', async () => {
    const [a, b, c] = [await make('Alpha Body'), await make('Beta Body'), await make('Gamma Body')];
    await meet('Five', a.slug, b.slug);
    const first = await merge(a, b);
    const second = await merge(b, c);
    expect([await total(a.slug), await total(b.slug), await total(c.slug)]).toEqual([1, 1, 1]);
    await expect(undoActorMerge(handle.db, first.mergeId, BY)).rejects.toMatchObject({ code: 'conflict' });
    await undoActorMerge(handle.db, second.mergeId, BY);
    expect([await total(a.slug), await total(c.slug)]).toEqual([1, 0]);
    const third = await merge(c, b);
    await undoActorMerge(handle.db, first.mergeId, BY);
    await undoActorMerge(handle.db, third.mergeId, BY);
    expect([await total(a.slug), await total(b.slug), await total(c.slug)]).toEqual([1, 1, 0]);
  });

  it('restores both merged actors of an event in any order of undo', async () => {
    const [a, b, c] = [await make('Aleph Body'), await make('Beth Body'), await make('Gimel Body')];
    await meet('Six', a.slug, b.slug);
    const one = await merge(a, c);
    const two = await merge(b, c);
    expect([await total(a.slug), await total(c.slug)]).toEqual([1, 1]);
    await undoActorMerge(handle.db, one.mergeId, BY);
    await undoActorMerge(handle.db, two.mergeId, BY);
    const parties = async (slug: string) => (await getTimeline(handle.db, filtersOf({ actor: [slug] }))).events.map(({ title }) => title);
    expect([await parties(a.slug), await parties(b.slug), await parties(c.slug)]).toEqual([['Six'], ['Six'], []]);
  });

  it('gives the target the role of the remaining one of two merges', async () => {
    const [a, b, c] = [await make('Ein Body'), await make('Zwei Body'), await make('Drei Body')];
    const actors = [
      { slug: a.slug, role: 'initiator' },
      { slug: b.slug, role: 'target' },
    ] as const;
    const { id } = await enterEvent(handle.db, { title: 'Of two', actors: [...actors] });
    const roles = async () => (await snapshotEvent(handle.db, id)).actors.map(({ slug, role }) => [slug, role]);
    const [one, two] = [await merge(a, c), await merge(b, c)];
    expect(await roles()).toEqual([[c.slug, 'initiator']]);
    await undoActorMerge(handle.db, one.mergeId, BY);
    expect(await roles()).toEqual([
      [a.slug, 'initiator'],
      [c.slug, 'target'],
    ]);
    await undoActorMerge(handle.db, two.mergeId, BY);
    expect(await roles()).toEqual(actors.map(({ slug, role }) => [slug, role]));
  });

  it('gives the target the role of the remaining merges when three are undone', async () => {
    const [a, b, c, into] = [await make('Bir Body'), await make('Iki Body'), await make('Uch Body'), await make('Dort Body')];
    const given = [
      { slug: a.slug, role: 'initiator' },
      { slug: b.slug, role: 'target' },
      { slug: c.slug, role: 'participant' },
    ] as const;
    const { id } = await enterEvent(handle.db, { title: 'Of three', actors: [...given] });
    const roleOf = async (slug: string) => (await snapshotEvent(handle.db, id)).actors.find((one) => one.slug === slug)?.role;
    const merges = [await merge(a, into), await merge(b, into), await merge(c, into)];
    for (const [n, left] of (['target', 'participant', undefined] as const).entries()) {
      await undoActorMerge(handle.db, merges[n]?.mergeId ?? 0, BY);
      expect(await roleOf(into.slug)).toBe(left);
    }
    expect((await snapshotEvent(handle.db, id)).actors.map(({ slug, role }) => ({ slug, role }))).toEqual(given);
  });

  it('restores repeated actors of a mention in their places, even beside the target', async () => {
    const [a, c] = [await make('Solo Body'), await make('Duo Body')];
    const article = { text: 'Upland met Downland on 2022-02-03.', title: 'A report', source: 'Paper', published: '2024-01-09' } as const;
    await ingestArticle(handle.db, { ...article }, { userId: null, publish: true }, plainExtractor);
    const [mention] = await handle.db.select().from(eventMentions).orderBy(sql`id desc`).limit(1);
    const [x] = mention?.actors ?? [];
    if (!mention || !x) throw new Error('The sentence names its actors.');
    const one = (actorId: number, role: 'initiator' | 'participant' | 'target') => ({ actorId, role });
    for (const stored of [
      [one(a.id, 'initiator'), x, one(a.id, 'target')],
      [one(a.id, 'initiator'), one(c.id, 'participant'), one(a.id, 'target'), x],
    ]) {
      await handle.db.update(eventMentions).set({ actors: stored }).where(eq(eventMentions.id, mention.id));
      const { mergeId } = await merge(a, c);
      await undoActorMerge(handle.db, mergeId, BY);
      const [now] = await handle.db.select().from(eventMentions).where(eq(eventMentions.id, mention.id));
      expect(now?.actors).toEqual(stored);
    }
  });

  it('keeps later edits of an event when undone', async () => {
    const [a, b] = [await make('Delta Body'), await make('Epsilon Body')];
    const event = await meet('Seven', a.slug);
    const { mergeId } = await merge(a, b);
    await handle.db.delete(eventActors).where(eq(eventActors.eventId, event.id));
    await undoActorMerge(handle.db, mergeId, BY);
    expect(await total(a.slug)).toBe(0);
  });

  it('rejects merges along an indirect affiliation and drops direct ones', async () => {
    const tie = (parent: string) => ({ affiliations: [{ parent, office: '', from: '', to: '' }] });
    const top = await make('Top Body');
    const middle = await make('Middle Body', tie('Top Body'));
    const bottom = await make('Bottom Body', tie('Middle Body'));
    const before = await everything();
    await expect(merge(bottom, top)).rejects.toMatchObject({ code: 'bad-data', field: 'into' });
    await expect(merge(top, bottom)).rejects.toMatchObject({ code: 'bad-data', field: 'into' });
    expect(await everything()).toEqual(before);
    const { mergeId, target } = await merge(bottom, middle);
    expect(target.affiliations.map(({ parent }) => parent)).toEqual([top.slug]);
    await undoActorMerge(handle.db, mergeId, BY);
    expect(await everything()).toEqual(before);
  });

  const parentsOf = async (actor: ActorRecord) => (await now(actor)).affiliations.map(({ parent, to }) => [parent, to]);
  const save = async (actor: ActorRecord, ties: readonly (readonly [string, string])[]) => {
    const { id, version, name, kind, country, aliases, identifiers } = await now(actor);
    const affiliations = ties.map(([parent, to]) => ({ parent, office: '', from: '', to }));
    const input = actorInput.parse({ name, kind, country: country ?? '', aliases, affiliations, identifiers });
    return saveActor(handle.db, { id, version, input, by: BY });
  };

  it('keeps later edits of affiliations when undone', async () => {
    const [state, right, wrong] = [await make('Kappa State'), await make('Kappa Body'), await make('Lambda Body')];
    await save(wrong, [[state.slug, '']]);
    const [one, two, three] = [await make('First Office'), await make('Second Office'), await make('Third Office')];
    for (const office of [one, two, three]) await save(office, [[wrong.slug, '']]);
    const { mergeId } = await merge(wrong, right);
    expect(await parentsOf(one)).toEqual([[right.slug, null]]);
    // Removed; saved with a new end; saved with another affiliation.
    await save(one, []);
    await save(two, [[right.slug, '2020-05-06']]);
    await save(three, [
      [right.slug, ''],
      [state.slug, ''],
    ]);
    await save(right, []);
    await undoActorMerge(handle.db, mergeId, BY);
    expect(await parentsOf(one)).toEqual([]);
    expect(await parentsOf(two)).toEqual([[wrong.slug, '2020-05-06']]);
    expect((await parentsOf(three)).map(([parent]) => parent).sort()).toEqual([state.slug, wrong.slug].sort());
    expect([await parentsOf(right), await parentsOf(wrong)]).toEqual([[], []]);
  });

  it('restores affiliations with both of two merged actors in any order of undo', async () => {
    const [state, office] = [await make('Mu State'), await make('Shared Office')];
    const [a, b, c] = [await make('Mu Body'), await make('Nu Body'), await make('Xi Body')];
    for (const body of [a, b]) await save(body, [[state.slug, '']]);
    await save(office, [
      [a.slug, ''],
      [b.slug, ''],
    ]);
    const before = await everything();
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const merges = [await merge(a, c), await merge(b, c)];
      expect(await parentsOf(office)).toEqual([[c.slug, null]]);
      for (const at of order) await undoActorMerge(handle.db, merges[at]?.mergeId ?? 0, BY);
      expect(await everything()).toEqual(before);
    }
  });

  it('keeps shared aliases and identifiers until the last of two merges is undone', async () => {
    const names = (actor: string) => ({
      aliases: ['The Body', `${actor} in short`],
      identifiers: { wikidata: actor === 'Sigma' ? 'Q11' : 'Q12', viaf: '77' },
    });
    const [a, b] = [await make('Sigma Body', names('Sigma')), await make('Tau Body', names('Tau'))];
    const c = await make('Upsilon Body');
    const before = await everything();
    const told = async () => {
      const { aliases, identifiers } = await now(c);
      return { aliases, identifiers };
    };
    const alone = new Map<ActorRecord, Awaited<ReturnType<typeof told>>>();
    for (const one of [a, b]) {
      const { mergeId } = await merge(one, c);
      alone.set(one, await told());
      await undoActorMerge(handle.db, mergeId, BY);
    }
    expect(await everything()).toEqual(before);
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const merges = [await merge(a, c), await merge(b, c)];
      expect((await told()).identifiers).toEqual({ wikidata: 'Q11', viaf: '77' });
      await undoActorMerge(handle.db, merges[order[0]]?.mergeId ?? 0, BY);
      expect(await told()).toEqual(alone.get(order[0] === 0 ? b : a));
      await undoActorMerge(handle.db, merges[order[1]]?.mergeId ?? 0, BY);
      expect(await everything()).toEqual(before);
    }
  });

  it('keeps aliases that an editor added to the target and restores no removed ones', async () => {
    const [a, b] = [await make('Phi Body', { aliases: ['Phi', 'Old Phi'] }), await make('Chi Body', { aliases: ['Old Phi'] })];
    const c = await make('Psi Body');
    const merges = [await merge(a, c), await merge(b, c)];
    const { id, version, name, kind, country, identifiers } = await now(c);
    const input = actorInput.parse({ name, kind, country: country ?? '', aliases: ['Psi'], affiliations: [], identifiers });
    await saveActor(handle.db, { id, version, input, by: BY });
    for (const { mergeId } of merges) await undoActorMerge(handle.db, mergeId, BY);
    expect((await now(c)).aliases).toEqual(['Psi']);
  });

  it('updates aliases from the files while merged, and undo removes only merged aliases', async () => {
    const file = (name: string, ...aliases: readonly string[]) => ({ id: name.toLowerCase(), name, kind: 'organ' as const, aliases });
    const seed = (...aliases: readonly string[]) =>
      seedVocabulary(handle.db, [file('Omicron', ...aliases), file('Rho'), file('Pi')], SAMPLE_THEMES);
    await seed('Om');
    const find = async (slug: string) => {
      const [row] = await rows<{ id: number }>(handle.db)`select id from actors where slug = ${slug}`;
      return now({ id: row?.id ?? 0 });
    };
    const [target, a, b] = [await find('omicron'), await find('rho'), await find('pi')];
    const marks = async () => (await find('omicron')).byHand;
    const merges = [await merge(a, target), await merge(b, target)];
    expect((await find('omicron')).aliases).toEqual(['Om', 'Pi', 'Rho']);
    await seed('Om', 'Omi');
    for (const [at, left] of [
      ['Om', 'Omi', 'Pi'],
      ['Om', 'Omi'],
    ].entries()) {
      await undoActorMerge(handle.db, merges[at]?.mergeId ?? 0, BY);
      expect((await find('omicron')).aliases).toEqual(left);
      expect(await marks()).toEqual([]);
    }

    const again = await merge(a, target);
    const { id, version, name, kind, country, identifiers, aliases } = await find('omicron');
    const input = actorInput.parse({ name, kind, country: country ?? '', aliases: [...aliases, 'By hand'], affiliations: [], identifiers });
    await saveActor(handle.db, { id, version, input, by: BY });
    await undoActorMerge(handle.db, again.mergeId, BY);
    expect(await marks()).toEqual(['aliases']);
    expect((await find('omicron')).aliases).toEqual(['By hand', 'Om', 'Omi']);
  });

  it('makes an unknown actor known to the engine while merged with a known one', async () => {
    const text = 'Unheard met Unseen on 2022-05-06.';
    const article = { text, title: 'A report', source: 'Paper', published: '2024-01-09' } as const;
    await ingestArticle(handle.db, article, { userId: null, publish: true }, plainExtractor);
    const known = async () => (await extractionActors(handle.db)).find(({ id }) => id === 'unheard')?.aliases;
    const [row] = await rows<{ id: number }>(handle.db)`select id from actors where name = 'Unheard'`;
    expect(await known()).toBeUndefined();
    const { mergeId } = await merge(await make('Heard'), await now({ id: row?.id ?? 0 }));
    expect(await known()).toEqual(['Heard']);
    await undoActorMerge(handle.db, mergeId, BY);
    expect(await known()).toBeUndefined();
  });

  it('rejects a merge with itself and a stale merge', async () => {
    const [a, b] = [await make('Zeta Body'), await make('Eta Body')];
    await expect(mergeActors(handle.db, { source: a, target: a, by: BY })).rejects.toMatchObject({ code: 'bad-data', field: 'into' });
    await handle.db.update(actors).set({ version: 9 }).where(eq(actors.id, b.id));
    await expect(mergeActors(handle.db, { source: a, target: b, by: BY })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps merged actors on restart, and reports the target for the old name', async () => {
    const [a, b] = [await make('Theta Body'), await make('Iota Body')];
    await merge(a, b);
    const report = {
      text: 'Theta Body met Elsewhere on 2022-02-03.',
      title: 'Another',
      source: 'Paper',
      published: '2024-01-09',
    } as const;
    await ingestArticle(handle.db, report, { userId: null, publish: true }, plainExtractor);
    await seedVocabulary(handle.db, [{ id: a.slug, name: 'Theta of the file', kind: 'organ', aliases: ['Th'] }], SAMPLE_THEMES);
    expect(await now(a)).toMatchObject({ name: 'Theta Body', aliases: [], mergedInto: { slug: b.slug } });
    const party = await rows<{ n: number }>(handle.db)`select count(*)::int as n from event_actors where actor_id = ${a.id}`;
    expect(party).toEqual([{ n: 0 }]);
  });
});
