/** The title of a happening that a verb states: its subject, the verb in the present tense, and what it is done to, with and about. */
import { INTRANSITIVES, PLANNING_VERBS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import { FINITE_PASTS } from '../../lexicon/irregular-verbs';
import { CAUSING_VERBS, DONE_TO, MUTUAL_VERBS, NEEDS_OBJECT, ON_BODIES, STANDS_ALONE, WITHOUT_OBJECT } from '../../lexicon/title-words';
import { readStory } from '../happenings/story-range';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { relativeObject } from '../sentence/relative-object';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { isWhole, MOST_LENGTH } from './check-title';
import { thingMeant } from './earlier-phrases';
import { isPlural, takesPlural, type VerbReading, verbWords } from './headline-verb';
import { keptTokens } from './kept-tokens';
import { startOf, withParties } from './noun-title';
import { isClass, isWord } from './office';
import { type Phrase, phrasesOf, shortened } from './phrases';
import { subjectWords } from './title-subject';
import * as W from './title-word';

export interface ClauseTitle {
  readonly title: string;
  /** names somebody or something, or says enough without */
  readonly telling: boolean;
}

type Words = readonly W.TitleWord[];

/** The verb that a title tells: the stating one, or the one above that its infinitive depends on ("offered to travel"). */
function mainVerb({ context, happening, status }: W.TitleTask): number | null {
  const { predicates, chunks } = context.parsed;
  let index = happening.predicate;
  for (let step = 0; step < 3 && index !== null; step += 1) {
    const verb = predicates[index];
    const above = predicates[verb?.governor ?? -1];
    if (!verb || !above || verb.form !== 'infinitive' || isWord(context, verb.start - 1, /^(?:is|are|was|were|due)$/)) return index;
    const depends = isWord(context, verb.start, /^to$/) || CAUSING_VERBS.has(above.lemma);
    const isNear =
      chunks[verb.start] === chunks[above.head] &&
      !predicates.some((one) => isFiniteVerb(one) && one.head > above.head && one.head < verb.start);
    const isPlan = PLANNING_VERBS.has(above.lemma) && status === 'planned' && !above.negated;
    const onlyPlans =
      isPlan || SCHEDULING_VERBS.has(above.lemma) || /^(?:give|grant)$/.test(above.lemma) || isWord(context, above.head, /^going$/);
    if (!depends || !isNear || onlyPlans) return index;
    index = verb.governor;
  }
  return index;
}

/** The verb of the clause that a noun stands in, as its subject or behind the verb. */
function verbOfNoun({ context: { parsed, isDate }, happening: { noun } }: W.TitleTask): number {
  const at = noun?.head ?? -1;
  const index = parsed.predicates.findIndex((one, number) => {
    const subject = isFiniteVerb(one) && one.start > at ? subjectOf(parsed, number, isDate) : null;
    return subject !== null && subject.from <= at && at < subject.to;
  });
  return index >= 0
    ? index
    : parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < at && parsed.chunks[one.head] === parsed.chunks[at]);
}

/** A participle, and a past form after a comma or with nothing done to anybody, may be passive: "the controls, announced on July 3". */
function isPassive(context: SentenceContext, { form, start, head, lemma, passive }: Predicate, rest: Words): boolean {
  const [first, second] = rest;
  const isBare = start === head;
  const follows = isWord(context, start - 1, /^,$/) || (isWord(context, start - 2, /^,$/) && isClass(context, start - 1, /^ADV$/));
  if (isWord(context, head, /^born$/)) return true;
  if (FINITE_PASTS.has(wordAt(context.parsed, head))) return false;
  if (form === 'participle') {
    const isAlone = isBare && !follows && (INTRANSITIVES.has(lemma) || STANDS_ALONE.has(lemma));
    return !isAlone && !isWord(context, head, /ing$/) && !(isBare && first?.wordClass === 'DET');
  }
  const isAmount = second?.wordClass === 'NUM' || /^(?:least|most)$/.test(second?.text ?? '');
  const isOpen = !first || (first.wordClass === 'ADP' && !isAmount && first.text !== 'that') || first.wordClass === 'PUNCT';
  return passive || (form === 'past' && isBare && isOpen && (DONE_TO.has(lemma) || (follows && NEEDS_OBJECT.has(lemma))));
}

