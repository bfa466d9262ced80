/** Short reports of one or several events. Each pair must be joined or kept apart, both at once and one article at a time. */
import { describe, expect, it } from 'vitest';
import cases from '@/data/gold/same-event.json';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, matchEvents, mergeMentions, reconcile } from '../index';
import type { EventMention } from '../model/event';
import type { KeyedMention } from '../model/merging';
import { extractByRules } from '../testing/extract-by-rules';

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

const keyed = (article: string, published: string, mentions: readonly EventMention[]): KeyedMention[] =>
  mentions.map((mention) => ({ article, published, mention }));

const settle = (mentions: readonly KeyedMention[]): Joined => {
  const agreed = reconcile(mentions.map(({ article, published, mention }) => ({ ...mention, article, published })));
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
  const all = articles.flatMap(({ article, published, events }) => events.flatMap((event) => keyed(article, published, event.mentions)));
  return mergeMentions(all).map(({ event, articles: keys }) =>
    settle(
      event.mentions.map((mention, index) => ({ article: keys[index] ?? '', published: publishedOf(articles, keys[index]), mention })),
    ),
  );
}
const publishedOf = (articles: Read, key: string | undefined): string => articles.find(({ article }) => article === key)?.published ?? '';

/** Reads one article after another, as the store does. */
function oneByOne(articles: Read): readonly Joined[] {
  const stored: { mentions: KeyedMention[]; event: Read[number]['events'][number] }[] = [];
  for (const { article, published, events } of articles) {
    const candidates = stored.map(({ event, mentions }, index) => {
      const { date, status } = reconcile(mentions.map((one) => ({ ...one.mention, article: one.article, published: one.published })));
      return { ...event, date, status, signatures: mentions.map((one) => one.mention.signature), id: `${index}` };
    });
    for (const [index, match] of matchEvents(events, candidates).entries()) {
      const event = events[index];
      if (!event) continue;
      const mentions = keyed(article, published, event.mentions);
      const home = match.candidate === null ? undefined : stored[Number(match.candidate)];
      if (home) home.mentions.push(...mentions);
      else stored.push({ mentions, event });
    }
  }
  return stored.map(({ mentions }) => settle(mentions));
}

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
