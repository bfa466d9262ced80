/** Turns a clause into a title: its subject, its verb in the present tense and the verb's complements. */
import { INTRANSITIVES, REPORTING_VERBS } from '../../lexicon/event-verbs';
import { FINITE_PASTS } from '../../lexicon/irregular-verbs';
import { DONE_TO, MUTUAL_VERBS, NEEDS_OBJECT, PARTICLES, STANDS_ALONE } from '../../lexicon/title-words';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart, subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { relativeObject } from '../sentence/verb-arguments';
import { isPlural, takesPlural, type VerbReading, verbForm, verbWords } from './headline-verb';
import { isClass, isWord } from './office';
import { isCircumstance, isInfinitive, isWhole, shortened } from './title-cuts';
import { earlierThing, subjectWords } from './title-subject';
import { describes, keptTokens, says } from './title-tokens';
import * as W from './title-word';

/** Returns the first token of the noun's phrase. */
function startOf(context: SentenceContext, first: number): number {
  let from = phraseStart(context.parsed, first);
  for (let at = from; at < first; at += 1) {
    if (isWord(context, at, /^(?:of|it|them|him)$/)) from = at + 1;
  }
  return from;
}

/** "had talks with X", but not "strengthened the 1959 embargo": the noun is the verb's act. */
export function isObject(context: SentenceContext, first: number): boolean {
  let at = first - 1;
  while (isClass(context, at, /^(?:DET|ADJ|NUM|NOUN|PROPN)$/) && !context.isDate(at)) at -= 1;
  return context.parsed.predicates.some((one) => one.head === at && isFiniteVerb(one));
}

/** "their summit": only the clause says whose summit it is. */
export const startsOpen = (context: SentenceContext, { start }: EventNoun): boolean => isClass(context, startOf(context, start), /^PRON$/);

/** "Summit in Chad takes place": adds a verb to an event, but not to a statement. */
function withVerb({ context, happening: { noun }, status, polarity }: W.TitleTask, phrase: string): string {
  if (!noun?.entry.strong || noun.entry.themes.includes('statement')) return phrase;
  return `${phrase} ${verbForm('take', /[^s]s$/.test(wordAt(context.parsed, noun.head)), { status, polarity })} place`;
}

const inPlace = (name: string | null): string => (name ? ` in ${W.nameInText(name)}` : '');

/** Returns null if the phrase names no one and no place is known. */
export function nounTitle(task: W.TitleTask): string | null {
  const { context, happening, place } = task;
  const { noun } = happening;
  if (!noun) return null;
  const { predicates, sentence } = context.parsed;
  const from = startOf(context, noun.start);
  // "decided at the Madrid summit to invite"
  const isGathering = noun.entry.themes.some((theme) => theme === 'meeting' || theme === 'visit');
  // Keep a comma before another name
  const isEnd = ({ text, index }: { readonly text: string; readonly index: number }): boolean =>
    index > noun.head &&
    (predicates.some((one) => isFiniteVerb(one) && one.start === (text === 'and' ? index + 1 : index)) ||
      isCircumstance(context, index) ||
      text === 'but' ||
      (text === 'to' && isGathering && predicates.some((one) => one.start === index)) ||
      (text === ',' && !isClass(context, index + 1, /^PROPN$/) && !isWord(context, index + 1, /^and$/)));
  const end = sentence.tokens.findIndex(isEnd);
  const titleTokens = keptTokens(context, from, end < 0 ? sentence.tokens.length : end);
  const where = place?.split(',')[0] ?? '';
  const all = W.titleWords(task, titleTokens);
  for (const some of [all, W.withoutOffices(all)]) {
    const words = W.withoutArticle(some.filter(({ wordClass }, at) => at > 0 || wordClass !== 'PRON'));
    const plain = W.upperFirst(W.joinWords(words));
    const isNamed = words.some(W.isNamed);
    if (!isNamed && where === '') return null;
    const title = isNamed ? plain : plain + inPlace(where);
    const whole = withVerb(task, title);
    if (whole.split(' ').length > 2 && isWhole(title)) return whole;
  }
  return null;
}

type Words = readonly W.TitleWord[];

