/** What an article adds, in words: a tag beside each event, and one sentence about all of them. */
import type { Addition } from '@/domain/article-views';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);

/** "only here", "also in 2 other articles" … */
export function additionTag({ kind, otherArticles }: Addition): string {
  switch (kind) {
    case 'only':
      return 'only here';
    case 'first':
      return 'first here';
    case 'sharpens':
      return 'more precise date here';
    case 'differs':
      return 'different date here';
    case 'confirms':
      return `also in ${counted(otherArticles, 'other article', 'other articles')}`;
  }
}

/** "Six events: four that no other article has, two confirmed." Empty when nothing is known of any. */
export function additionSentence(additions: readonly Addition[]): string {
  const count = (kind: Addition['kind']): number => additions.filter((addition) => addition.kind === kind).length;
  const parts = [
    count('only') > 0 ? `${counted(count('only'), 'event', 'events')} reported only here` : null,
    count('first') > 0 ? `${counted(count('first'), 'event', 'events')} reported here first` : null,
    count('sharpens') > 0 ? `a more precise date for ${counted(count('sharpens'), 'event', 'events')}` : null,
    count('confirms') > 0 ? `another source for ${counted(count('confirms'), 'event', 'events')}` : null,
    count('differs') > 0 ? `a different date for ${counted(count('differs'), 'event', 'events')}` : null,
  ].filter((part) => part !== null);
  const [last, ...before] = [...parts].reverse();
  if (last === undefined) return '';
  const list = before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}.`;
}
