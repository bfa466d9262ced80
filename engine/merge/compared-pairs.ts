/**
 * Scores of pairs of mentions, each pair of statements scored once: a text that says the same thing a thousand times is compared like one
 * that says it once.
 */
import type { EventMention } from '../model/event';
import { scorePair } from './score-pair';

export interface ComparedPairs {
  /** One number for all mentions that state the same, as far as comparing them goes. */
  statementOf(mention: EventMention): number;
  /** 0..1, 0 also when the dates exclude one another. */
  scoreOf(a: EventMention, b: EventMention): number;
}

/** Everything of a mention that two mentions are compared by. */
const statement = ({ title, date, dateWords, actors, themes, action, place, status, rules }: EventMention): string =>
  JSON.stringify([
    title,
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

export function comparedPairs(): ComparedPairs {
  const numbers = new Map<string, number>();
  const known = new WeakMap<EventMention, number>();
  const scores = new Map<string, number>();

  function statementOf(mention: EventMention): number {
    const found = known.get(mention);
    if (found !== undefined) return found;
    const text = statement(mention);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    known.set(mention, number);
    return number;
  }

  function scoreOf(a: EventMention, b: EventMention): number {
    const pair = `${statementOf(a)} ${statementOf(b)}`;
    const found = scores.get(pair);
    if (found !== undefined) return found;
    const score = scorePair(a, b)?.score ?? 0;
    scores.set(pair, score);
    return score;
  }

  return { statementOf, scoreOf };
}
