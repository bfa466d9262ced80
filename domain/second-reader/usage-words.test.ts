import { describe, expect, it } from 'vitest';
import { NO_SECOND_READER } from './reader-settings';
import { readerStateWords, usageWords } from './usage-words';

describe('words about the second reader', () => {
  it.each([
    ['without an endpoint', { url: '', model: '', keyState: 'none' }, /^Off\. .*no text leaves/],
    ['with a key of another secret', { url: 'https://api.example.com/v1', model: 'm', keyState: 'locked' }, /^Off\. Enter the key again/],
    ['with an endpoint', { url: 'https://api.example.com/v1?secret=1', model: 'm', keyState: 'set' }, /^m at api\.example\.com\.$/],
  ] as const)('state: %s', (_, state, expected) => {
    expect(readerStateWords(state)).toMatch(expected);
  });

  it.each([
    ['without prices', NO_SECOND_READER, 0, 'Today: 12,300 of 200,000 tokens. Since 1 May: 45,000 tokens. Enter prices to see the cost.'],
    [
      'with a price',
      { ...NO_SECOND_READER, inputPrice: 2 },
      0.423,
      'Today: 12,300 of 200,000 tokens. Since 1 May: 45,000 tokens, 0.42 USD.',
    ],
    [
      'free of charge',
      { ...NO_SECOND_READER, outputPrice: 0 },
      0,
      'Today: 12,300 of 200,000 tokens. Since 1 May: 45,000 tokens, 0.00 USD.',
    ],
  ])('usage: %s', (_, settings, cost, expected) => {
    expect(usageWords({ settings, ofDay: { tokens: 12_300 }, ofMonth: { tokens: 45_000, cost }, month: 'May' })).toBe(expected);
  });
});
