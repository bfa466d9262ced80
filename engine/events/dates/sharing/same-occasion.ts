/** "At a summit in Vilnius in July, leaders pledged …", "agreed at talks on Monday to …": what is told to have been done there falls on its date. */
import { EVENT_VERBS } from '../../../lexicon/event-verbs';
import type { ThemeId } from '../../../model/event';
import { nextFinite } from '../../sentence/date-position';
import type { EventNoun } from '../../sentence/event-nouns';
import { phraseStart } from '../../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';
import { SET_FOR } from '../set-for';

/** Nouns of a phrase that only leads on to the occasion: "on the sidelines of the summit". */
const BESIDES = new Set(['sidelines', 'margins', 'fringes', 'start', 'end', 'opening', 'close', 'conclusion', 'part', 'side']);
const REMARKS = new Set(['meeting', 'gathering', 'visiting', 'speaking']);
const FINE = new Set(['day', 'month', 'interval']);
const GATHERINGS: ReadonlySet<ThemeId> = new Set(['summit', 'meeting', 'negotiation', 'visit']);

/** First token of the phrase that names the occasion, its preposition and "on the sidelines of" included; null when it is no such phrase. */
export function occasionStart(context: SentenceContext, noun: EventNoun): number | null {
  const { parsed } = context;
  let at = phraseStart(parsed, noun.start);
  // "on the eve of the summit": the day before
  if (parsed.sentence.tokens.slice(Math.max(0, at - 2), noun.start).some(({ lower }) => lower === 'eve')) return null;
  for (let back = at; back < noun.start; back += 1)
    if (BESIDES.has(wordAt(parsed, back)) && wordAt(parsed, back + 1) === 'of') return wordAt(parsed, at - 1) === 'on' ? at - 1 : at;
  at -= 1;
  if (wordAt(parsed, at) === 'of' && BESIDES.has(wordAt(parsed, at - 1))) at -= wordAt(parsed, at - 2) === 'the' ? 3 : 2;
  return ['at', 'during', 'on', 'in'].includes(wordAt(parsed, at)) ? at : null;
}

/** The verb before the phrase in its clause, or the main verb after a phrase that opens the sentence. */
export function doneThere(context: SentenceContext, start: number, noun: EventNoun): number | null {
  const { parsed } = context;
  const opens = start === 0 || ((wordAt(parsed, start - 1) === ',' || wordAt(parsed, start - 1) === 'and') && start < 4);
  if (opens) return nextFinite(context, noun.head);
  const index = parsed.predicates.findLastIndex((predicate) => predicate.head < start);
  const predicate = parsed.predicates[index];
  return predicate && parsed.chunks[predicate.head] === parsed.chunks[noun.head] ? index : null;
}

/** "The ministers, meeting in X on Monday, agreed …": the main verb after a remark that says where they are. */
function afterRemark(context: SentenceContext, attachment: Attachment): number | null {
  const { parsed } = context;
  const verb = predicateAt(context, attachment.predicate);
  const head = verb?.form === 'gerund' ? verb.head : attachment.predicate === null ? (attachment.noun?.head ?? -1) : -1;
  const chunk = parsed.chunks[head] ?? 0;
  // "Meeting in X on Monday, ministers agreed …"
  if (head === 0 && chunk === 0 && verb && REMARKS.has(wordAt(parsed, 0)) && wordAt(parsed, 1) !== 'of') return nextFinite(context, 0);
  if (!REMARKS.has(wordAt(parsed, head)) || chunk === 0 || parsed.chunks.indexOf(chunk) !== head - 1) return null;
  return parsed.openers[chunk] === ',' ? nextFinite(context, head) : null;
}

