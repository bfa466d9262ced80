import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { EventFields } from '@/domain/event-input';
import { filtersOf } from '@/domain/filters/timeline-filters';
import { createEvent } from '../events/editing/create-event';
import { sampleEvent } from '../testing/sample-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getTimeline } from './get-timeline';

const DATES: readonly EventFields['date'][] = [
  { edtf: '2023-05-02', qualifier: null, extent: 'throughout' },
  { edtf: '2023-05', qualifier: null, extent: 'within' },
  { edtf: '2023', qualifier: null, extent: 'within' },
  { edtf: '2023', qualifier: 'early', extent: 'within' },
  // it is known when they began
  { edtf: '2023-06-30/2023-09-01', qualifier: null, extent: 'throughout' },
  { edtf: '2024-12-01', qualifier: null, extent: 'throughout' },
];

describe.each(testDatabases())('the histogram on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    for (const [n, date] of DATES.entries()) {
      const input = sampleEvent({ title: `Event ${n}`, date, themes: [n === 1 ? 'visit' : 'meeting'] });
      await createEvent(handle.db, { input, by: { userId: 'editor-1' }, publish: true });
    }
  });
  afterAll(() => handle.close());

  const counted = async (themes: ('visit' | 'meeting')[]) => {
    const { histogram } = await getTimeline(handle.db, filtersOf({ theme: themes }));
    const buckets = histogram?.buckets.flatMap(({ from, all, shown }) => (all === 0 ? [] : [`${from} ${shown}/${all}`]));
    return { unit: histogram?.unit, buckets, strips: histogram?.strips };
  };

  it('counts what has a bucket and draws strips for what has none', async () => {
    expect(await counted([])).toEqual({
      unit: 'week',
      buckets: ['2023-05-01 1/1', '2023-06-26 1/1', '2024-11-25 1/1'],
      strips: [
        { from: '2023-01-01', to: '2023-12-31', count: 2 },
        { from: '2023-05-01', to: '2023-05-31', count: 1 },
      ],
    });
  });

  it('tells the filtered events beside all', async () => {
    expect(await counted(['visit'])).toEqual({
      unit: 'week',
      buckets: ['2023-05-01 0/1', '2023-06-26 0/1', '2024-11-25 0/1'],
      strips: [{ from: '2023-05-01', to: '2023-05-31', count: 1 }],
    });
  });
});
