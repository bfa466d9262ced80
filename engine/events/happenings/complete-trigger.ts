/**
 * From what a date hangs on to the happening itself: down from "plans", "began", "is scheduled" to the verb below,
 * from a light verb to its noun. Verbs of plain attribution and of state are no happenings.
 */
import { CALLING_OFF_VERBS, LIGHT_OBJECTS, PLANNING_VERBS } from '../../lexicon/event-verbs';
import type { Attachment } from '../dates/attachment';
import { DEADLINE } from '../dates/set-for';
import type { EventNoun } from '../sentence/event-nouns';
import { objectNoun, subjectNoun } from '../sentence/noun-of-verb';
import { isFiniteVerb, isFixed, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { calledOffBy, callsOffBefore, hasNewDate } from './called-off';
import { carriedNoun, lightObject } from './carried-noun';
import { isConcrete, isOwnAct } from './concrete-act';
import { governedBy } from './governed-verb';
import type { Happening } from './happening';
import { isExpected } from './is-expected';
import { isFigure } from './is-figure';
import { noHappening } from './no-happening';
import { accusationOver, answeringDeed, markedWith, unclaimedDeed } from './other-deed';
import { onlyAttributes } from './own-undertaking';
import { changesHands, goesOnSince, isDetained, isDueThen, isHeld, isMoved, seenBy, staysThere } from './telling-states';
import { toldDeed } from './told-deed';

/** Verbs of state whose object has not come about. */
const LONGING = new Set(['wait', 'await', 'want', 'need', 'hope', 'fear']);

/** Records that what a date hangs on states no happening. */
function dropTrigger(context: SentenceContext, attachment: Attachment, predicate: Predicate, check: string, note: string): null {
  const { tokens, index: sentence } = context.parsed.sentence;
  const word = tokens[predicate.head];
  const quote = word?.text ?? '';
  const dated = `"${attachment.timex.timex.quote}" hangs on "${quote}": ${note}`;
  context.drop({ stage: 'trigger', check, note: dated, sentence, start: word?.start ?? 0, end: word?.end ?? 0, quote });
  return null;
}

/** ", officials announced today in Doha": a clause at the end that has nothing but its subject, its date and its place. */
function isSourceClause(context: SentenceContext, verb: Predicate): boolean {
  const { parsed } = context;
  const chunk = parsed.chunks[verb.head] ?? 0;
  if (chunk === 0 || parsed.openers[chunk] !== ',' || verb.passive || context.nouns.some(({ head }) => head === verb.start - 1))
    return false;
  const rest = parsed.tags.slice(verb.head + 1).filter((tag, at) => tag.wordClass !== 'PUNCT' && !context.isDate(verb.head + 1 + at));
  return (
    rest.every(({ wordClass }) => ['ADP', 'ADV', 'PROPN'].includes(wordClass)) &&
    parsed.predicates.some((one) => (isFiniteVerb(one) || isFixed(parsed, one)) && one.head < verb.head)
  );
}

const strongSubject = (context: SentenceContext, predicate: Predicate): EventNoun | null => {
  const noun = subjectNoun(context, predicate);
  return noun?.entry.strong && noun.head < predicate.start ? noun : null;
};

/** The happening that an attachment dates, or null when it dates none. */
export function completeTrigger(context: SentenceContext, attachment: Attachment): Happening | null {
  if (isFigure(context, attachment)) return null;
  if (attachment.predicate === null) return attachment.noun ? { attachment, predicate: null, noun: attachment.noun, above: [] } : null;
  if (attachment.rule === 'inherit/release-day' || attachment.rule === DEADLINE)
    return { attachment, predicate: attachment.predicate, noun: null, above: [] };
  if (attachment.rule === 'inherit/attendance') return { attachment, predicate: attachment.predicate, noun: attachment.noun, above: [] };
  const above: number[] = [];
  let index = accusationOver(context, attachment.predicate) ?? attachment.predicate;
  for (let depth = 0; depth < 4; depth += 1) {
    const predicate = predicateAt(context, index);
    if (!predicate) return null;
    const nothing = noHappening(context, attachment, index, predicate);
    if (nothing) return dropTrigger(context, attachment, predicate, ...nothing);
    const kind = verbClass(predicate.lemma);
    const below = governedBy(context, index);
    const opens = kind === 'light' || kind === 'state' || kind === 'report' || PLANNING_VERBS.has(predicate.lemma);
    // the pledge itself is dated in "vowed on Sunday to strike"
    const speaks = kind === 'announce' || (kind === 'statement' && attachment.predicate === index);
    const passesDown = below !== null && opens && (!speaks || predicate.passive);
    if (passesDown && below !== null) {
      above.push(index);
      index = below;
      continue;
    }
    // "it emerged on Tuesday"
    const attributes =
      kind === 'report' ||
      (predicate.lemma === 'emerge' && wordAt(context.parsed, predicate.start - 1) === 'it') ||
      (kind === 'announce' && isSourceClause(context, predicate));
    const told = attributes ? toldDeed(context, attachment, index) : null;
    if (told) return completeTrigger(context, told);
    if (kind === 'announce' && (attributes || onlyAttributes(context, index)))
      return dropTrigger(context, attachment, predicate, 'trigger/attribution', 'it only says who tells it.');
    const deed = answeringDeed(context, predicate);
    if (deed !== null)
      return { attachment, predicate: deed, noun: objectNoun(context, context.parsed.predicates[deed] ?? predicate), above };
    const seen = seenBy(context, predicate);
    if (seen) return { attachment, predicate: null, noun: seen, above: [] };
    if (attributes) return dropTrigger(context, attachment, predicate, 'trigger/attribution', 'it only says who tells it.');
    if (CALLING_OFF_VERBS.has(predicate.lemma)) {
      return { attachment, predicate: index, noun: objectNoun(context, predicate) ?? subjectNoun(context, predicate), above };
    }
    if (staysThere(context, predicate, index))
      return { attachment: { ...attachment, themes: ['visit'] }, predicate: index, noun: null, above };
    if (PLANNING_VERBS.has(predicate.lemma) && kind !== 'announce' && kind !== 'statement') {
      if (predicate.negated && attachment.timex.date?.qualifier === 'before')
        return dropTrigger(context, attachment, predicate, 'trigger/not-before', 'it only says until when nothing is planned.');
      const noun = objectNoun(context, predicate) ?? subjectNoun(context, predicate);
      const off = noun ? calledOffBy(context, noun) : callsOffBefore(context, index);
      if (off !== null && hasNewDate(context, off, attachment.timex))
        return dropTrigger(context, attachment, predicate, 'trigger/put-off', 'the verb that puts it off names another day.');
      if (off !== null) return { attachment, predicate: off, noun, above };
      if (!noun && isExpected(context, predicate, index)) return { attachment, predicate: index, noun: null, above };
      if (!noun) return dropTrigger(context, attachment, predicate, 'trigger/plan-of-nothing', 'no noun or verb says what is planned.');
      // "the summit planned for June 20": the noun alone is the happening
      if (predicate.form === 'participle') return { attachment, predicate: null, noun, above: [] };
      return { attachment, predicate: index, noun, above };
    }
    if (kind === 'light') {
      const seat = LIGHT_OBJECTS.get(lightObject(context, predicate) ?? '')?.themes[0] === 'appointment';
      const noun = seat ? objectNoun(context, predicate) : carriedNoun(context, index, attachment.noun);
      const off = noun ? calledOffBy(context, noun) : null;
      if (off !== null && off !== index && above.length > 0) return { attachment, predicate: off, noun, above: [] };
      const marking = predicate.lemma === 'mark' && noun?.entry.lemma === 'anniversary' ? markedWith(context, noun) : undefined;
      if (marking) return { attachment, predicate: null, noun: marking, above: [] };
      if (marking === null)
        return dropTrigger(context, attachment, predicate, 'trigger/anniversary', 'the day only recalls what happened before.');
      const empty = !noun && !attachment.themes && !lightObject(context, predicate);
      const since = attachment.timex.timex.openEnded === true && goesOnSince(context, predicate, index);
      if (
        empty &&
        !since &&
        !isHeld(predicate) &&
        !isConcrete(context, predicate, index) &&
        !(attachment.rule !== 'attach/shared-date' && isOwnAct(context, predicate, index))
      )
        return dropTrigger(context, attachment, predicate, 'trigger/light-verb', 'it carries no noun that names a happening.');
      const detained = empty && isDetained(context, predicate, index);
      return { attachment: detained ? { ...attachment, themes: ['legal'] } : attachment, predicate: index, noun, above };
    }
    if (kind === 'state') {
      const idle = predicate.lemma === 'be' || (predicate.lemma === 'fall' && wordAt(context.parsed, predicate.head + 1) !== 'by');
      // "have waited since 1996 for a trial": there is none yet
      const object = LONGING.has(predicate.lemma) ? null : objectNoun(context, predicate);
      const noun = attachment.noun ?? object ?? (idle ? subjectNoun(context, predicate) : null);
      if (noun?.entry.lemma === 'anniversary')
        return dropTrigger(context, attachment, predicate, 'trigger/anniversary', 'the day only recalls what happened before.');
      const since = attachment.timex.timex.openEnded === true && goesOnSince(context, predicate, index);
      const changes = isMoved(context, predicate, index) || changesHands(context, predicate, index);
      if (!noun && (isDueThen(context, predicate) || since || changes)) return { attachment, predicate: index, noun, above };
      if (!noun)
        return dropTrigger(context, attachment, predicate, 'trigger/state', 'it tells a state, of no noun that names a happening.');
      return { attachment, predicate: null, noun, above: [...above, index] };
    }
    const unclaimed = unclaimedDeed(context, predicate, index);
    if (unclaimed) return { attachment, predicate: null, noun: unclaimed, above: [] };
    const noun =
      attachment.noun ??
      (predicate.passive ? subjectNoun(context, predicate) : null) ??
      objectNoun(context, predicate) ??
      // "the exercises run from …", "the talks collapsed": what goes on is the happening
      (kind === 'open' ? strongSubject(context, predicate) : null);
    return { attachment, predicate: index, noun, above };
  }
  return null;
}
