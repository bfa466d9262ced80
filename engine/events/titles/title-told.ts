/** What a sentence leaves behind for the title of the next: its subject, its state, who did it. */
import type { ActorMention } from '../../model/event';
import { objectEnd, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { fitWords } from './words/title-fit';
import { somebodyBefore } from './words/title-somebody';
import { type TitleWord, titleWords, unglued } from './words/title-words';

export interface Told {
  /** subject of the sentence before, when it is a thing of several words */
  readonly subject: readonly TitleWord[] | null;
  /** several persons or bodies who were the subject of the sentence before: whom "their" means */
  readonly several: readonly TitleWord[] | null;
  /** the state that the sentence before was about */
  readonly state: string | null;
  /** the state or body that did what the sentence before told */
  readonly doer: string | null;
  /** the one person without a name that the sentence before told of */
  readonly somebody: readonly TitleWord[] | null;
}

export const MOST_PHRASE_WORDS = 8;

/** Words of a phrase without determiners and pronouns in front. */
export function content(words: readonly TitleWord[]): readonly TitleWord[] {
  const first = words.findIndex((word) => word.wordClass !== 'DET' && word.wordClass !== 'PRON' && !/^[’']s?$/.test(word.text));
  return first < 0 ? [] : unglued(words.slice(first));
}

/** True for a subject that ends in the name of an actor: not "the treaty with X", but "X's parliament". */
function actsItself(context: SentenceContext, range: TokenRange): boolean {
  const { tokens } = context.parsed.sentence;
  const last = tokens[range.to - 1];
  const named = context.actors.some((mention) => last && mention.start <= last.start && last.end <= mention.end);
  for (let at = range.from; at < range.to; at += 1) if (classAt(context.parsed, at) === 'ADP') return false;
  return named;
}

/** The thing that the first object of a verb names: "approved the finance bill". */
function objectThing(context: SentenceContext, index: number, references: readonly ActorMention[]): readonly TitleWord[] | null {
  const verb = context.parsed.predicates[index];
  if (!verb || verb.passive) return null;
  const from = verb.head + 1;
  const end = objectEnd(context.parsed, verb.head);
  let to = from;
  while (to < end && ['DET', 'ADJ', 'NOUN', 'NUM', 'PROPN'].includes(classAt(context.parsed, to)) && !context.isDate(to)) to += 1;
  const named = context.actors.some(
    (mention) =>
      mention.end > (context.parsed.sentence.tokens[to - 1]?.start ?? 0) &&
      mention.start < (context.parsed.sentence.tokens[to - 1]?.end ?? 0),
  );
  const words = classAt(context.parsed, to - 1) === 'NOUN' && !named ? content(titleWords(context, { from, to }, references)) : [];
  const leads = words.length > 1 ? ['on'] : ['on', 'to', 'of', 'from', 'with'];
  const after = to < end && leads.includes(wordAt(context.parsed, to)) && !context.isDate(to + 1) ? to : -1;
  const more = after > 0 ? fitWords(titleWords(context, { from: after, to: end }, []), 3) : null;
  const whole = [...words, ...(more ?? [])];
  return words.length > 0 && whole.length > 1 && whole.length <= MOST_PHRASE_WORDS ? whole : null;
}

/** "Kosovo's police closed …": Kosovo; null where the verb is passive, or a person acts. */
function doerOf(context: SentenceContext, index: number, from: number): string | null {
  const { predicates, sentence } = context.parsed;
  const verb = predicates[index];
  const begins = sentence.tokens[wordAt(context.parsed, from) === 'the' ? from + 1 : from]?.start;
  const doer = context.actors.find(({ start, kind }) => start === begins && kind !== 'person' && kind !== 'place');
  if (!verb || verb.passive || verb.negated || !doer) return null;
  return /^(.+?)[’']s? /.exec(doer.quote)?.[1] ?? (doer.kind === 'organ' ? null : doer.name);
}

export function toldBy(context: SentenceContext, references: readonly ActorMention[]): Told {
  const index = context.parsed.predicates.findIndex(isFiniteVerb);
  const range = index < 0 ? null : subjectOf(context.parsed, index, context.isDate);
  const words = range ? titleWords(context, range, references) : [];
  const thing =
    words.length > 1 && words.length <= MOST_PHRASE_WORDS + 2 && words.some((word) => word.wordClass === 'NOUN' && !word.office);
  const acting = range ? actsItself(context, range) : false;
  const offset = context.parsed.sentence.tokens[range?.from ?? 0]?.start ?? -1;
  const state = context.actors.find((mention) => mention.start === offset && mention.kind === 'state')?.name ?? null;
  const names = words.reduce((sum, word) => sum + (word.named ?? 0), 0);
  const open = words.some((word) => word.wordClass === 'PRON');
  // "Parliament approved the bill. It was withdrawn": of somebody who acts, what was done is meant
  const subject = acting ? objectThing(context, index, references) : thing && !open ? content(words) : null;
  const somebody = somebodyBefore(context, context.parsed.sentence.tokens.length);
  return { subject, several: names > 1 && !open ? words : null, state, doer: range ? doerOf(context, index, range.from) : null, somebody };
}
