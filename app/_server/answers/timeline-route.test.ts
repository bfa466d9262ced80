import { describe, expect, it, vi } from 'vitest';
import { filtersOf, NO_FILTERS } from '@/domain/filters/timeline-filters';
import { membersHref, tileHref } from '@/domain/timeline/axis-window';
import { parseTile } from '@/domain/timeline/tiles';
import { answerTagged, readTimelineQuery } from './timeline-route';

vi.mock('server-only', () => ({}));

const get = (address: string, headers: Record<string, string> = {}) => new Request(`http://127.0.0.1${address}`, { headers });

describe('timeline query in a URL', () => {
  it('is parsed back to the filters and tile that it was written from', () => {
    const filters = { ...filtersOf({ actor: ['china'] }), query: 'a & b', from: '2024', order: 'oldest', page: 4 } as const;
    const address = tileHref(filters, { level: 2, index: -6 });
    expect(address).toBe('/api/timeline/tile?tile=2.-6&actor=china&q=a+%26+b&from=2024');
    expect(readTimelineQuery(get(address), 'tile', parseTile)).toEqual({
      value: { level: 2, index: -6 },
      filters: { ...filters, order: 'newest', page: 1 },
    });
    expect(membersHref(NO_FILTERS, { from: '2024-03-01', to: '2024-03-31' })).toBe('/api/timeline/members?days=2024-03-01..2024-03-31');
  });

  it.each([
    ['/x', 'tile'],
    ['/x?tile=', 'tile'],
    ['/x?tile=9.1', 'tile'],
    ['/x?tile=1.1&status=magic', 'status'],
    ['/x?tile=1.1&from=yesterday', 'from'],
    ['/x?tile=1.1&colour=red', 'colour'],
  ])('rejects %s and names %s', (address, field) => {
    expect(() => readTimelineQuery(get(address), 'tile', parseTile)).toThrow(expect.objectContaining({ code: 'bad-data', field }));
  });
});

describe('tagged response', () => {
  it('is computed once, then answered with 304 until the version changes', async () => {
    const work = vi.fn(async () => ({ events: [] }));
    const first = await answerTagged(get('/'), 'v7', work);
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, await first.json(), first.headers.get('cache-control')]).toEqual([200, { events: [] }, 'no-cache']);
    const again = await answerTagged(get('/', { 'if-none-match': `"other", W/${tag}` }), 'v7', work);
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    expect(work).toHaveBeenCalledTimes(1);
    expect((await answerTagged(get('/', { 'if-none-match': tag }), 'v8', work)).status).toBe(200);
  });
});
