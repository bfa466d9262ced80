/** Figures of trade and markets. */
import { AMOUNT_VERBS, MARKET_VERBS } from '../../lexicon/event-verbs';
import type { Attachment } from '../dates/attachment';
import type { EventNoun } from '../sentence/event-nouns';
import { subjectNoun } from '../sentence/noun-of-verb';
import { classAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext } from '../sentence/sentence-context';

const subjectNounOf = (context: SentenceContext, index: number | null): EventNoun | null => {
  const verb = predicateAt(context, index);
  return verb ? subjectNoun(context, verb) : null;
};

/** "Exports rose in May", "trade reached $40 billion": figures of trade and markets, not happenings. */
export function isFigure(context: SentenceContext, attachment: Attachment): boolean {
  const { parsed } = context;
  const noun = attachment.noun ?? subjectNounOf(context, attachment.predicate);
  if (!noun || noun.entry.strong || !noun.entry.themes.some((theme) => theme === 'trade' || theme === 'arms-sale')) return false;
  const verb = predicateAt(context, attachment.predicate);
  if (verb) return AMOUNT_VERBS.has(verb.lemma) && ['NUM', 'SYM'].includes(classAt(context.parsed, verb.head + 1));
  return parsed.predicates.some((verb) => MARKET_VERBS.has(verb.lemma) && parsed.chunks[verb.head] === parsed.chunks[noun.head]);
}
