/** "Norway said Iran had released its ship": where a possessive may mean either of two, a title says "ship" alone. */
import { DONE_TO_ANY } from '../../lexicon/owned-words';
import { PERSONAL_EVENTS } from '../../lexicon/reference-nouns';
import { DEEDS_AGAIN } from '../../lexicon/title-words';
import { actorsWithin } from '../sentence/actors-within';
import { subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { indefinite } from './title-noun';
import type { TitleTask } from './title-task';
import { possessive } from './words/possessive';
import { withoutLooseEnd } from './words/title-fit';
import { nameInText } from './words/title-names';
import { isPlural } from './words/title-verb';
import { joinWords, type TitleWord } from './words/title-words';

/** Another than the subject of the clause is named as the one who reports it. */
function isReportedByAnother({ context, happening, story }: TitleTask): boolean {
  const verb = predicateAt(context, happening.predicate);
  const { predicates } = context.parsed;
  const saying = predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < (verb?.start ?? 0));
  if (!['report', 'announce'].includes(verbClass(predicates[saying]?.lemma ?? ''))) return false;
  const doers = actorsWithin(context, story.subject).map(({ actor }) => actor);
  const speakers = actorsWithin(context, subjectOf(context.parsed, saying, context.isDate));
  return doers.length > 0 && speakers.some(({ actor, kind }) => kind !== 'person' && !doers.includes(actor));
}

/** One of several: "ships" → "ship"; null for a form that does not tell. */
const oneOf = (text: string): string | null =>
  /[^s]ies$/.test(text) ? `${text.slice(0, -3)}y` : /[^sui]s$/.test(text) ? text.slice(0, -1) : null;

/** "one of its ships": a ship. */
function oneThing(words: readonly TitleWord[], owner: number): readonly TitleWord[] {
  const behind = words.slice(owner + 1);
  const ends = behind.findIndex(({ wordClass }) => !['ADJ', 'NOUN', 'PROPN'].includes(wordClass));
  const head = (ends < 0 ? behind.length : ends) - 1;
  const one = oneOf(behind[head]?.text ?? '');
  if (one === null) return words;
  const thing = behind.map((word, at) => (at === head ? { ...word, text: one } : word));
  const article: TitleWord = { text: indefinite(thing[0]?.text ?? ''), glue: false, wordClass: 'DET' };
  return [...words.slice(0, owner - 2), article, ...thing];
}

/** "Taipei demands their release", "Ghana asks for his extradition": of somebody whom the headline does not name. */
function withoutStrayOwner(subject: readonly TitleWord[], words: readonly TitleWord[]): readonly TitleWord[] {
  const several = isPlural(subject);
  const body = subject.every(({ named, wordClass }) => named === undefined && wordClass === 'PROPN');
  const at = words.findIndex(({ text }) => (text === 'their' && !several) || (/^(?:his|her)$/.test(text) && body));
  const before = words
    .slice(0, Math.max(at, 0))
    .some(({ wordClass, named }) => ['NOUN', 'PROPN'].includes(wordClass) || named !== undefined);
  const deed = words[at + 1]?.wordClass === 'NOUN' && PERSONAL_EVENTS.has(words[at + 1]?.text ?? '');
  return at >= 0 && deed && !before ? words.filter((_, index) => index !== at) : words;
}

/** "condemned the move": whose it was, by the sentence before. */
function withDoer({ memory }: TitleTask, subject: string, words: readonly TitleWord[]): readonly TitleWord[] {
  const the = words.findIndex(({ text }) => text === 'the');
  const bare = the >= 0 && the <= 1 && words.length === the + 2 && DEEDS_AGAIN.has(words[the + 1]?.text ?? '');
  const { doer } = memory;
  if (!bare || !doer || subject.includes(doer)) return words;
  const owner: TitleWord = { text: possessive(nameInText(doer)), glue: false, wordClass: 'PROPN', named: 1 };
  return words.map((word, at) => (at === the ? owner : word));
}

/** The object with no "his", "their" or "the move" in it of which the headline does not say whose. */
export function clearlyOwned(task: TitleTask, subject: readonly TitleWord[], words: readonly TitleWord[]): readonly TitleWord[] {
  const told = withoutLooseEnd(words);
  const clear = withDoer(task, joinWords(subject), withoutStrayOwner(subject, told));
  return clear === told ? words : clear;
}

/** The words without a possessive that may point to the wrong owner. */
export function withoutUnclearOwner(task: TitleTask, words: readonly TitleWord[]): readonly TitleWord[] {
  const verb = predicateAt(task.context, task.happening.predicate);
  const at = words.findIndex(({ text }) => /^(?:its|their)$/.test(text));
  if (at < 0 || !DONE_TO_ANY.has(verb?.lemma ?? '') || words[at + 1]?.text === 'own' || !isReportedByAnother(task)) return words;
  const of = words[at - 1]?.text === 'of';
  if (of && /^(?:one|1)$/.test(words[at - 2]?.text ?? '')) return oneThing(words, at);
  return words.filter((_, index) => index !== at && !(of && index === at - 1));
}