/** True when the verb cannot stand with what follows it: "holds", "holds in Beijing". */
function isBroken({ lemma }: Predicate, passive: boolean, rest: Words, plural: boolean): boolean {
  if (passive) return SCHEDULING_VERBS.has(lemma) && rest.length === 0;
  const next = rest[lemma.endsWith(`-${rest[0]?.text}`) ? 1 : 0];
  const isOpen = !next || next.wordClass === 'ADP' || next.wordClass === 'PUNCT';
  if (isOpen && MUTUAL_VERBS.has(lemma) && !plural && next?.text !== 'with') return true;
  if (next && !isOpen && WITHOUT_OBJECT.has(lemma)) return !/^(?:PART|ADV|ADJ)$/.test(next.wordClass);
  if (!next && lemma === 'last') return true;
  if (!next) return ![lemma, lemma.split('-')[0] ?? ''].some((verb) => STANDS_ALONE.has(verb) || INTRANSITIVES.has(verb));
  return isOpen && NEEDS_OBJECT.has(lemma) && next.text !== 'into' && !(lemma === 'take' && next.text === 'to');
}

/** "tendered it": a thing, though the pronoun was taken for a state. */
const isVague = ({ context, references }: W.TitleTask, { lemma }: Predicate, at: number): boolean =>
  isWord(context, at, /^(?:it|them)$/) &&
  !ON_BODIES.has(lemma) &&
  references.some(({ start, kind }) => start === context.parsed.sentence.tokens[at]?.start && kind !== 'person');

/** The tokens behind the verb. */
function restOf(task: W.TitleTask, verb: Predicate, index: number): readonly number[] {
  const { context, happening } = task;
  const { item } = happening.attachment;
  if (item && index === happening.predicate) return keptTokens(context, item.from, item.to);
  // "said it would go": without "that"
  const says = !verb.passive && /^(?:report|announce|statement)$/.test(verbClass(verb.lemma));
  const kept = keptTokens(context, verb.head + 1, context.parsed.sentence.tokens.length, says);
  const object = relativeObject(context, index, verb);
  // "the result of talks that X held": the talks
  const noun = object && happening.noun && happening.noun.head < object.to ? startOf(context, happening.noun.start) : null;
  return object ? [...keptTokens(context, noun ?? object.from, object.to), ...kept] : kept;
}

/** "with the Minister of Trade X and the Deputy Minister Y": of a phrase that ends with a person the names alone. */
function namesAlone(words: Words, phrases: readonly Phrase[]): Words {
  return phrases.flatMap(({ tokens }) => {
    const group = words.filter(({ at }) => tokens.includes(at));
    const persons = group.filter(({ named }) => named === 1);
    const [person] = persons;
    if (!person || !group.at(-1)?.named) return group;
    const names = { ...person, text: W.joinNames(persons.map(({ text }) => text)), glue: false, named: persons.length };
    return [...group.slice(0, 1).filter(({ wordClass }) => wordClass === 'ADP'), names];
  });
}

/** "by 14 votes", "by consensus": how it went, not who did it. */
const MEASURE =
  /^(?:votes?|majority|margin|percent|consensus|acclamation|mistake|decree|force|law|(?:tele)?phone|video|fire|air|sea|land|train)$/;

/** "Y is received by X" as "X receives Y"; null where no name stands behind "by". */
function activeTitle({ context }: W.TitleTask, verb: Predicate, subject: Words, rest: Words, reading: VerbReading): ClauseTitle | null {
  const at = rest.findIndex(({ text }) => text === 'by');
  const ends = ({ wordClass, text }: W.TitleWord): boolean =>
    (wordClass === 'ADP' && text !== 'of') || /^(?:SCONJ|VERB)$/.test(wordClass) || /^(?:to|,)$/.test(text);
  const length = rest.slice(at + 1).findIndex(ends);
  const end = length < 0 ? rest.length : at + 1 + length;
  const agent = W.withoutArticle(rest.slice(at + 1, end));
  if (at < 0 || !agent.some(W.isNamed) || agent.some(({ text, wordClass }) => MEASURE.test(text) || wordClass === 'NUM')) return null;
  const particle = verb.lemma.endsWith(`-${rest[0]?.text}`) ? 1 : 0;
  const [first, ...others] = subject;
  const isCommon = first && (!W.isNamed(first) || first.text === 'Former') && !/^\p{Lu}{2}/u.test(first.text);
  const patient = first && isCommon ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...others] : subject;
  const told = [...rest.slice(0, particle), ...patient, ...rest.slice(particle, at), ...rest.slice(end)];
  const title = W.upperFirst(`${W.joinWords(agent)} ${verbWords(context, verb, false, isPlural(agent), reading)} ${W.joinWords(told)}`);
  return isWhole(title) ? { title, telling: true } : null;
}

