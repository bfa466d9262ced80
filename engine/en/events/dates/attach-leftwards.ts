/** Searches left from a date for its verb or noun. Crossing a clause boundary has a cost, and the lowest cost wins. */
import { step } from '../../../model/step';
import { SUBORDINATORS, TEMPORAL_PREPOSITIONS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { DESCRIBING_VERBS } from '../../lexicon/event-verbs';
import { words } from '../../lexicon/words';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type PlacedTimex, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { subjectNoun } from '../sentence/verb-arguments';

/** Participles that describe a noun, whatever follows them. */
const STANDING = words(`
  accuse suspect want link aim base back own know allege dub bind load carry operate believe concern relate design fund found`);

/** Words after a descriptive participle that introduce an owner or attribute; "reached in Vienna" gives a location. */
const BEHIND = new Set(['by', 'of', 'with', 'for', 'as', 'from', 'over']);

/** Whether the finite verb before the noun, rather than the participle after it, gets the date: "arrested a man suspected of …". */
const describesItsNoun = step(
  'dates/describing-participle',
  ({ parsed, nouns, isDate }: SentenceContext, participle: Predicate): boolean => {
    const { head, start, form, lemma } = participle;
    if (form !== 'participle' || start !== head || !['NOUN', 'PROPN'].includes(classAt(parsed, start - 1))) return false;
    if (isDate(head + 1) || isDate(head + 2)) return false;
    if (!BEHIND.has(wordAt(parsed, head + 1)) && !STANDING.has(lemma)) return false;
    const governor = parsed.predicates.findLast((one) => one.head < start && parsed.chunks[one.head] === parsed.chunks[start]);
    if (!governor || !isFiniteVerb(governor) || governor.form !== 'past' || governor.perfect || start - governor.head < 2) return false;
    const kind = verbClass(governor.lemma);
    if (kind === 'report' || kind === 'state') return false;
    // "condemned an attack claimed by X on Monday": the topic of a statement may have the day
    return kind !== 'statement' || !nouns.some((noun) => noun.head === start - 1 && noun.entry.strong);
  },
  () => false,
);

/** Costs of crossing boundaries. The unit is one comma. */
const COST = Object.freeze({
  comma: 1,
  coordinator: 1.5,
  subordinator: 3,
  quotation: 4,
  finiteBetween: 4,
  verbBetween: 1.5,
  participleAcross: 6,
  stateAcross: 2.5,
  participleBetween: 0.5,
  listWord: 6,
  describing: 5,
  limit: 9,
});

function openerCost(opener: string): number {
  const word = opener.split(' ').at(-1) ?? '';
  if (SUBORDINATORS.has(word) || TEMPORAL_SUBORDINATORS.has(word)) return COST.subordinator;
  if (/[a-z]/.test(word)) return COST.coordinator;
  return COST.comma;
}

/** Things with text content: "a bill legalizing X", "a statement condemning Y". */
const WORDED_THINGS = words(`
  bill law statement resolution decree order letter agreement deal treaty memorandum measure declaration motion act`);

/** Verbs that prevent the gerund's act: "barred X from running in May". */
const PREVENTING = new Set('bar ban block prohibit prevent stop disqualify suspend exclude keep restrain'.split(' '));

/** "struck a bridge linking X to Y on Monday": the gerund only identifies the object of the verb before it. */
function describesObject({ parsed }: SentenceContext, gerund: Predicate): boolean {
  const governor = parsed.predicates.findLast((one) => isFiniteVerb(one) && one.head < gerund.start);
  if (!governor) return false;
  if (WORDED_THINGS.has(wordAt(parsed, gerund.start - 1))) return true;
  if (parsed.chunks[governor.head] !== parsed.chunks[gerund.head]) return false;
  if (wordAt(parsed, gerund.start - 1) === 'from') return PREVENTING.has(governor.lemma);
  return governor.form === 'past' && ['NOUN', 'PROPN'].includes(classAt(parsed, gerund.start - 1)) && gerund.start - governor.head > 1;
}

/** Returns the verb before `lead` with the lowest cost. `crossed` is true if a boundary is between them. */
export function leftPredicate(
  context: SentenceContext,
  date: PlacedTimex,
  lead: number,
): { readonly index: number; readonly crossed: boolean } | null {
  const { parsed } = context;
  let best: { index: number; crossed: boolean; cost: number } | null = null;
  let between = 0;
  // Words between only add to the cost of earlier verbs
  for (let index = parsed.predicates.length - 1; index >= 0 && between < COST.limit; index -= 1) {
    const predicate = parsed.predicates[index];
    if (!predicate || predicate.head >= lead) continue;

    const [from, to] = [parsed.chunks[predicate.head] ?? 0, parsed.chunks[date.first] ?? 0];
    let cost = between;
    for (let chunk = from + 1; chunk <= to; chunk += 1) cost += openerCost(parsed.openers[chunk] ?? '');
    if (from !== to && (predicate.form === 'participle' || predicate.form === 'gerund')) cost += COST.participleAcross;
    if (from !== to && verbClass(predicate.lemma) === 'state') cost += COST.stateAcross;
    if (predicate.form === 'participle' && (DESCRIBING_VERBS.has(predicate.lemma) || describesItsNoun(context, predicate)))
      cost += COST.describing;
    if (predicate.lemma === 'include') cost += COST.listWord;
    // "passed a bill legalizing X on Tuesday": the description of a thing is not the act
    if (predicate.form === 'gerund' && describesObject(context, predicate)) cost += COST.describing;
    if (parsed.quoted[predicate.head] !== parsed.quoted[date.first]) cost += COST.quotation;
    // "rejected, by 27 votes to 22, the plan on Wednesday": an insertion directly after the verb
    const aside = to - from === 2 && wordAt(parsed, predicate.head + 1) === ',';
    if (cost < COST.limit && (!best || cost < best.cost)) best = { index, crossed: from !== to && !aside, cost };
    between += isFiniteVerb(predicate)
      ? COST.finiteBetween
      : predicate.form === 'participle' || predicate.lemma === 'include'
        ? COST.participleBetween
        : COST.verbBetween;
  }
  return best;
}

interface NounClaim extends EventNoun {
  /** "since", "after" or "during" introduces the noun, so its date is not the clause's date */
  readonly temporal: boolean;
  readonly sameChunk: boolean;
}

/** Returns the event noun between the verb and the date. Without a verb between them, any earlier noun in the clause qualifies. */
export function nounBefore(context: SentenceContext, lead: number, predicateIndex: number | null): NounClaim | null {
  const { parsed } = context;
  const predicate = predicateIndex === null ? undefined : parsed.predicates[predicateIndex];
  const chunk = parsed.chunks[lead] ?? 0;
  const inReach = context.nouns.filter((noun) => noun.head < lead);
  const near = inReach.filter((noun) => parsed.chunks[noun.head] === chunk);
  const afterVerb = near.filter((noun) => !predicate || noun.head > predicate.head);
  const pick = (noun: EventNoun | undefined, sameChunk: boolean): NounClaim | null => {
    if (!noun) return null;
    const start = phraseStart(parsed, noun.start);
    // "ahead of the summit"
    const before = wordAt(parsed, wordAt(parsed, start - 1) === 'of' ? start - 2 : start - 1);
    // "on the eve of the summit on June 20": the day belongs to the summit
    const eve = parsed.sentence.tokens.slice(start - 2, noun.start).some(({ lower }) => lower === 'eve');
    return { ...noun, temporal: eve || TEMPORAL_PREPOSITIONS.has(before), sameChunk };
  };
  const strong = afterVerb.filter((noun) => noun.entry.strong);
  const last = strong.at(-1) ?? afterVerb.at(-1);
  // "a referendum on independence for October 1": the second noun is the topic of the first
  const governor = last && afterVerb.find(({ head }) => head === phraseStart(parsed, last.start) - 2);
  const about = governor && ['on', 'about'].includes(wordAt(parsed, governor.head + 1)) && governor.entry.strong;
  const direct = about ? governor : last;
  if (direct) return pick(direct, true);
  if (!predicate) return null;
  // "The crash happened on …", "a seminar held in …": the subject is the event
  const kind = verbClass(predicate.lemma);
  if (kind === 'light' || kind === 'state') {
    const subject = subjectNoun(context, predicate) ?? undefined;
    return pick(subject, parsed.chunks[predicate.head] === chunk);
  }
  return null;
}
