/** Light verbs that state an act by themselves. */
import { CONCRETE_LIGHT_VERBS, EMPTY_OBJECTS, TAKEN_PLACES } from '../../lexicon/event-verbs';
import { actorsWithin } from '../sentence/actors-within';
import { objectEnd, subjectOf } from '../sentence/noun-phrases';
import { classAt, type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

/** Last token of a simple phrase that begins at `from`: "the besieged town". */
function lastOfPhrase(parsed: SentenceContext['parsed'], from: number): number {
  let at = from;
  while (['DET', 'ADJ', 'NOUN', 'VERB'].includes(classAt(parsed, at + 1))) at += 1;
  return at;
}

/** "delivered vaccines", "took Goma", "flights resumed": a light verb with somebody or something of weight beside it. */
export function isConcrete(context: SentenceContext, predicate: Predicate, index: number): boolean {
  const { parsed } = context;
  if (!CONCRETE_LIGHT_VERBS.has(predicate.lemma)) return false;
  const end = objectEnd(parsed, predicate.head);
  let object = predicate.head + 1;
  while (object < end && classAt(parsed, object) === 'ADV') object += 1;
  const objectClass = classAt(parsed, object);
  const hasObject = object < end && !context.isDate(object) && ['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ'].includes(objectClass);
  if (!hasObject || predicate.passive) {
    const subject = subjectOf(parsed, index, context.isDate);
    return subject !== null && predicate.lemma !== 'take' && ['NOUN', 'PROPN'].includes(classAt(parsed, subject.to - 1));
  }
  // a town is taken, a place reached
  if (predicate.lemma === 'take' || predicate.lemma === 'reach')
    return objectClass === 'PROPN' || (objectClass === 'DET' && TAKEN_PLACES.has(wordAt(parsed, lastOfPhrase(parsed, object))));
  for (let at = object; at < Math.min(end, object + 4); at += 1) if (EMPTY_OBJECTS.has(wordAt(parsed, at))) return false;
  return true;
}

/** What is no act of the one named before it: "became known", "it happened to Norway", "Norway did so". */
const NO_ACTS = new Set(['do', 'happen', 'occur', 'follow', 'ensue', 'unfold', 'undergo', 'mark', 'observe']);
/** Pronouns that stand for somebody named. */
const NAMED_BEFORE = new Set(['he', 'she', 'they']);

/** "gave him asylum", "was made a general", "made for Doha": a light verb of somebody named, with more behind it than a manner of speaking. */
export function isOwnAct(context: SentenceContext, predicate: Predicate, index: number): boolean {
  const { parsed } = context;
  // "has led the country since 2018"
  const goesOn = predicate.perfect && predicate.form === 'present';
  const told = predicate.form === 'past' || goesOn || (predicate.form === 'modal' && predicate.modal === 'will');
  if (!told || predicate.negated || NO_ACTS.has(predicate.lemma)) return false;
  const end = objectEnd(parsed, predicate.head);
  let at = predicate.head + 1;
  while (at < end && (classAt(parsed, at) === 'ADV' || context.isDate(at))) at += 1;
  const complement = ['DET', 'NOUN', 'PROPN', 'NUM', 'ADJ', 'PRON', 'SYM', ...(predicate.lemma === 'become' ? [] : ['ADP'])];
  if (at >= end || context.isDate(at + 1) || !complement.includes(classAt(parsed, at))) return false;
  for (let step = at; step < Math.min(end, at + 4); step += 1) if (EMPTY_OBJECTS.has(wordAt(parsed, step))) return false;
  const subject = subjectOf(parsed, index, context.isDate);
  return subject !== null && (NAMED_BEFORE.has(wordAt(parsed, subject.from)) || actorsWithin(context, subject).length > 0);
}
