/** Facts recognized in a text, page or file, with their locations. */
import type { LeftOutLine } from '@/engine/model/article';
import { dayNumber, isCalendarDay } from '../dates/day-words';

export const FACT_NAMES = ['title', 'source', 'published', 'language', 'url'] as const;
export type FactName = (typeof FACT_NAMES)[number];

export interface Fact {
  readonly value: string;
  /** in words: "the meta tag article:published_time" */
  readonly where: string;
  /** said: explicitly provided (front matter); found: shown by the page or text; guessed: inferred, nothing states it */
  readonly sure: 'said' | 'found' | 'guessed';
  /** why it may still be wrong, as a sentence */
  readonly doubt?: string;
}

export type Facts = Readonly<Partial<Record<FactName, Fact>>>;

export interface Recognized {
  readonly facts: Facts;
  /** shown next to the title; from front matter only */
  readonly note: string | null;
  /** plain text for extraction */
  readonly body: string;
  /** plain text before page furniture was removed; empty if nothing was removed */
  readonly page: string;
  /** the lines of `page` that are not in the body, and why */
  readonly leftOut: readonly LeftOutLine[];
  /** the text as received, with normalized line endings */
  readonly original: string;
  /** sentences for the person who confirms */
  readonly warnings: readonly string[];
}

/** Marks a fact as doubtful if another value contradicts it. */
export const contradicted = (fact: Fact, other: Pick<Fact, 'value' | 'where'> | undefined): Fact =>
  other === undefined || other.value === fact.value || fact.doubt !== undefined
    ? fact
    : { ...fact, doubt: `But ${other.where} says ${other.value}.` };

/** True for a day that needs no confirmation. */
export const isCertain = (fact: Fact | undefined): boolean =>
  fact !== undefined && fact.sure !== 'guessed' && fact.doubt === undefined && isDay(fact.value);

/** A valid `YYYY-MM-DD` from the year 1000 on. */
export const isDay = (day: string): boolean => day >= '1000' && isCalendarDay(day);

export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  title: 'Title',
  source: 'Source',
  published: 'Publication date',
  language: 'Language',
  url: 'URL',
};

export function whereWords(fact: Fact | undefined): string {
  if (!fact) return 'Not found.';
  const found = fact.sure === 'guessed' ? `Guessed from ${fact.where}.` : `From ${fact.where}.`;
  return fact.doubt ? `${found} ${fact.doubt}` : found;
}

/** A warning next to the field, or null. Allows one day ahead, because of time zones. */
export const futureWords = (day: string, today: string): string | null =>
  isDay(day.trim()) && dayNumber(day.trim()) > dayNumber(today) + 1 ? 'This date is in the future. Check the year.' : null;
