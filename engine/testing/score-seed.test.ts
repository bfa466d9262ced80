/** The gold article: a raw copy of a page must yield exactly the expected dated events. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, extract, readArticle } from '../index';
import { type GoldEvent, scoreSeed } from './score-seed';

/** The maximum number of true events found beyond the table. */
const MOST_FURTHER = 3;

const file = (path: string): string => readFileSync(fileURLToPath(new URL(`../../data/${path}`, import.meta.url)), 'utf8');
const gold = JSON.parse(file('gold/seed-article.json')) as {
  readonly published: string;
  readonly title: string;
  readonly events: readonly GoldEvent[];
};
const page = readArticle(file('articles/liu-jianchao-us-visit-2024-01.txt'));
const article = { ...page, published: page.published ?? '' };
const extraction = extract(article, { vocabulary: buildActorIndex([...VOCABULARY, ...PLACES]) });
const score = scoreSeed(article.body, gold.events, extraction.events);

describe('the seed article', () => {
  it('yields title and publication date without diagnostics', () => {
    expect(article.title).toBe(gold.title);
    expect(article.published).toBe(gold.published);
    expect(extraction.diagnostics).toEqual([]);
  });

  it.each(score.results.filter((result) => !result.optional))('yields "$what"', (result) => {
    expect(result).toMatchObject({ date: true, status: true, theme: true, missingActors: [] });
    expect(result.found).not.toBeNull();
  });

  it('yields at most three other events, each with a date', () => {
    expect(score.further.length, score.further.map((event) => event.title).join(' | ')).toBeLessThanOrEqual(MOST_FURTHER);
    for (const event of score.further) expect(event.date.edtf).not.toBe('');
  });

  it('quotes the body verbatim, within one sentence', () => {
    for (const event of extraction.events) {
      for (const mention of event.mentions) {
        for (const quote of [mention.evidence, mention.trigger, ...(mention.dateWords ? [mention.dateWords] : [])]) {
          expect(article.body.slice(quote.start, quote.end)).toBe(quote.quote);
        }
        const sentence = extraction.sentences[mention.sentence];
        expect(mention.evidence.start).toBeGreaterThanOrEqual(sentence?.start ?? Number.POSITIVE_INFINITY);
        expect(mention.evidence.end).toBeLessThanOrEqual(sentence?.end ?? -1);
      }
    }
  });

  it('records the rules and reasons of every event', () => {
    for (const event of extraction.events) {
      expect(event.rules.length).toBeGreaterThan(0);
      expect(event.trace.map((entry) => entry.stage)).toEqual(expect.arrayContaining(['attach', 'status', 'theme', 'actors']));
    }
  });

  it('has capitalized titles of at most 180 characters without dates', () => {
    for (const event of extraction.events) {
      expect(event.title.length, event.title).toBeLessThanOrEqual(180);
      expect(event.title).toMatch(/^\p{Lu}/u);
      expect(event.title).not.toMatch(/\b(?:Monday|Tuesday|Sunday|January|last (?:month|November))\b/);
    }
  });
});