/** Whether the verb may be passive: a participle, or a past form after a comma or without an object. */
function isPassive(context: SentenceContext, { form, start, head, lemma, passive }: Predicate, rest: Words): boolean {
  const [first, second] = rest;
  const isBare = start === head;
  const follows = isWord(context, start - 1, /^,$/) || (isWord(context, start - 2, /^,$/) && isClass(context, start - 1, /^ADV$/));
  // "was tabled in March and passed in May"
  const isTwin =
    [start - 1, start - 2].some((at) => isWord(context, at, /^and$/)) &&
    context.parsed.predicates.some((one) => one.passive && one.head < start);
  if (isWord(context, head, /^born$/)) return true;
  if (FINITE_PASTS.has(wordAt(context.parsed, head))) return false;
  if (form === 'participle') {
    const isAlone = !follows && STANDS_ALONE.has(lemma);
    return !isAlone && first?.wordClass !== 'DET';
  }
  const isAmount = second?.wordClass === 'NUM' || /^(?:least|most)$/.test(second?.text ?? '');
  const isOpen = !first || (first.wordClass === 'ADP' && !isAmount) || first.wordClass === 'PUNCT';
  return (
    passive ||
    (form === 'past' && isBare && isOpen && (DONE_TO.has(lemma) || ((follows || isTwin) && (NEEDS_OBJECT.has(lemma) || lemma === 'agree'))))
  );
}

/** Whether the verb cannot take these complements: "holds", "holds in Beijing". */
function isBroken({ lemma }: Predicate, passive: boolean, rest: Words, plural: boolean): boolean {
  if (passive) return /^(?:set|date|schedule|slate|plan)$/.test(lemma) && rest.length === 0;
  const next = rest[lemma.endsWith(`-${rest[0]?.text}`) ? 1 : 0];
  const isOpen = !next || next.wordClass === 'ADP' || next.wordClass === 'PUNCT';
  if (rest.length === 1 && next && PARTICLES.has(next.text)) return false;
  if (isOpen && MUTUAL_VERBS.has(lemma) && !plural && !rest.some(({ text }) => text === 'with')) return true;
  if (!next) return ![lemma, lemma.split('-')[0] ?? ''].some((verb) => STANDS_ALONE.has(verb) || INTRANSITIVES.has(verb));
  // "took to the streets"
  const isWay = lemma === 'take' && next.text === 'to';
  return isOpen && !isWay && !/^(?:with|for|on|about)$/.test(next.text) && NEEDS_OBJECT.has(lemma);
}

/** Returns the tokens after the verb. */
function restOf({ context, happening }: W.TitleTask, verb: Predicate, index: number): readonly number[] {
  const { item } = happening.attachment;
  if (item && index === happening.predicate) return keptTokens(context, item.from, item.to);
  const titleTokens = keptTokens(context, verb.head + 1, context.parsed.sentence.tokens.length, says(verb));
  // "the trip that X postponed"
  const object = NEEDS_OBJECT.has(verb.lemma) ? relativeObject(context, index, verb) : null;
  if (!object) return titleTokens;
  const noun = happening.noun && happening.noun.head < object.to ? startOf(context, happening.noun.start) : null;
  return [...keptTokens(context, noun ?? object.from, object.to), ...titleTokens];
}

/** Returns the verb's form: the event's status if this clause states the event. */
function readingOf({ context, happening, status, polarity }: W.TitleTask, verb: Predicate, index: number): VerbReading {
  // "said it would investigate"
  const above = context.parsed.predicates.findLast((one) => isFiniteVerb(one) && one.head < verb.start);
  const isAhead = /^(?:will|would)$/.test(verb.modal ?? '') && status === 'happened' && REPORTING_VERBS.has(above?.lemma ?? '');
  if (isAhead) return { status: 'planned', polarity };
  // "was its envoy until December": not a plan
  if (index === happening.predicate && !(verb.form === 'past' && status === 'planned')) return { status, polarity };
  const modal = /^(?:will|shall|would|must|should)$/.test(verb.modal ?? '') ? 'planned' : 'hypothetical';
  return { status: verb.form === 'modal' ? modal : 'happened', polarity: verb.negated ? 'negated' : 'affirmed' };
}

