import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '@/data/vocabulary/themes';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import { createEvent } from '../events/editing/create-event';
import { sampleEvent } from '../testing/sample-event';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { checkEmbeddedCapacity, exceedsEmbeddedCapacity } from './finding';

describe('checkEmbeddedCapacity', () => {
  it.each([
    [0, null],
    [100_000, null],
    [100_001, expect.stringContaining('Move to PostgreSQL')],
  ])('with %s events warns: %s', (events, warning) => {
    expect(checkEmbeddedCapacity(events)).toMatchObject({ wrong: [], warning });
  });
});

describe.each(testDatabases())('exceedsEmbeddedCapacity on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], THEMES);
    for (let n = 0; n < 3; n += 1) await createEvent(handle.db, { input: sampleEvent(), by: { userId: null }, publish: false });
  });
  afterAll(() => handle.close());

  it.each([
    [2, true],
    [3, false],
    [4, false],
  ])('with three events and a capacity of %s returns %s', async (capacity, exceeds) => {
    expect(await exceedsEmbeddedCapacity(handle.db, capacity)).toBe(exceeds);
  });
});
