/** What a page says about itself, and what the feed says that led to it: two tellers of one article. */
import { FACT_NAMES, type Fact, type FactName, isCertain, type Recognized } from '@/domain/desk/recognized';
import type { FeedEntry } from './article-item';

/** `isOwnText`: the text came in the feed itself, which then speaks first. The source is always that of the subscription. */
export function withEntry(read: Recognized, { facts, author, warnings }: FeedEntry, isOwnText: boolean): Recognized {
  const chosen = FACT_NAMES.flatMap((name) => {
    const fact = choose(name, read.facts[name], facts[name], isOwnText);
    return fact ? [[name, fact] as const] : [];
  });
  return {
    ...read,
    facts: Object.fromEntries(chosen),
    note: read.note ?? (author === '' ? null : `By ${author}`),
    warnings: [...read.warnings, ...warnings],
  };
}

function choose(name: FactName, own: Fact | undefined, its: Fact | undefined, isOwnText: boolean): Fact | undefined {
  if (!own || !its) return own ?? its;
  if (name === 'source' || isOwnText) return its;
  if (name === 'published') return isCertain(own) || its.sure === 'guessed' ? own : its;
  return own.sure === 'guessed' ? its : own;
}
