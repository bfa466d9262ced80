/** "sentenced for the killing of a priest in 2012", "questioned over the bombing last month": what somebody is held to answer for. */
import { EVENT_VERBS } from '../../../lexicon/event-verbs';
import type { EventNoun } from '../../sentence/event-nouns';
import { phraseStart } from '../../sentence/noun-phrases';
import { type Predicate, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';

/** Whether a date coarser than a day belongs to the deed behind "for" or "over" rather than to the act of law. */
export function isGround(
  { parsed }: SentenceContext,
  { start, entry }: EventNoun,
  verb: Predicate,
  { timex: { date } }: PlacedTimex,
): boolean {
  const at = phraseStart(parsed, start) - 1;
  // "to prepare for the summit in July"
  if (verb.lemma === 'prepare') return entry.strong && wordAt(parsed, at) === 'for';
  if (EVENT_VERBS.get(verb.lemma)?.themes[0] !== 'legal' || !entry.strong || date?.precision === 'day') return false;
  if (at <= verb.head || ['legal', 'statement'].includes(entry.themes[0] ?? '')) return false;
  const preposition = wordAt(parsed, at);
  return ['for', 'over'].includes(preposition) || (['with', 'of', 'to'].includes(preposition) && wordAt(parsed, at - 1) === 'connection');
}
