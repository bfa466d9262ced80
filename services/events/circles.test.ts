/** No event becomes part of itself or a response to itself through a link, a merge or an undo. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { undoChange } from '../history/undo-change';
import { enterEvent, versionOf } from '../testing/enter-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getEvent } from './get-event';
import { decideRelation } from './merging/decide-relation';
import { mergeChosen } from './merging/merge-events';
import { unmergeEvent } from './merging/unmerge-event';

const BY = { userId: 'editor-1' } as const;
const KINDS = ['part-of', 'response-to'] as const;

describe.each(testDatabases())('cycles of links on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const enter = async (title: string): Promise<number> => (await enterEvent(handle.db, { title })).id;
  const link = (partId: number, wholeId: number, kind: (typeof KINDS)[number], decision: 'accept' | 'reject' = 'accept') =>
    decideRelation(handle.db, { partId, wholeId, kind, decision, by: BY, byHand: true });
  const merge = async (into: number, from: number) =>
    mergeChosen(handle.db, {
      into: { id: into, version: await versionOf(handle.db, into) },
      from: { id: from, version: await versionOf(handle.db, from) },
      choose: {},
      by: BY,
    });
  const wholesOf = async (id: number) => (await getEvent(handle.db, id))?.wholes.map(({ event }) => event.id);
  const REFUSED = { code: 'bad-data', field: 'other' };

  it.each(KINDS)('rejects a link that would create a cycle through a merged event (%s)', async (kind) => {
    const [part, middle, whole, other] = [await enter('Part'), await enter('Middle'), await enter('Whole'), await enter('Other')];
    await link(part, middle, kind);
    await link(middle, whole, kind);
    await expect(link(whole, part, kind)).rejects.toMatchObject(REFUSED);
    // The part is merged: its target now inherits the links.
    await merge(other, part);
    await expect(link(whole, other, kind)).rejects.toMatchObject(REFUSED);
    await expect(link(middle, other, kind)).rejects.toMatchObject(REFUSED);
    // The middle is merged too: its target now inherits the links to it.
    const taker = await enter('Taker');
    await merge(taker, middle);
    await expect(link(taker, other, kind)).rejects.toMatchObject(REFUSED);
    // A rejected link does not count for cycles.
    await link(other, taker, kind, 'reject');
    await link(taker, other, kind);
  });

  it('rejects a merge that would create a cycle, and writes nothing', async () => {
    const [part, middle, whole] = [await enter('Part'), await enter('Middle'), await enter('Whole')];
    await link(part, middle, 'part-of');
    await link(middle, whole, 'part-of');
    await expect(merge(whole, part)).rejects.toMatchObject(REFUSED);
    await expect(merge(part, whole)).rejects.toMatchObject(REFUSED);
    expect(await wholesOf(part)).toEqual([middle]);
    // Merging two directly linked events removes the link between them.
    await merge(middle, part);
    expect(await wholesOf(middle)).toEqual([whole]);
    await unmergeEvent(handle.db, { id: part, version: await versionOf(handle.db, part), by: BY });
    expect(await wholesOf(part)).toEqual([middle]);
  });

  it('rejects an undo that would create a cycle', async () => {
    const [one, two] = [await enter('One'), await enter('Two')];
    await link(one, two, 'part-of');
    const { version } = await link(one, two, 'part-of', 'reject');
    await link(two, one, 'part-of');
    await expect(undoChange(handle.db, { id: one, version, by: BY })).rejects.toMatchObject({ code: 'bad-data', field: 'version' });
    expect(await wholesOf(one)).toEqual([]);
    expect(await wholesOf(two)).toEqual([one]);
  });

  it('rejects one of several simultaneous links that would form a cycle', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ids = [await enter('A'), await enter('B'), await enter('C'), await enter('D')];
      const results = await Promise.allSettled(ids.map((id, at) => link(id, ids[(at + 1) % ids.length] ?? 0, 'response-to')));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    }
  });
});
