/** Short reports of one or several events. Each pair must be joined or kept apart, both at once and one article at a time. */
import { describe, expect, it } from 'vitest';
import cases from '@/data/gold/same-event.json';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, mergeMentions } from '@/engine/index';
import type { KeyedMention } from '@/engine/model/merging';
import { extractByRules } from '@/engine/testing/extract-by-rules';
import { joinArticles, keyMentions, settle } from './join-articles';

interface Expected {
  readonly words: readonly string[];
  readonly date: string;
  readonly status: string;
  readonly outcome?: string;
  readonly contradicted?: string;
}
interface Joined {
  readonly mentions: readonly KeyedMention[];
  readonly date: string;
  readonly status: string;
  readonly outcome: string;
  readonly contradicted: readonly string[];
}

const vocabulary = buildActorIndex([...VOCABULARY, ...PLACES]);
const read = (articles: readonly (readonly string[])[]) =>
  articles.map(([published = '', body = ''], index) => ({
    article: `${index}`,
    published,
    events: extractByRules({ title: '', body, published }, { vocabulary }).events,
  }));
type Read = ReturnType<typeof read>;

const settled = (mentions: readonly KeyedMention[]): Joined => {
  const agreed = settle(mentions);
  return {
    mentions,
    date: agreed.date.edtf,
    status: agreed.status,
    outcome: agreed.outcome,
    contradicted: agreed.contradictions.flatMap((index) => mentions[index]?.mention.date.edtf ?? []),
  };
};

/** Reads all articles at once, as an import does. */
function atOnce(articles: Read): readonly Joined[] {
  const all = articles.flatMap(({ article, published, events }) =>
    events.flatMap((event) => keyMentions(article, published, event.mentions)),
  );
  return mergeMentions(all).map(({ event, articles: keys }) =>
    settled(
      event.mentions.map((mention, index) => ({ article: keys[index] ?? '', published: publishedOf(articles, keys[index]), mention })),
    ),
  );
}
const publishedOf = (articles: Read, key: string | undefined): string => articles.find(({ article }) => article === key)?.published ?? '';

/** Reads one article after another, as the store does. */
const oneByOne = (articles: Read): readonly Joined[] => joinArticles(articles).map(settled);

/** True when a quote of the event overlaps these words of an article. */
const holds = (articles: readonly (readonly string[])[], event: Joined, words: string): boolean =>
  event.mentions.some(({ article, mention: { evidence } }) => {
    const at = (articles[Number(article)]?.[1] ?? '').indexOf(words);
    return at >= 0 && at < evidence.end && at + words.length > evidence.start;
  });

describe.each(cases.cases)('$kind: $name', ({ articles, events: expected }) => {
  const texts = read(articles);
  it.each([
    ['at once', atOnce],
    ['one by one', oneByOne],
  ] as const)('%s', (_, join) => {
    const joined = join(texts);
    const homes = (expected as readonly Expected[]).map(({ words }) =>
      words.map((some) => joined.findIndex((event) => holds(articles, event, some))),
    );
    expect(homes.flat(), 'every sentence yields an event').not.toContain(-1);
    expect(homes.map((home) => new Set(home).size)).toEqual(homes.map(() => 1));
    expect(new Set(homes.map(([home]) => home)).size).toBe(expected.length);
    (expected as readonly Expected[]).forEach(({ date, status, outcome, contradicted }, index) => {
      const event = joined[homes[index]?.[0] ?? -1];
      expect(event).toMatchObject({ date, status, ...(outcome ? { outcome } : {}) });
      expect(event?.contradicted).toEqual(contradicted ? [contradicted] : []);
    });
  });
});
