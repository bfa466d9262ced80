/** A clause as a title: its subject, its verb in the present tense and all that the verb takes, in full and in shorter forms. */

import { INTRANSITIVES, REPORTING_VERBS } from '../../lexicon/event-verbs';
import { FINITE_PASTS } from '../../lexicon/irregular-verbs';
import { DONE_TO, MUTUAL_VERBS, NEEDS_OBJECT, STANDS_ALONE } from '../../lexicon/title-words';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { relativeObject } from '../sentence/verb-arguments';
import { isPlural, takesPlural, type VerbReading, verbWords } from './headline-verb';
import { isClass, isOffice, isWord } from './office';
import { isWhole, shortened } from './title-cuts';
import { subjectWords } from './title-subject';
import { keptTokens, nounStart } from './title-tokens';
import * as W from './title-word';
import { titleWords } from './title-words';

/** A possible title with how much of it only the article explains. */
export interface Candidate {
  readonly title: string;
  readonly open: number;
}

const PERSON = /^(?:he|she|him|her|his)$/i;
const PEOPLE = /^(?:man|woman|boy|girl|mother|father|wife|husband|official|candidate)$/i;
const THING = /^(?:it|its|they|them|their|itself|themselves)$/i;

/** How much of a title only the article explains: nouns and pronouns that point at what no word of it names. */
export function opennessOf(words: W.Words): number {
  let open = 0;
  for (const [at, { text, named, ...word }] of words.entries()) {
    const before = words.slice(0, at);
    const isLost =
      (PERSON.test(text) && !before.some((one) => one.named || isOffice(one.text.toLowerCase()) || PEOPLE.test(one.text))) ||
      (THING.test(text) && !before.some(({ wordClass }) => /^(?:NOUN|PROPN)$/.test(wordClass)));
    if (word.open || (!named && isLost)) open += 1;
  }
  return open;
}

/** A participle, and a past form after a comma or with nothing done to anyone, may be passive: "the controls, announced on July 3". */
function isPassive(context: SentenceContext, { form, start, head, lemma, passive }: Predicate, rest: W.Words, acts: boolean): boolean {
  const [first, second] = rest;
  const follows = isWord(context, start - 1, /^,$/) || (isWord(context, start - 2, /^,$/) && isClass(context, start - 1, /^ADV$/));
  // "was tabled in March and passed in May"
  const isTwin =
    [start - 1, start - 2].some((at) => isWord(context, at, /^and$/)) &&
    context.parsed.predicates.some((one) => one.passive && one.head < start);
  if (FINITE_PASTS.has(wordAt(context.parsed, head))) return isWord(context, head, /^born$/);
  if (form === 'participle') return (follows || !STANDS_ALONE.has(lemma)) && first?.wordClass !== 'DET';
  const isAmount = second?.wordClass === 'NUM' || /^(?:least|most)$/.test(second?.text ?? '');
  const isOpen = !first || first.wordClass === 'ADV' || (first.wordClass === 'ADP' && !isAmount);
  const isBare = form === 'past' && start === head && isOpen;
  return passive || (isBare && (DONE_TO.has(lemma) || (((follows && !acts) || isTwin) && NEEDS_OBJECT.has(lemma))));
}

const SPEAKS = /^(?:report|announce|statement)$/;

/** True when the verb cannot stand with what follows it: "holds", "holds in Beijing". */
function isBroken({ lemma }: Predicate, rest: W.Words, plural: boolean, isCut: boolean): boolean {
  const next = rest[lemma.endsWith(`-${rest[0]?.text}`) ? 1 : 0];
  const isOpen = !next || next.wordClass === 'ADP' || next.wordClass === 'PUNCT';
  if (isOpen && MUTUAL_VERBS.has(lemma) && !plural && !rest.some(({ text }) => text === 'with')) return true;
  if (!next) {
    const alone = [lemma, lemma.split('-')[0] ?? ''].some((verb) => STANDS_ALONE.has(verb) || INTRANSITIVES.has(verb));
    return !alone && (isCut || NEEDS_OBJECT.has(lemma) || SPEAKS.test(verbClass(lemma)));
  }
  return isOpen && NEEDS_OBJECT.has(lemma) && !/^(?:with|for|on|about)$/.test(next.text) && !(lemma === 'take' && next.text === 'to');
}

/** The tokens behind the verb. */
function restOf({ context, happening }: W.TitleTask, verb: Predicate, index: number): readonly number[] {
  const { item } = happening.attachment;
  if (item && index === happening.predicate) return keptTokens(context, item.from, item.to);
  // "said it would go": without "that"
  const says = !verb.passive && SPEAKS.test(verbClass(verb.lemma));
  const rest = keptTokens(context, verb.head + 1, context.parsed.sentence.tokens.length, says);
  // "the trip that X postponed"
  const object = NEEDS_OBJECT.has(verb.lemma) ? relativeObject(context, index, verb) : null;
  if (!object) return rest;
  const noun = happening.noun && happening.noun.head < object.to ? nounStart(context, happening.noun.start) : object.from;
  return [...keptTokens(context, noun, object.to), ...rest];
}

/** How far along the act of the clause is: as the event says, where the clause states it. */
function readingOf({ context, happening, status, polarity }: W.TitleTask, verb: Predicate, index: number): VerbReading {
  // "said it would investigate"
  const above = context.parsed.predicates.findLast((one) => isFiniteVerb(one) && one.head < verb.start);
  const isAhead = /^(?:will|would)$/.test(verb.modal ?? '') && status === 'happened' && REPORTING_VERBS.has(above?.lemma ?? '');
  if (isAhead) return { status: 'planned', polarity };
  // "was its envoy until December": no plan
  if (index === happening.predicate && !(verb.form === 'past' && status === 'planned')) return { status, polarity };
  const modal = /^(?:will|shall|would|must|should)$/.test(verb.modal ?? '') ? 'planned' : 'hypothetical';
  return { status: verb.form === 'modal' ? modal : 'happened', polarity: verb.negated ? 'negated' : 'affirmed' };
}

