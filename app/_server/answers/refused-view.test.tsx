/** A rejected view explains the reason and offers links. Other errors pass through. */
import { sql } from 'drizzle-orm';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { type Database, rows } from '@/db/database';
import { sources } from '@/db/schema/articles';
import { openTestEmbedded } from '@/db/testing/test-database';
import { DatelineError, tookTooLong } from '@/domain/errors';
import { filtersOf } from '@/domain/filters/timeline-filters';
import { withTimeLimit } from '@/services/timeline/facts/time-limit';
import { refreshProjection } from '@/services/timeline/facts/write';
import { orRefused } from './refused-view';

vi.mock('server-only', () => ({}));

describe('orRefused', () => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openTestEmbedded();
    await refreshProjection(handle.db);
  });
  afterAll(() => handle.close());

  const filters = { ...filtersOf({ status: ['happened'] }), known: '2015-06-01' };
  const drawn = async (load: () => Promise<string>, more: { readonly timed?: boolean } = {}): Promise<string> =>
    renderToStaticMarkup(await orRefused(handle.db, { title: 'Timeline', filters, ...more }, load, (loaded) => <p>{loaded}</p>));

  it('renders the view if loading succeeds', async () => {
    expect(await drawn(async () => 'the view')).toBe('<p>the view</p>');
  });

  it('offers shorter periods and the active filters after a timeout', async () => {
    const html = await drawn(async () => {
      throw tookTooLong();
    });
    expect(html).toContain('took too long and was stopped');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain('href="/?status=happened&amp;from=2015&amp;to=2015&amp;known=2015-06-01"');
    expect(html).toContain('Show only 2006 to 2015');
    expect(html).toContain('Active filters');
  });

  it('offers no shorter period to an untimed view', async () => {
    const html = await drawn(
      async () => {
        throw tookTooLong();
      },
      { timed: false },
    );
    expect(html).toContain('Active filters');
    expect(html).not.toContain('Show only');
  });

  it('offers a retry at the same URL when the server is busy', async () => {
    const html = await drawn(async () => {
      throw new DatelineError('unavailable', 'Others have asked much.');
    });
    expect(html).toContain('Others have asked much.');
    expect(html).toMatch(/href="\/\?status=happened&amp;known=2015-06-01"[^>]*>Try again/);
  });

  it('offers a shorter period with events when the work limit is reached', async () => {
    await handle.db.execute(sql`
      insert into timeline_rollup (actor_id, theme, grain, period, months, starts, ends, weight)
      values (0, 0, 0, 0, 1, 1000000, 1000000, 0), (0, 0, 1, 2009, 1, 1000000, 1000000, 0)`);
    await handle.db.execute(sql`update timeline_state set version = version + 1`);
    const endless = async (read: Database): Promise<string> => {
      for (;;) await rows(read)`select 1`;
    };
    const html = await drawn(() => withTimeLimit(handle.db, () => endless(handle.db), 30));
    expect(html).toContain('took too long and was stopped');
    expect(html).toContain('Show only 2000 to 2009');
    expect(await withTimeLimit(handle.db, async () => 'the next query')).toBe('the next query');
  });

  it('states the time range of a slow view if data changed while it loaded', async () => {
    const taking = (seconds: number, write: boolean) => async () => {
      vi.setSystemTime(Date.now() + seconds * 1_000);
      if (write) await handle.db.insert(sources).values({ name: `A paper ${Date.now()}` });
      return 'the view';
    };
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-03-01T17:44:26Z') });
    try {
      expect(await drawn(taking(5, false))).toBe('<p>the view</p>');
      expect(await drawn(taking(1, true))).toBe('<p>the view</p>');
      const html = await drawn(taking(5, true));
      expect(html).toContain('(17:44:32 to 17:44:37 UTC)');
      expect(html).toMatch(/href="\/\?status=happened&amp;known=2015-06-01"[^>]*>Reload/);
      expect(html).toContain('<p>the view</p>');
    } finally {
      vi.useRealTimers();
    }
  });

  it('rethrows other errors', async () => {
    await expect(
      drawn(async () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
  });
});
