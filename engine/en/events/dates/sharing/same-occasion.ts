/** "At a summit in Vilnius in July, leaders pledged …", "agreed at talks on Monday to …": what is told to have been done there falls on its date. */

import type { ThemeId } from '../../../../model/event';
import { step } from '../../../../model/step';
import { EVENT_VERBS } from '../../../lexicon/event-verbs';
import { nextFinite } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { phraseStart } from '../../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';

/** Nouns of a phrase that only leads on to the occasion: "on the sidelines of the summit". */
const BESIDES = new Set(['sidelines', 'margins', 'fringes', 'start', 'end', 'opening', 'close', 'conclusion', 'part', 'side']);

const FINE = new Set(['day', 'month', 'interval']);
const GATHERINGS: ReadonlySet<ThemeId> = new Set(['summit', 'meeting', 'negotiation', 'visit']);

/** First token of the phrase that names the occasion, its preposition and "on the sidelines of" included; null when it is no such phrase. */
function occasionStart(context: SentenceContext, noun: EventNoun): number | null {
  const { parsed } = context;
  let at = phraseStart(parsed, noun.start);
  for (let back = at; back < noun.start; back += 1)
    if (BESIDES.has(wordAt(parsed, back)) && wordAt(parsed, back + 1) === 'of') return wordAt(parsed, at - 1) === 'on' ? at - 1 : at;
  at -= 1;
  return ['at', 'during', 'on', 'in'].includes(wordAt(parsed, at)) ? at : null;
}

/** The verb before the phrase in its clause, or the main verb after a phrase that opens the sentence. */
function doneThere(context: SentenceContext, start: number, noun: EventNoun): number | null {
  const { parsed } = context;
  const opens = start === 0 || ((wordAt(parsed, start - 1) === ',' || wordAt(parsed, start - 1) === 'and') && start < 4);
  if (opens) return nextFinite(context, noun.head);
  const index = parsed.predicates.findLastIndex((predicate) => predicate.head < start);
  const predicate = parsed.predicates[index];
  return predicate && parsed.chunks[predicate.head] === parsed.chunks[noun.head] ? index : null;
}

/** The act done at a dated occasion, as an attachment of its own; none when its verb has a date already or only tells, or plans. */
export const sameOccasion = step(
  'dates/same-occasion',
  (context: SentenceContext, attachment: Attachment): Attachment | null => {
    const { noun } = attachment;
    if (attachment.predicate !== null || !noun || attachment.inherited || !FINE.has(attachment.timex.date?.precision ?? '')) return null;
    const start = occasionStart(context, noun);
    // at a rally one may be killed; "in the vote" and "on his visit" ask for a gathering
    if (start === null || !(GATHERINGS.has(noun.entry.themes[0] ?? 'other') || ['at', 'during'].includes(wordAt(context.parsed, start))))
      return null;
    const index = doneThere(context, start, noun);
    const predicate = predicateAt(context, index);
    if (index === null || !predicate) return null;
    if (!isFiniteVerb(predicate) && predicate.form !== 'infinitive') return null;
    if (!['event', 'announce', 'statement', 'open'].includes(verbClass(predicate.lemma))) return null;
    return {
      ...attachment,
      predicate: index,
      noun: null,
      item: null,
      rule: 'attach/same-occasion',
      note: `“${predicate.lemma}” describes an event of the same occasion.`,
    };
  },
  () => null,
);

/** "discussed it at a meeting on Monday": the act and the occasion are one happening. */
export function isSameAct(context: SentenceContext, act: Attachment, occasion: Attachment): boolean {
  const themes = EVENT_VERBS.get(predicateAt(context, act.predicate)?.lemma ?? '')?.themes ?? [];
  const gathering = occasion.noun?.entry.themes[0];
  if (predicateAt(context, occasion.predicate)?.lemma === 'speak') return true;
  // "At a news conference on Monday, X rejected …": what was said there is the news
  if (gathering === 'statement') return ['statement', 'announce'].includes(verbClass(predicateAt(context, act.predicate)?.lemma ?? ''));
  return gathering !== 'summit' && gathering !== 'visit' && (themes[0] === 'meeting' || themes[0] === 'negotiation');
}
