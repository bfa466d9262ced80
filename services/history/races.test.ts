/** Many editors change one event at the same time. One succeeds, and the others get their values back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { DatelineError } from '@/domain/errors';
import { reviewEvent } from '../events/editing/review-event';
import { restoreVersion, type SaveConflict, saveEvent } from '../events/editing/save-event';
import { getEvent } from '../events/get-event';
import { enterEvent } from '../testing/enter-event';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { undoChange } from './undo-change';

const BY = { userId: 'editor-1' } as const;
const EDITORS = 200;

describe.each(testDatabases())('races on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
  });
  afterAll(() => handle.close());

  it('stores one of 200 simultaneous saves and returns both versions to the others', async () => {
    const { id } = await enterEvent(handle.db);
    const results = await Promise.allSettled(
      Array.from({ length: EDITORS }, (_, n) =>
        saveEvent(handle.db, { id, version: 1, input: sampleEvent({ title: `Editor ${n}` }), by: BY }),
      ),
    );
    const stored = await getEvent(handle.db, id);
    expect(stored?.version).toBe(2);
    expect(stored?.history).toHaveLength(2);
    const titles = results.map((result) => {
      if (result.status === 'fulfilled') return result.value.title;
      const error = result.reason as DatelineError;
      const details = error.details as SaveConflict;
      expect([error.code, details.current?.title]).toEqual(['conflict', stored?.title]);
      return (details.yours as { title: string }).title;
    });
    expect(titles).toEqual(Array.from({ length: EDITORS }, (_, n) => `Editor ${n}`));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }, 120_000);

  it('runs one of a simultaneous save, review, restore and undo', async () => {
    for (let round = 0; round < 25; round += 1) {
      const { id } = await enterEvent(handle.db);
      await saveEvent(handle.db, { id, version: 1, input: sampleEvent({ title: 'Second' }), by: BY });
      const results = await Promise.allSettled([
        saveEvent(handle.db, { id, version: 2, input: sampleEvent({ title: 'Third' }), by: BY }),
        reviewEvent(handle.db, { id, version: 2, decision: 'reject', by: BY }),
        restoreVersion(handle.db, { id, version: 2, to: 1, by: BY }),
        undoChange(handle.db, { id, version: 2, by: BY }),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) if (result.status === 'rejected') expect((result.reason as DatelineError).code).toBe('conflict');
      expect((await getEvent(handle.db, id, { includeDrafts: true }))?.version).toBe(3);
    }
  }, 60_000);
});
