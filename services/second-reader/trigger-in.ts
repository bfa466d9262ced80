/**
 * Finds the evidence word that names the event. It is the engine's trigger, otherwise a word in the model's title, otherwise the first
 * plain word.
 */
import { type DatedEvent, type EventMention, overlaps, type Quote } from '@/engine/index';
import type { ArticleReading } from './article-reading';

const LEAST_SHARED = 4;
const WORD = /\p{L}[\p{L}'’-]*/gu;
const PLAIN =
  /^(?:the|and|for|with|that|this|their|his|her|its|was|were|has|have|had|been|from|into|over|after|before|than|will|would|who|which)$/;

export function triggerIn(
  { article }: ArticleReading,
  evidence: Quote,
  title: string,
  engineEvent: DatedEvent | null,
): EventMention['trigger'] {
  const given = engineEvent?.mentions.find(({ trigger }) => trigger.start >= evidence.start && trigger.end <= evidence.end);
  if (given && overlaps(given.evidence, evidence)) return given.trigger;
  const words = [...evidence.quote.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }));
  const plain = words.filter(({ word }) => /^\p{Ll}/u.test(word) && word.length >= LEAST_SHARED && !PLAIN.test(word));
  const shared = (title.match(WORD) ?? []).slice(1).flatMap((word) => plain.find((one) => beginAlike(one.word, word.toLowerCase())) ?? []);
  const { word, at } = shared[0] ?? plain[0] ?? words[0] ?? { word: evidence.quote.slice(0, 1), at: 0 };
  const start = evidence.start + at;
  return {
    start,
    end: start + word.length,
    quote: article.body.slice(start, start + word.length),
    lemma: word.toLowerCase(),
    kind: 'verb',
  };
}

/** "charged" and "charge", "meets" and "meeting". */
function beginAlike(a: string, b: string): boolean {
  const least = Math.max(LEAST_SHARED - 1, Math.min(a.length, b.length) - 2);
  return a.slice(0, least) === b.slice(0, least) && Math.abs(a.length - b.length) <= 4;
}
