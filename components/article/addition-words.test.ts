import { describe, expect, it } from 'vitest';
import type { Addition } from '@/domain/article-views';
import { additionSentence, additionTag } from './addition-words';

const additions = (...kinds: readonly Addition['kind'][]): Addition[] => kinds.map((kind) => ({ kind, otherArticles: 1 }));

describe('what an article adds, in words', () => {
  it.each<[readonly Addition['kind'][], string]>([
    [[], ''],
    [['only'], 'One event reported only here.'],
    [['only', 'only', 'confirms'], '2 events reported only here and another source for one event.'],
    [
      ['first', 'sharpens', 'differs', 'confirms', 'confirms'],
      'One event reported here first, a more precise date for one event, another source for 2 events and a different date for one event.',
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
