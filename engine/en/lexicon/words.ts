/** Word lists for the lexicon, and phrases indexed by their first word, so that one lookup rules out most words in a text. */
import { ACTION_IDS, type ActionId, THEME_IDS, type ThemeId } from '../../model/event';

/** Returns the words in a list, in order. */
export const wordList = (list: string): readonly string[] => list.trim().split(/\s+/);

export const words = (list: string): ReadonlySet<string> => new Set(wordList(list));

/** Returns the phrases in a list, separated by semicolons. */
export const phraseList = (list: string): readonly string[] => list.trim().split(/;\s+/);

/** Maps each phrase to the value before its list. */
export const valueByPhrase = <Value>(lists: readonly (readonly [value: Value, phrases: string])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(lists.flatMap(([value, list]) => phraseList(list).map((phrase) => [phrase, value])));

/** Reads "key: value; key: value". */
export const phraseByPhrase = (list: string): Readonly<Record<string, string>> =>
  Object.fromEntries(phraseList(list).map((entry) => entry.split(': ')));

/** Reads a table with one row "head: words" per line. A deeper indentation continues the row. */
export const rows = (table: string): readonly (readonly [head: string, words: string])[] =>
  table.split(/\n {2}(?=\S)/).flatMap((row) => {
    const [, head, list] = /^(.+?):\s+(.*)$/s.exec(row) ?? [];
    return head && list ? [[head, list.replace(/\s+/g, ' ')] as const] : [];
  });

/** Reads the themes and the action in a row: "meeting+statement", "-" for none. */
export const themesIn = (list: string): readonly ThemeId[] => THEME_IDS.filter((theme) => list.split('+').includes(theme));
export const actionIn = (id: string): ActionId | null => ACTION_IDS.find((action) => action === id) ?? null;

/** Numbers the words in a list. */
export const numbered = (list: string, from = 1): Readonly<Record<string, number>> =>
  Object.fromEntries(wordList(list).map((word, at) => [word, at + from]));

export const phrases = (list: string): ReadonlySet<string> => new Set(phraseList(list));

/** Maps each first word to its phrases, in order and split into words. */
export function phrasesByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    const [first = ''] = parts;
    byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  return byFirst;
}

/** Maps each first word to the token count of its longest phrase. A hyphen is a separate token, as in "cease-fire". */
export function longestByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const tokens = phrase.split(/ |(?=-)|(?<=-)/);
    const first = tokens[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length));
  }
  return longest;
}
