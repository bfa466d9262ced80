/** The golden article: a raw page copy in, exactly the expected dated events out. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLACES, VOCABULARY } from '@/data/vocabulary/load-vocabulary';
import { buildActorIndex, extract, readArticle } from '../index';
import { type GoldEvent, scoreSeed } from './score-seed';

/** True events beyond the table that may be found too. */
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
  it('is read with its title and day of publication', () => {
    expect(article.title).toBe(gold.title);
    expect(article.published).toBe(gold.published);
    expect(extraction.diagnostics).toEqual([]);
  });

  it.each(score.results.filter((result) => !result.optional))('yields "$what"', (result) => {
    expect(result).toMatchObject({ date: true, status: true, theme: true, missingActors: [] });
    expect(result.found).not.toBeNull();
  });

  it('yields hardly anything else, and that dated too', () => {
    expect(score.further.length, score.further.map((event) => event.title).join(' | ')).toBeLessThanOrEqual(MOST_FURTHER);
    for (const event of score.further) expect(event.date.edtf).not.toBe('');
  });

  it('quotes the body verbatim, at most one sentence each time', () => {
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

  it('says for every event which rules and reasons led to it', () => {
    for (const event of extraction.events) {
      expect(event.rules.length).toBeGreaterThan(0);
      expect(event.trace.map((entry) => entry.stage)).toEqual(expect.arrayContaining(['attach', 'status', 'theme', 'actors']));
    }
  });

  it('gives titles of at most 180 characters that begin with a capital and hold no date', () => {
    for (const event of extraction.events) {
      expect(event.title.length, event.title).toBeLessThanOrEqual(180);
      expect(event.title).toMatch(/^\p{Lu}/u);
      expect(event.title).not.toMatch(/\b(?:Monday|Tuesday|Sunday|January|last (?:month|November))\b/);
    }
  });
});
