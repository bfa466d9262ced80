/**
 * Scores of pairs of mentions, each pair of statements scored once: a text that says the same thing a thousand times is compared like one
 * that says it once. Clauses without a word in common are not compared.
 */
import type { EventMention } from '../model/event';
import type { MergeLanguage } from '../model/merging';
import { mayTellTheSame } from './clauses';
import type { Comparable } from './comparable';
import { scorePair } from './score-pair';

export interface ComparedPairs {
  /** One number for all mentions that state the same, as far as comparing them goes. */
  statementOf(mention: EventMention): number;
  /** 0..1, 0 also when the dates exclude one another. */
  scoreOf(a: EventMention, b: EventMention): number;
  /** False for two mentions whose clauses have no word in common besides names; true where one of them has nothing but names. */
  mayMatch(a: EventMention, b: EventMention): boolean;
}

/** Everything of a mention that two mentions are compared by. */
const statement = ({ signature, date, dateWords, actors, themes, action, place, status, rules }: EventMention): string =>
  JSON.stringify([
    signature,
    date.edtf,
    date.earliest,
    date.latest,
    date.precision,
    dateWords !== null,
    actors,
    themes,
    action,
    place,
    status,
    rules,
  ]);

export function comparedPairs(language: MergeLanguage): ComparedPairs {
  const numbers = new Map<string, number>();
  const numberOf = new WeakMap<EventMention, number>();
  const comparables = new WeakMap<EventMention, Comparable>();
  const scores = new Map<string, number>();

  function statementOf(mention: EventMention): number {
    const found = numberOf.get(mention);
    if (found !== undefined) return found;
    const text = statement(mention);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    numberOf.set(mention, number);
    return number;
  }

  function comparable(mention: EventMention): Comparable {
    const found = comparables.get(mention) ?? { ...mention, signatures: [mention.signature] };
    comparables.set(mention, found);
    return found;
  }

  function scoreOf(a: EventMention, b: EventMention): number {
    const pair = `${statementOf(a)} ${statementOf(b)}`;
    const found = scores.get(pair);
    if (found !== undefined) return found;
    const score = scorePair(comparable(a), comparable(b), language)?.score ?? 0;
    scores.set(pair, score);
    return score;
  }

  return { statementOf, scoreOf, mayMatch: (a, b) => mayTellTheSame(comparable(a), comparable(b), language) };
}
