import { describe, expect, it } from 'vitest';
import type { Addition } from '@/domain/article-views';
import { additionSentences, additionTag } from './addition-words';

const additions = (...kinds: readonly Addition['kind'][]): Addition[] => kinds.map((kind) => ({ kind, otherArticles: 1 }));

describe('sentences about what an article adds', () => {
  it.each<[readonly Addition['kind'][], string]>([
    [[], ''],
    [['only'], 'Only source of 1 event.'],
    [['only', 'only', 'confirms'], 'Only source of 2 events. Additional source for 1 event.'],
    [
      ['first', 'sharpens', 'differs', 'confirms', 'confirms'],
      'First to report 1 event. More precise date for 1 event. Additional source for 2 events. Different date for 1 event.',
    ],
  ])('%j', (kinds, words) => {
    expect(additionSentences(additions(...kinds))).toBe(words);
  });

  it('counts the other articles in a tag', () => {
    expect(additionTag({ kind: 'confirms', otherArticles: 1 })).toBe('also in 1 other article');
    expect(additionTag({ kind: 'confirms', otherArticles: 3 })).toBe('also in 3 other articles');
    expect(additionTag({ kind: 'only', otherArticles: 0 })).toBe('only source');
  });
});