/** The clause of the stating verb as a title; null where it would be broken. */
export function clauseTitle(task: W.TitleTask): ClauseTitle | null {
  const { context, happening } = task;
  const index = happening.predicate === null ? verbOfNoun(task) : mainVerb(task);
  const verb = context.parsed.predicates[index ?? -1];
  if (!verb || index === null) return null;
  const isOwn = index === happening.predicate;
  const { subject: range } = readStory(context, isOwn ? happening : { ...happening, predicate: index, above: [] });
  const plain = subjectWords(task, range, verb);
  if (!plain || plain.length === 0) return null;
  const kept = restOf(task, verb, index);
  const subject = W.titleWords(task, kept).some(W.isNamed) ? plain : (withParties(task, plain) ?? plain);
  const said = W.joinWords(subject);
  const phrases = phrasesOf(context, kept, verb);
  // "was its envoy until December": no plan
  const isTold = isOwn && !(verb.form === 'past' && task.status === 'planned');
  const reading: VerbReading = isTold
    ? task
    : { status: verb.form === 'modal' ? task.status : 'happened', polarity: verb.negated ? 'negated' : 'affirmed' };
  const [object = -1] = kept;
  // "convicted the banker and sentenced him", "tendered it": what the pronoun means
  const isPronoun = isWord(context, object, /^(?:it|him|her|them)$/) && !isClass(context, object + 1, /^(?:NOUN|PROPN|ADJ)$/);
  const isOpen = isPronoun && (isVague(task, verb, object) || !W.nameAt(task, object, said));
  const meant = isOpen ? thingMeant(task, verb.start + 1) : [];
  if (isOpen && meant.length === 0) return null;
  const whole = [said, verbWords(context, verb, false, false, reading), W.joinWords(W.titleWords(task, kept))].join(' ');
  const act = context.parsed.predicates.findIndex((one) => isFiniteVerb(one) && one.head > verb.head && kept.includes(one.head));
  // "announces that X has decided to …": what is announced, where both are too long
  if (whole.length > MOST_LENGTH && verbClass(verb.lemma) === 'announce' && isWord(context, kept[0] ?? -1, /^that$/) && act > index) {
    const told = clauseTitle({ ...task, happening: { ...happening, predicate: act, above: [] } });
    if (told?.telling) return told;
  }
  for (const tokens of shortened(context, phrases, verb)) {
    // "announces it would expel": a title speaks from the present, so "would" becomes "will"
    const behind = W.titleWords(task, isOpen && tokens[0] === object ? tokens.slice(1) : tokens, said);
    const rest = W.unglued([...meant, ...behind]).map((one) => (one.text === 'would' ? { ...one, text: 'will' } : one));
    const passive = isPassive(context, verb, rest);
    if (isBroken(verb, passive, rest, isPlural(subject))) continue;
    const active = passive ? activeTitle(task, verb, subject, rest, reading) : null;
    if (active) return active;
    const verbs = verbWords(context, verb, passive, takesPlural(context, verb, subject), reading);
    const [who, what] = [W.withoutOffices(subject), W.withoutOffices(rest)];
    for (const [one, other] of [
      [subject, rest],
      [who, what],
      [who, namesAlone(rest, phrases)],
    ] as const) {
      const title = W.upperFirst([W.joinWords(W.withoutArticle(one)), verbs, W.joinWords(other)].filter(Boolean).join(' '));
      if (one.length === 0 || !isWhole(title)) continue;
      const names = [...one, ...other].some((word) => W.isNamed(word) || word.wordClass === 'NUM');
      return { title, telling: names || (title.split(' ').length >= (passive ? 5 : 3) && !/ takes? place$/.test(title)) };
    }
  }
  return null;
}
