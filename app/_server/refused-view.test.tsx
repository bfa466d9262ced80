/** A view that is refused says why and leads on; any other error is none of its business. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseHandle } from '@/db/client';
import { openTestEmbedded } from '@/db/test-database';
import { DatelineError, tooMuch } from '@/domain/errors';
import { filtersOf } from '@/domain/filters/facet-choice';
import { orRefused } from './refused-view';

vi.mock('server-only', () => ({}));

describe('a refused view', () => {
  let handle: DatabaseHandle;
  beforeAll(async () => {
    handle = await openTestEmbedded();
  });
  afterAll(() => handle.close());

  const filters = { ...filtersOf({ status: ['happened'] }), known: '2015-06-01' };
  const drawn = async (load: () => Promise<string>, more: { readonly timed?: boolean } = {}): Promise<string> =>
    renderToStaticMarkup(await orRefused(handle.db, { title: 'Timeline', filters, ...more }, load, (loaded) => <p>{loaded}</p>));

  it('is the view where nothing is refused', async () => {
    expect(await drawn(async () => 'the view')).toBe('<p>the view</p>');
  });

  it('that would take too long offers shorter times, and each filter’s way out', async () => {
    const html = await drawn(async () => {
      throw tooMuch();
    });
    expect(html).toContain('too many events');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain('href="/?status=happened&amp;from=2015&amp;to=2015&amp;known=2015-06-01"');
    expect(html).toContain('Only 2006 to 2015');
    expect(html).toContain('Active filters');
  });

  it('of which a shorter time is no part offers none', async () => {
    const html = await drawn(
      async () => {
        throw tooMuch();
      },
      { timed: false },
    );
    expect(html).toContain('Active filters');
    expect(html).not.toContain('Only 20');
  });

  it('while many ask is asked for again at the same address', async () => {
    const html = await drawn(async () => {
      throw new DatelineError('unavailable', 'Others have asked much.');
    });
    expect(html).toContain('Others have asked much.');
    expect(html).toMatch(/href="\/\?status=happened&amp;known=2015-06-01"[^>]*>Try again/);
  });

  it('lets other errors pass', async () => {
    await expect(
      drawn(async () => {
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
  });
});
