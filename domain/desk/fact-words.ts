/** The words of the facts of an article. */
import type { Fact, FactName } from './recognized';

export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  title: 'Title',
  source: 'Source',
  published: 'Publication date',
  language: 'Language',
  url: 'URL',
};

/** Where a fact was found, as a sentence. */
export function whereWords(fact: Fact | undefined): string {
  if (!fact) return 'Not found.';
  const found = fact.sure === 'guessed' ? `Guessed from ${fact.where}.` : `From ${fact.where}.`;
  return fact.doubt ? `${found} ${fact.doubt}` : found;
}
