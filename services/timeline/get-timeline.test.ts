import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/test-database';
import { NO_FILTERS } from '@/domain/filters';
import { getTimeline } from './get-timeline';

describe.each(testDatabases())('the timeline on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
  });
  afterAll(() => handle.close());

  it('is empty, not broken, without events', async () => {
    const view = await getTimeline(handle.db, { ...NO_FILTERS, actors: ['china'], query: 'x "y z" -w', from: '2023-02-31', to: '2024' });
    expect(view).toMatchObject({
      events: [],
      total: 0,
      unfilteredTotal: 0,
      page: 1,
      pageCount: 1,
      axis: [],
      axisHidden: 0,
      span: null,
      histogram: [],
    });
  });
});
