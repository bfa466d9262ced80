/** Words that point to a theme, in a stretch of a sentence and in a whole article. */

import type { ThemeId } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { longestByFirstWord } from '../../lexicon/first-words';
import { THEME_CUES } from '../../lexicon/theme-cues';

/** The headline counts as so many sentences of the body. */
const HEADLINE = 2;
/** An article with fewer cues is about no theme for certain. */
const FEWEST = 3;
/** Cues of these say how something is done; an article is not about them. */
const FORMS: ReadonlySet<ThemeId> = new Set<ThemeId>(['visit', 'meeting', 'statement', 'summit']);

const LONGEST_FROM = longestByFirstWord(THEME_CUES.keys());

/** Share of all cues of an article by theme. */
export type Topic = ReadonlyMap<ThemeId, number>;

/** The themes of each cue, the longest first where two begin together. */
export function cuesIn(words: readonly string[]): readonly ThemeId[] {
  const found: ThemeId[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const most = LONGEST_FROM.get(words[start] ?? '') ?? 0;
    for (let length = Math.min(most, words.length - start); length >= 1; length -= 1) {
      const phrase = words.slice(start, start + length).join(' ');
      const themes = THEME_CUES.get(length > 2 ? phrase.replace(/ - /g, '-') : phrase);
      if (!themes) continue;
      found.push(...themes);
      start += length - 1;
      break;
    }
  }
  return found;
}

export function topicOf(headline: readonly Sentence[], body: readonly Sentence[]): Topic {
  const counts = new Map<ThemeId, number>();
  const count = (sentences: readonly Sentence[], weight: number): void => {
    for (const { tokens } of sentences)
      for (const theme of cuesIn(tokens.map(({ lower }) => lower))) counts.set(theme, (counts.get(theme) ?? 0) + weight);
  };
  count(headline, HEADLINE);
  count(body, 1);
  const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
  return new Map([...counts].flatMap(([theme, number]) => (FORMS.has(theme) ? [] : [[theme, number / Math.max(all, FEWEST)] as const])));
}
