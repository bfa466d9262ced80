/** Order of related events: by actors and time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { VocabularyActor } from '@/engine/index';
import { enterEvent } from '../testing/enter-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getEvent } from './get-event';

const VOCABULARY: readonly VocabularyActor[] = ['Chile', 'Peru', 'Japan'].map((name) => ({
  id: name.toLowerCase(),
  name,
  kind: 'state',
  aliases: [],
}));

describe.each(testDatabases())('related events on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, VOCABULARY, SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  const enter = (title: string, edtf: string, ...slugs: string[]) =>
    enterEvent(handle.db, {
      title,
      date: { edtf, qualifier: null, extent: 'throughout' },
      actors: slugs.map((slug) => ({ slug, role: 'participant' })),
    });

  it('lists events by shared actors and distance in time', async () => {
    const { id } = await enter('Chile meets Peru', '2023-05-01', 'chile', 'peru');
    await enter('The same two years later', '2026-05-01', 'chile', 'peru');
    await enter('One of them, a month later', '2023-06-01', 'peru', 'japan');
    await enter('The same two, half a year before', '2022-11-01', 'chile', 'peru');
    await enter('Nobody of them', '2023-05-02', 'japan');
    expect((await getEvent(handle.db, id))?.related.map(({ title }) => title)).toEqual([
      'The same two, half a year before',
      'One of them, a month later',
      'The same two years later',
    ]);
  });
});
