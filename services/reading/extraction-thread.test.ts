import { describe, expect, it } from 'vitest';
import { EXTRACTION_VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, extract } from '@/engine/index';
import { type Limits, openReader } from './extraction-thread';

const LIMITS: Limits = { seconds: 120, heapMegabytes: 512, events: 1_000, mentions: 50 };
const SENTENCE = 'China met Japan on 5 January 2024 in Tokyo. ';
const article = (body: string) => ({ title: 'Talks', body, published: '2024-01-10' });
const asked = (body: string) => ({ article: article(body), actors: EXTRACTION_VOCABULARY, within: null });

describe('the thread that reads articles', () => {
  it('finds what the engine finds on this thread, and lets this thread go on', async () => {
    const reader = openReader(LIMITS);
    try {
      const body = `On Monday, China sanctioned two firms. ${SENTENCE}France will meet Spain on 3 March 2024 in Madrid.`;
      let turns = 0;
      const ticking = setInterval(() => {
        turns += 1;
      }, 5);
      const found = await reader.read(asked(body));
      clearInterval(ticking);
      const expected = extract(article(body), { vocabulary: buildActorIndex(EXTRACTION_VOCABULARY) });
      expect(found).toEqual({ ...expected, sentences: undefined, dropped: [], timexes: [] });
      expect(turns).toBeGreaterThan(3);
      const start = body.indexOf('China met');
      const within = { start, end: start + SENTENCE.length };
      const near = await reader.read({ ...asked(body), within });
      expect(near.events.map(({ title }) => title)).toEqual(
        expected.events.filter(({ title }) => title.includes('meets')).map(({ title }) => title),
      );
      expect(near.actors?.map(({ name }) => name)).toEqual(['China', 'Japan']);
    } finally {
      await reader.close();
    }
  });

  it('gives up an article that takes too long, and reads the next one', async () => {
    const reader = openReader({ ...LIMITS, seconds: 0.2 });
    await expect(reader.read(asked(SENTENCE.repeat(10_000)))).rejects.toMatchObject({ reason: 'time' });
    await expect(reader.read(asked(SENTENCE.repeat(10_000)))).rejects.toMatchObject({ reason: 'time' });
    await reader.close();
  });

  it('gives up an article that needs too much memory, and reads the next one', async () => {
    const reader = openReader({ ...LIMITS, heapMegabytes: 64 });
    try {
      const varied = Array.from(
        { length: 12_000 },
        (_, number) => `Norway met Xo${number}ia on ${(number % 28) + 1} May ${1900 + (number % 120)}.`,
      );
      await expect(reader.read(asked(varied.join(' ').slice(0, 499_000)))).rejects.toMatchObject({ reason: 'memory' });
      expect((await reader.read(asked(SENTENCE))).events).toHaveLength(1);
    } finally {
      await reader.close();
    }
  });

  it('gives up an article with too many events, and keeps few sentences of each', async () => {
    const reader = openReader({ ...LIMITS, events: 3, mentions: 4 });
    try {
      const [one] = (await reader.read(asked(SENTENCE.repeat(20)))).events;
      expect(one?.mentions).toHaveLength(4);
      const days = Array.from({ length: 8 }, (_, day) => `China met Japan on ${day + 1} May 2023 in Tokyo.`).join('\n\n');
      await expect(reader.read(asked(days))).rejects.toMatchObject({ reason: 'events' });
    } finally {
      await reader.close();
    }
  });
});