/** "announces it would expel", "says it had sent": shifts the tense, because a title is in the present. */
function inPresent(word: W.TitleWord, at: number, words: Words): W.TitleWord {
  const before = words[at - 1]?.text;
  // "would have extended" stays unreal
  if (word.text === 'would') return words[at + 1]?.text === 'have' ? word : { ...word, text: 'will' };
  // "announces he was running", "says the offer was open"
  const next = words[at + 1];
  const isState = next !== undefined && /ing$|^(?:ready|able|due|likely)$/.test(next.text);
  if (/^(?:was|were)$/.test(word.text) && isState && !/^wh/.test(before ?? ''))
    return { ...word, text: word.text === 'was' ? 'is' : 'are' };
  if (word.text !== 'had' || !/^(?:it|he|she|they)$/.test(before ?? '')) return word;
  return { ...word, text: before === 'they' ? 'have' : 'has' };
}

/** "tells reporters", "says privately": the content of the statement is missing. */
const lacksWords = (context: SentenceContext, { lemma }: Predicate, rest: Words): boolean =>
  /^(?:say|tell|remark|say-will)$/.test(lemma) &&
  !rest.some(({ at, text }) => /^(?:that|to|of|about|no|yes)$/.test(text) || context.parsed.predicates.some((one) => one.head === at));

const isUnnamed = (text: string): boolean => !/\p{Lu}/u.test(text);

/** A place in a title. */
const PLACED = / (?:in|at|on|to|near|off|from) (?:the )?\p{Lu}/u;

/** "In Seoul, X will meet Y": returns the place before the subject. */
function placeBefore(context: SentenceContext, from: number): string | null {
  let end = from;
  while (isClass(context, end - 1, /^(?:DET|ADV)$/) || isWord(context, end - 1, /^,$/)) end -= 1;
  let start = end;
  while (isClass(context, start - 1, /^PROPN$/) || isWord(context, start - 1, /^,$/)) start -= 1;
  const { tokens } = context.parsed.sentence;
  const isPlace = start < end && isWord(context, start - 1, /^in$/) && isWord(context, end, /^,$/) && !context.isDate(start);
  return isPlace
    ? tokens
        .slice(start, end)
        .reduce((name, { text }) => (text === ',' ? `${name},` : `${name} ${text}`), '')
        .trim()
    : null;
}

/** "approved it": returns the words of the previous sentence's topic, [] if the object says what, or null if the topic is unknown. */
function topicOf(task: W.TitleTask, [first = -1]: readonly number[]): Words | null {
  const { context } = task;
  const isOpen =
    isWord(context, first, /^(?:it|him|her|them)$/) &&
    (context.isDate(first + 1) || isClass(context, first + 1, /^(?:ADP|PUNCT|CCONJ|SCONJ|)$/)) &&
    !W.nameAt(task, first);
  if (!isOpen) return [];
  const thing = isWord(context, first, /^it$/) ? earlierThing(task) : [];
  return thing.length > 0 ? thing : null;
}

/** Whether a clause cannot be a title: its verb describes a noun or another event, or its subject does not act. */
function isNoAct(context: SentenceContext, verb: Predicate, subject: Words): boolean {
  // "the offer to hold talks": the noun does not act
  if (verb.form === 'infinitive' && verb.governor === null && !verb.passive && isClass(context, verb.start - 1, /^NOUN$/)) return true;
  const takesPlace = isWord(context, verb.head, /^t(?:akes?|aken|ook)$/) && isWord(context, verb.head + 1, /^place$/);
  return (takesPlace && !context.nouns.some(({ head }) => subject.some(({ at }) => at === head))) || describes(context, verb);
}

/** "to meet X in Seoul to discuss Y": inserts a place before the purpose. */
function placedBeforeAim(context: SentenceContext, rest: Words, place: string): string {
  const purpose = rest.findIndex(({ at }, index) => index > 0 && isInfinitive(context, at));
  const [act, aim] = purpose < 0 ? [rest, []] : [rest.slice(0, purpose), rest.slice(purpose)];
  return [`${W.joinWords(act)}${inPlace(place)}`.trim(), W.joinWords(aim)].filter(Boolean).join(' ');
}