/** "After talks in X on Monday, A and B announced …", "Before leaving for X on Monday, A signed …": the main verb after a remark of what came right before or after. */
function besideRemark(context: SentenceContext, attachment: Attachment): number | null {
  const { parsed } = context;
  const verb = predicateAt(context, attachment.predicate);
  if (!['after', 'before', 'following'].includes(wordAt(parsed, 0)) || attachment.timex.date?.precision !== 'day') return null;
  const gerund = verb?.form === 'gerund' && verb.start === 1;
  const noun = attachment.predicate === null && GATHERINGS.has(attachment.noun?.entry.themes[0] ?? 'other');
  if (!gerund && !(noun && phraseStart(parsed, attachment.noun?.start ?? 0) <= 2)) return null;
  const head = verb?.head ?? attachment.noun?.head ?? 0;
  return (parsed.chunks[head] ?? 0) <= 1 ? nextFinite(context, head) : null;
}

const OPENING = new Set(['open', 'begin', 'start', 'take-place', 'convene', 'hold', 'kick-off']);

/** "At the summit that opens on Tuesday, X will meet Y": the gathering in front of a clause that says when it is held. */
function gatheringThatOpens({ parsed, nouns }: SentenceContext, { predicate, rule }: Attachment): EventNoun | null {
  const verb = predicate === null ? undefined : parsed.predicates[predicate];
  const chunk = parsed.chunks[verb?.head ?? 0] ?? 0;
  if (!verb || rule !== 'attach/verb' || !OPENING.has(verb.lemma) || !/^(?:, )?(?:that|which)$/.test(parsed.openers[chunk] ?? ''))
    return null;
  const opens = parsed.chunks.indexOf(chunk);
  return (
    nouns.findLast(({ head, entry }) => entry.strong && head < opens && opens - head <= 4 && parsed.chunks[head] === chunk - 1) ?? null
  );
}

/** The act done at a dated occasion, as an attachment of its own; none when its verb has a date already or only tells, or plans. */
export function sameOccasion(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment | null {
  const held = gatheringThatOpens(context, attachment);
  const noun = held ?? attachment.noun;
  const remark = afterRemark(context, attachment) ?? besideRemark(context, attachment);
  if (attachment.inherited || attachment.rule === SET_FOR || !FINE.has(attachment.timex.date?.precision ?? '')) return null;
  if (remark === null && ((attachment.predicate !== null && !held) || !noun)) return null;
  const start = remark === null && noun ? occasionStart(context, noun) : null;
  // at a rally one may be killed; "in the vote" and "on his visit" ask for a gathering
  const gathering = GATHERINGS.has(noun?.entry.themes[0] ?? 'other');
  if (remark === null && !gathering && !['at', 'during'].includes(wordAt(context.parsed, start ?? -1))) return null;
  const index = remark ?? (start === null || !noun ? null : doneThere(context, start, noun));
  const predicate = predicateAt(context, index);
  if (index === null || !predicate || taken.has(index)) return null;
  if (!isFiniteVerb(predicate) && predicate.form !== 'infinitive') return null;
  if (!['event', 'announce', 'statement', 'open'].includes(verbClass(predicate.lemma))) return null;
  return {
    ...attachment,
    predicate: index,
    noun: null,
    item: null,
    rule: 'attach/same-occasion',
    note: `"${predicate.lemma}" tells what was done then and there.`,
  };
}

/** "discussed it at a meeting on Monday": the act and the occasion are one happening. */
export function isSameAct(context: SentenceContext, act: Attachment, occasion: Attachment): boolean {
  const themes = EVENT_VERBS.get(predicateAt(context, act.predicate)?.lemma ?? '')?.themes ?? [];
  const gathering = occasion.noun?.entry.themes[0];
  if (predicateAt(context, occasion.predicate)?.lemma === 'speak') return true;
  // "At a news conference on Monday, X rejected …": what was said there is the news
  if (gathering === 'statement') return ['statement', 'announce'].includes(verbClass(predicateAt(context, act.predicate)?.lemma ?? ''));
  return gathering !== 'summit' && gathering !== 'visit' && (themes[0] === 'meeting' || themes[0] === 'negotiation');
}
