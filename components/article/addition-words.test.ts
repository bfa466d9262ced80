import { describe, expect, it } from 'vitest';
import type { Addition } from '@/domain/article-views';
import { additionSentence, additionTag } from './addition-words';

const additions = (...kinds: readonly Addition['kind'][]): Addition[] => kinds.map((kind) => ({ kind, otherArticles: 1 }));

describe('what an article adds, in words', () => {
  it.each<[readonly Addition['kind'][], string]>([
    [[], ''],
    [['only'], 'One event that no other article has.'],
    [['only', 'only', 'confirms'], '2 events that no other article has and one more report of one event.'],
    [
      ['first', 'sharpens', 'differs', 'confirms', 'confirms'],
      'One event reported here first, a more exact date for one event, one more report of 2 events and another date for one event.',
    ],
  ])('%j', (kinds, words) => {
    expect(additionSentence(additions(...kinds))).toBe(words);
  });

  it('a tag counts the other articles', () => {
    expect(additionTag({ kind: 'confirms', otherArticles: 1 })).toBe('also in one other article');
    expect(additionTag({ kind: 'confirms', otherArticles: 3 })).toBe('also in 3 other articles');
    expect(additionTag({ kind: 'only', otherArticles: 0 })).toBe('only here');
  });
});
