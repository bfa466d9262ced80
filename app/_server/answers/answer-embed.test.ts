import { describe, expect, it, vi } from 'vitest';
import { answerEmbedFailure } from './answer-embed';

vi.mock('server-only', () => ({}));
vi.mock('../site', () => ({
  site: async () => ({ name: 'A timeline' }),
  publicOrigin: () => 'https://timeline.example',
  today: () => '2024-01-09',
}));
vi.mock('@/services/export/get-embed', () => ({}));

describe('embed without events', () => {
  const asked = new Request('https://timeline.example/embed?q=port', { headers: { host: 'timeline.example' } });

  it('sends Retry-After after a temporary failure, but not for too many events', async () => {
    const [failed, tooMany] = [await answerEmbedFailure(asked, false), await answerEmbedFailure(asked, true)];
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '30']);
    expect([tooMany.status, tooMany.headers.get('retry-after')]).toEqual([422, null]);
    expect(await failed.text()).toContain('temporarily unavailable');
    const html = await tooMany.text();
    expect(html).toContain('too many events');
    expect(html).toContain('Open on A timeline');
  });

  it('sends styles that browsers of 2022 can read', async () => {
    const html = await (await answerEmbedFailure(asked, false)).text();
    expect(html).toContain('@media (min-width:48rem){.event-list{');
    expect(html).not.toMatch(/light-dark\(|\(width ?[<>]|&:/);
  });
});
