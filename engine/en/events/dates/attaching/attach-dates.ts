/**
 * Which happening does a date belong to? Never merely the nearest one: the place of the date in its clause decides.
 * Rules are tried in order; each leaves its id and a plain reason.
 */

import { leadOf, nextFinite } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { wordAt } from '../../sentence/parsed-sentence';
import { dropDate, type PlacedTimex, predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import { type Attachment, type FoundAttachment, withDate } from '../attachment';
import { givenUntil } from '../set-for';
import { attributive } from './attach-inside-phrase';
import { leftPredicate, nounBefore } from './attach-leftwards';

/** The verb of the clause of a date, unless a noun between them has the better claim. */
function nearestClaim(context: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  const lead = leadOf(context, date);
  const left = leftPredicate(context, date, lead);
  const noun = nounBefore(context, lead, left?.index ?? null);
  const predicate = predicateAt(context, left?.index ?? null);
  const quote = date.timex.timex.quote;
  const nounAlone = (claim: EventNoun, why: string): FoundAttachment => ({
    predicate: null,
    noun: claim,
    rule: 'attach/noun',
    note: `“${quote}” ${why}`,
  });
  if (noun?.temporal) return nounAlone(noun, `is the date of the ${noun.entry.lemma} after the preposition.`);
  if (!left && !noun?.sameChunk) {
    // "In Beijing on Wednesday, X received Y": nothing before the date claims it
    const main = nextFinite(context, date.last);
    if (main !== null)
      return { predicate: main, noun: null, rule: 'attach/clause-opening', note: `“${quote}” opens the clause and belongs to its verb.` };
  }
  if (!predicate || !left) return noun ? nounAlone(noun, `is the date of the ${noun.entry.lemma}. It belongs to no verb.`) : undefined;
  const set = givenUntil(context, predicate, date);
  if (set) return set;
  if (noun?.sameChunk && left.crossed) return nounAlone(noun, `is in the same phrase as the ${noun.entry.lemma}.`);
  const kind = verbClass(predicate.lemma);
  // "first reported the talks on Sunday" dates the report
  const direct = wordAt(context.parsed, predicate.head - 1) !== 'first';
  const reported = kind === 'report' && direct && noun?.entry.strong === true && !noun.entry.themes.includes('statement');
  if (noun?.sameChunk && (kind === 'state' || reported))
    return nounAlone(noun, `is the date of the ${noun.entry.lemma}. The verb next to it is not an event.`);
  if (noun && kind === 'light')
    return {
      predicate: left.index,
      noun,
      rule: 'attach/light-verb',
      note: `“${quote}” belongs to “${predicate.lemma}” and the ${noun.entry.lemma}.`,
    };
  return { predicate: left.index, noun: null, rule: 'attach/verb', note: `“${quote}” belongs to the clause of “${predicate.lemma}”.` };
}

/** One attachment per dated expression of the sentence, where one is found. */
export function attachDates(context: SentenceContext): readonly Attachment[] {
  const found: Attachment[] = [];
  for (const date of context.dated) {
    const inside = attributive(context, date);
    if (inside === null) {
      dropDate(context, date.timex, 'attach/modifier', 'The date is before a noun that is not an event.');
      continue;
    }
    const place = inside ?? nearestClaim(context, date);
    if (place) found.push(withDate(place, date.timex));
    else dropDate(context, date.timex, 'attach/nothing-near', 'No verb or noun in the clause fits the date.');
  }
  return found;
}
