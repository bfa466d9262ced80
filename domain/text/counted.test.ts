import { describe, expect, it } from 'vitest';
import { counted, countedUpTo, numberOrMore } from './counted';

describe('counts with nouns', () => {
  it.each([
    [counted(0, 'event'), '0 events'],
    [counted(1, 'event'), '1 event'],
    [counted(4107, 'actor'), '4,107 actors'],
    [counted(1_000_000, 'actor takes part', 'actors take part'), '1,000,000 actors take part'],
    [countedUpTo(1, 'article'), '1 article'],
    [countedUpTo(10_000, 'article'), '10,000 articles'],
    [countedUpTo(10_001, 'article'), '10,000+ articles'],
    [numberOrMore(10_000, false), '10,000'],
    [numberOrMore(10_000, true), '10,000+'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