/** "announces it would expel", "says it had sent": a title speaks from the present. */
function inPresent(word: W.TitleWord, at: number, words: W.Words): W.TitleWord {
  const before = words[at - 1]?.text;
  if (word.text === 'would') return { ...word, text: 'will' };
  if (word.text !== 'had' || !/^(?:it|he|she|they)$/.test(before ?? '')) return word;
  return { ...word, text: before === 'they' ? 'have' : 'has' };
}

/** "tells reporters", "says privately": not what. */
const lacksWords = (context: SentenceContext, { lemma }: Predicate, rest: W.Words): boolean =>
  /^(?:say|tell|remark|say-will)$/.test(lemma) &&
  !rest.some(({ at, text }) => /^(?:that|to|of|about|no|yes)$/.test(text) || context.parsed.predicates.some((one) => one.head === at));

/** "in Chad", "near Goma": as the sentence has it. */
export function placePhrase(context: SentenceContext, place: string): string {
  const [first = ''] = place.split(' ');
  const at = context.parsed.sentence.tokens.findIndex(({ text }) => text === first);
  const isNear = isWord(context, at - 1, /^(?:near|outside|off)$/);
  return `${isNear ? wordAt(context.parsed, at - 1) : 'in'} ${W.nameInText(place)}`;
}

/** Verbs that say little without a place, a reason or a partner. */
const SAYS_LITTLE =
  /^(?:arrive|protest|answer|travel|speak|talk|march|go|come|leave|return|vote|rally|fall|campaign|agree|respond|intervene|hope|run)$/;

/** A verb, and behind it an object that no title has: a noun that was taken for the verb of the next clause. */
const losesObject = (context: SentenceContext, { head, passive }: Predicate, tokens: readonly number[]): boolean =>
  tokens.length === 0 && !passive && !context.isDate(head + 1) && isClass(context, head + 1, /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM)$/);

/** The clause of a verb as titles that contain the token `mainVerb`, if any: what says all, then what leaves circumstances out. */
export function* clauseTitles(task: W.TitleTask, index: number, mainVerb: number | null): Generator<Candidate> {
  const { context } = task;
  const verb = context.parsed.predicates[index];
  const subject = verb ? subjectWords(task, subjectOf(context.parsed, index, context.isDate), verb) : null;
  if (!verb || !subject) return;
  const tokens = restOf(task, verb, index);
  const isInside = mainVerb === null || mainVerb === verb.head || subject.some(({ at }) => at === mainVerb);
  const reading = readingOf(task, verb, index);
  const isEvent = context.nouns.some(({ head }) => subject.at(-1)?.at === head);
  if (
    isWord(context, verb.head + 1, /^place$/) &&
    verb.lemma.startsWith('take') &&
    !context.nouns.some(({ head }) => subject.some(({ at }) => at === head))
  )
    return;
  let isFull = true;
  for (const cut of shortened(context, tokens, verb)) {
    if (!isInside && mainVerb !== null && !cut.tokens.includes(mainVerb)) continue;
    if (!isFull && !cut.free) continue;
    const rest = W.unglued(titleWords(task, cut.tokens, W.joinWords(subject))).map(inPresent);
    // "approved it"
    if (
      /^(?:it|him|her|them)$/.test(rest[0]?.text ?? '') &&
      !rest[0]?.named &&
      /^(?:ADP|PUNCT|CCONJ|SCONJ|)$/.test(rest[1]?.wordClass ?? '')
    )
      continue;
    const acts = task.actors.some(({ name, role }) => role === 'initiator' && W.joinWords(subject).includes(name));
    const passive = isPassive(context, verb, rest, acts);
    const isRelative = /(?:which|that)$/.test(context.parsed.openers[context.parsed.chunks[verb.start] ?? 0] ?? '');
    const isCut = cut.tokens.length < tokens.length || losesObject(context, verb, tokens) || isRelative;
    if (
      passive
        ? rest.length === 0 && verb.lemma === 'date'
        : lacksWords(context, verb, rest) || isBroken(verb, rest, isPlural(subject), isCut)
    )
      continue;
    // "The election is set": to be held
    const isSet = passive && rest.length === 0 && /^(?:set|schedule|slate|plan)$/.test(verb.lemma) && isEvent;
    const verbs = isSet ? 'to be held' : verbWords(context, verb, passive, takesPlural(context, verb, subject), reading);
    const all = [...subject, ...rest];
    const where = all.some(W.isNamed) ? null : (task.place?.split(',')[0] ?? (isEvent ? task.home : null));
    const phrase = where ? placePhrase(context, where) : '';
    const isBehindWho = isEvent || rest.length > 0;
    // who acts is not said
    const isFaceless = !isEvent && !subject.some(W.isNamed) && !(passive && rest.some(W.isNamed));
    const isBare = rest.length === 0 && SAYS_LITTLE.test(verb.lemma);
    const open = opennessOf(all) + (isFaceless ? 1 : 0) + (isBare ? 1 : 0) + (all.some(W.isNamed) || where ? 0 : 1);
    // offices go before phrases do
    for (const keep of [(words: W.Words) => words, W.withoutOffices]) {
      const [who, what] = [W.joinWords(W.withoutArticle(keep(subject))), W.joinWords(keep(rest))];
      const title = W.upperFirst([who, isBehindWho && phrase, verbs, what, !isBehindWho && phrase].filter(Boolean).join(' '));
      if (!isWhole(title)) continue;
      yield { title, open };
      isFull = false;
      break;
    }
  }
}