/** A clause, what its title is about, and where the event takes place. */
interface Clause {
  readonly task: W.TitleTask;
  readonly verb: Predicate;
  readonly subject: Words;
  /** words of the previous sentence that replace the object "it" */
  readonly topic: Words;
  readonly reading: VerbReading;
  /** the place before the subject */
  readonly opening: string | null;
  /** the place of the event, which may come from another sentence */
  readonly near: string | null;
  /** "Elections in Chad are held", "Bill is suspended in Chad": the subject is the event and names no one */
  readonly isEvent: boolean;
}

const titleOf = (...parts: readonly string[]): string => W.upperFirst(parts.filter(Boolean).join(' '));

/** Joins subject, verb and complements. Drops offices if the title is too long, and adds the place if the title names no one. */
function joined({ task, verb, subject, opening, near, isEvent }: Clause, verbs: string, rest: Words): string | null {
  const { context } = task;
  const isReport = /^(?:report|announce|statement)$/.test(verbClass(verb.lemma));
  const isActorless = ![...subject, ...rest].some((word) => word.named !== undefined || W.ofActor(context, word.at));
  for (const isBare of [false, true]) {
    const [subjectPart, what] = isBare ? [W.withoutOffices(subject), W.withoutOffices(rest)] : [subject, rest];
    const [name, behind] = [W.joinWords(W.withoutArticle(subjectPart)), W.joinWords(what)];
    const title = titleOf(name, verbs, behind);
    if (!isWhole(title)) continue;
    const where = inPlace(near ?? task.home);
    if (isUnnamed(name + behind)) return isEvent ? titleOf(name + where, verbs, behind) : title + where;
    const needsPlace = opening !== null || (isActorless && verb.lemma !== 'be' && !PLACED.test(title));
    return near && needsPlace && !isReport && !title.includes(near) ? titleOf(name, verbs, placedBeforeAim(context, what, near)) : title;
  }
  return null;
}

/** Writes the title with some of the tokens after the verb, or returns null if they do not complete it. */
function withTokens(clause: Clause, tokens: readonly number[]): string | null {
  const { task, verb, subject, topic, reading, near, isEvent } = clause;
  const { context } = task;
  // "changes since its founding": not in the present
  if (reading.status === 'happened' && verb.lemma !== 'be' && tokens.some((at) => isWord(context, at, /^since$/))) return null;
  const words = W.titleWords(task, topic.length > 0 ? tokens.slice(1) : tokens, W.joinWords(subject));
  const rest = [...topic, ...W.unglued(words).map(inPresent)];
  const passive = isPassive(context, verb, rest);
  if (!passive && lacksWords(context, verb, rest)) return null;
  // "the council meets"
  const isBody = subject.some(({ at }) => /^(?:organ|group)/.test(W.ofActor(context, at)?.kind ?? ''));
  if (!isBroken(verb, passive, rest, isPlural(subject) || isBody))
    return joined(clause, verbWords(context, verb, passive, takesPlural(context, verb, subject), reading), rest);
  const where = subject.some(W.isNamed) ? '' : inPlace(near ?? task.home);
  return passive && isEvent ? titleOf(W.joinWords(W.withoutArticle(subject)) + where, 'to be held') : null;
}

/** Writes the clause of a verb as a title that contains the token `mainVerb`, if any. Null if it is incomplete or names no one. */
export function clauseTitle(task: W.TitleTask, index: number, mainVerb: number | null): string | null {
  const { context, place } = task;
  const verb = context.parsed.predicates[index];
  const subject = verb ? subjectWords(task, subjectOf(context.parsed, index, context.isDate), verb) : null;
  if (!verb || !subject || subject.length === 0 || isNoAct(context, verb, subject)) return null;
  const titleTokens = restOf(task, verb, index);
  const topic = topicOf(task, titleTokens);
  if (!topic) return null;
  const opening = placeBefore(context, subject[0]?.at ?? 0);
  const near = opening ?? place?.split(',')[0] ?? null;
  const isEvent = context.nouns.some(({ head }) => subject.at(-1)?.at === head);
  const clause: Clause = { task, verb, subject, topic, reading: readingOf(task, verb, index), opening, near, isEvent };
  const inFront = mainVerb === null || mainVerb === verb.head || subject.some(({ at }) => at === mainVerb);
  for (const tokens of shortened(context, titleTokens, verb)) {
    const title = inFront || tokens.includes(mainVerb) ? withTokens(clause, tokens) : null;
    if (title) return title;
  }
  return null;
}
