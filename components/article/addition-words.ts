/** Describes what an article adds: a tag for each event, and a sentence for each kind of addition. */
import type { Addition } from '@/domain/article-views';
import { counted } from '@/domain/text/counted';

/** "only source", "also in 2 other articles" … */
export function additionTag({ kind, otherArticles }: Addition): string {
  switch (kind) {
    case 'only':
      return 'only source';
    case 'first':
      return 'first to report this';
    case 'sharpens':
      return 'more precise date here';
    case 'differs':
      return 'different date here';
    case 'confirms':
      return `also in ${counted(otherArticles, 'other article')}`;
  }
}

const SENTENCES: readonly (readonly [Addition['kind'], string])[] = [
  ['only', 'Only source of'],
  ['first', 'First to report'],
  ['sharpens', 'More precise date for'],
  ['confirms', 'Additional source for'],
  ['differs', 'Different date for'],
];

/** Returns "First to report 4 events. Additional source for 4 events." Empty without additions. */
export const additionSentences = (additions: readonly Addition[]): string =>
  SENTENCES.map(([kind, words]) => [words, additions.filter((addition) => addition.kind === kind).length] as const)
    .flatMap(([words, count]) => (count > 0 ? [`${words} ${counted(count, 'event')}.`] : []))
    .join(' ');
