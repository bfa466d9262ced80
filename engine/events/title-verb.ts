/** The verb of a title: present for what happened, "to …" for what is planned, "may …" for what is possible. */
import { CANCELLING_VERBS, POSTPONING_VERBS } from '../lexicon/event-verbs';
import { IRREGULAR_BY_BASE } from '../lexicon/irregular-verbs';
import type { EventStatus, Polarity } from '../model/event';
import { type Predicate, wordAt } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';
import { thirdPerson, verbBase } from './verb-forms';

function participle(context: SentenceContext, predicate: Predicate): string {
  const irregular = IRREGULAR_BY_BASE.get(verbBase(predicate.lemma));
  return irregular?.participle ?? wordAt(context.parsed, predicate.head);
}

/** Calling off is a fact on the day of the report, whatever became of the event. */
function verbWordsOf(context: SentenceContext, predicate: Predicate, plural: boolean): string {
  if (predicate.passive) return `${plural ? 'are' : 'is'} ${participle(context, predicate)}`;
  return plural ? verbBase(predicate.lemma) : thirdPerson(verbBase(predicate.lemma));
}

export function verbWords(
  context: SentenceContext,
  predicate: Predicate,
  plural: boolean,
  status: EventStatus,
  polarity: Polarity,
): string {
  const base = verbBase(predicate.lemma);
  const passive = predicate.passive;
  if (CANCELLING_VERBS.has(predicate.lemma) || POSTPONING_VERBS.has(predicate.lemma)) return verbWordsOf(context, predicate, plural);
  if (status === 'hypothetical') return passive ? `may be ${participle(context, predicate)}` : `may ${base}`;
  if (status === 'planned') {
    const not = polarity === 'negated' ? 'not ' : '';
    return passive ? `${not}to be ${participle(context, predicate)}` : `${not}to ${base}`;
  }
  if (passive) return `${plural ? 'are' : 'is'} ${polarity === 'negated' ? 'not ' : ''}${participle(context, predicate)}`;
  if (polarity === 'negated') return `${plural ? 'do' : 'does'} not ${base}`;
  return plural ? (base === 'be' ? 'are' : base) : thirdPerson(base);
}
