/** How much two titles say the same: shared content words, by the shorter title. */
import { TITLE_STOP_WORDS } from '../lexicon/stop-words';

/** Crude English stem, enough to meet "meets", "met" and "meeting" half way; never shown. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (lower.length <= 4) return lower.replace(/s$/, '');
  return lower.replace(/(?:ings?|ed|es|s|ion|ions|ment|ments)$/, '').slice(0, 7);
}

/** Stems of the content words of a title. */
export function contentStems(title: string): ReadonlySet<string> {
  const words = title.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  return new Set(words.filter((word) => !TITLE_STOP_WORDS.has(word.toLowerCase())).map(stem));
}

/** 0..1: the share of the shorter title's content words that the other title has too. */
export function titleOverlap(a: string, b: string): number {
  const [x, y] = [contentStems(a), contentStems(b)];
  const fewest = Math.min(x.size, y.size);
  if (fewest === 0) return 0;
  let both = 0;
  for (const word of x) if (y.has(word)) both += 1;
  return both / fewest;
}
