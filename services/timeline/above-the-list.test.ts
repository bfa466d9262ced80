/** What stands above the list: planned events from today on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { testDatabases } from '@/db/testing/test-database';
import type { EventFields } from '@/domain/event-input';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import { enterEvent } from '../testing/enter-event';
import { SAMPLE_THEMES } from '../testing/sample-vocabulary';
import { seedVocabulary } from '../vocabulary/seed-vocabulary';
import { getComingUp } from './coming-up';

const planned = (title: string, edtf: string, more: Partial<EventFields> = {}): Partial<EventFields> => ({
  title,
  date: { edtf, qualifier: null, extent: 'within' },
  status: 'planned',
  ...more,
});

describe.each(testDatabases())('above the list on $kind', ({ open }) => {
  let handle: DatabaseHandle;
  const ids = new Map<string, number>();
  const enter = async (event: Partial<EventFields>, publish = true) => {
    const { id } = await enterEvent(handle.db, event, publish);
    ids.set(event.title ?? '', id);
  };

  beforeAll(async () => {
    handle = await open();
    await seedVocabulary(handle.db, [], SAMPLE_THEMES);
    await enter(planned('Vote', '2024-11-05', { themes: ['election'] }));
    await enter(planned('Summit', '2024-06'));
    await enter(planned('Yesterday', '2024-06-08'));
    await enter(planned('Called off', '2024-07-01', { outcome: 'cancelled' }));
    await enter({ title: 'Happened', date: { edtf: '2024-08', qualifier: null, extent: 'within' }, status: 'happened' });
    await enter(planned('Not published', '2024-12-01'), false);
  });
  afterAll(() => handle.close());

  it('plans come soonest first, for as long as their last day has not passed', async () => {
    const { total, events } = await getComingUp(handle.db, NO_FILTERS, '2024-06-09');
    expect(events.map(({ title }) => title)).toEqual(['Summit', 'Vote']);
    expect(total).toBe(2);
    expect((await getComingUp(handle.db, NO_FILTERS, '2024-07-01')).events.map(({ title }) => title)).toEqual(['Vote']);
  });

  it('plans obey the filters, and only the first five stand there', async () => {
    expect((await getComingUp(handle.db, filtersOf({ theme: ['election'] }), '2024-06-09')).total).toBe(1);
    for (let day = 1; day <= 6; day += 1) await enter(planned(`Later ${day}`, `2025-01-0${day}`));
    const { total, events } = await getComingUp(handle.db, NO_FILTERS, '2024-06-09');
    expect([total, events.length, events.at(-1)?.title]).toEqual([8, 5, 'Later 3']);
  });
});
