/** What earlier sentences called the things that a title may name again: the last subject, and the full phrase of "the exercise". */
import { SAME_THINGS } from '../../lexicon/title-words';
import type { ActorMention } from '../../model/event';
import type { EventNoun } from '../sentence/event-nouns';
import { objectEnd, phraseStart, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { fitWords } from './title-fit';
import { somebodyBefore } from './title-somebody';
import { type TitleWord, titleWords, unglued } from './title-words';

/** Who did it, and what it was called in full ("exercise around Taiwan"). */
export interface KnownNoun {
  readonly holder: readonly TitleWord[];
  readonly phrase: readonly TitleWord[];
}

export interface TitleMemory {
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
  readonly nouns: ReadonlyMap<string, KnownNoun>;
  /** the full phrase of "the NOUN", when the range is no more than that and the noun was told of before */
  readonly fullNoun: (context: SentenceContext, range: TokenRange) => readonly TitleWord[] | null;
}

const MOST_PHRASE_WORDS = 8;
const keyed = (word: string): string => word.toLowerCase().replace(/(?<=[^s])s$/, '');
/** "export controls" and "the controls" are one. */
export function keyOf(noun: EventNoun): string {
  const key = keyed(noun.entry.lemma.split(' ').at(-1) ?? '');
  return SAME_THINGS.get(key) ?? key;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their']);

/** The noun that a definite phrase without any complement consists of: "the controls", "the two-day exercise". */
function bareNoun(context: SentenceContext, range: TokenRange): EventNoun | undefined {
  const noun = context.nouns.find((one) => one.start >= range.from && one.head < range.to);
  // "the next summit" is another one
  if (['next', 'second', 'new', 'other', 'previous', 'last'].includes(wordAt(context.parsed, range.from + 1))) return undefined;
  if (!noun || !DEFINITE.has(wordAt(context.parsed, range.from)) || noun.head !== range.to - 1) return undefined;
  for (let at = range.from + 1; at < noun.start; at += 1) if (classAt(context.parsed, at) === 'PROPN') return undefined;
  return noun;
}

function fullNoun(nouns: ReadonlyMap<string, KnownNoun>, context: SentenceContext, range: TokenRange): readonly TitleWord[] | null {
  const noun = bareNoun(context, range);
  const known = noun && nouns.get(keyOf(noun));
  if (!noun || !known) return null;
  // "arms sales to X … the sale": the phrase takes the number of what points back at it
  const word = context.parsed.sentence.tokens[noun.head]?.text ?? '';
  return known.phrase.map((one) => (one.text !== word && keyed(one.text) === keyed(word) ? { ...one, text: word } : one));
}

type Told = Pick<TitleMemory, 'subject' | 'several' | 'state' | 'doer' | 'somebody'>;

/** `tell` is asked at most once, and only when a title of the next sentence asks. */
class Remembered implements TitleMemory {
  readonly nouns: ReadonlyMap<string, KnownNoun>;
  readonly #tell: () => Told;
  #told: Told | undefined;

  constructor(tell: () => Told, nouns: ReadonlyMap<string, KnownNoun>) {
    this.#tell = tell;
    this.nouns = nouns;
  }

  get #known(): Told {
    this.#told ??= this.#tell();
    return this.#told;
  }

  get subject() {
    return this.#known.subject;
  }

  get several() {
    return this.#known.several;
  }

  get state() {
    return this.#known.state;
  }

  get doer() {
    return this.#known.doer;
  }

  get somebody() {
    return this.#known.somebody;
  }

  fullNoun(context: SentenceContext, range: TokenRange): readonly TitleWord[] | null {
    return fullNoun(this.nouns, context, range);
  }
}

export const NOTHING_KNOWN: TitleMemory = new Remembered(
  () => ({ subject: null, several: null, state: null, doer: null, somebody: null }),
  new Map(),
);

/** Words of a phrase without determiners and pronouns in front. */
function content(words: readonly TitleWord[]): readonly TitleWord[] {
  const first = words.findIndex((word) => word.wordClass !== 'DET' && word.wordClass !== 'PRON' && !/^[’']s?$/.test(word.text));
  return first < 0 ? [] : unglued(words.slice(first));
}

function knownNoun(context: SentenceContext, noun: EventNoun, references: readonly ActorMention[]): KnownNoun | null {
  const { parsed } = context;
  const end = objectEnd(parsed, noun.head);
  let from = phraseStart(parsed, noun.start);
  // "the start of four days of drills": what began are drills
  for (let at = from; at < noun.start; at += 1) if (wordAt(parsed, at) === 'of') from = at + 1;
  const phrase = fitWords(content(titleWords(context, { from, to: end }, [])), MOST_PHRASE_WORDS);
  if (!phrase || phrase.length < 2) return null;
  const index = parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < noun.start);
  const verb = parsed.predicates[index];
  const governed = verb !== undefined && !verb.passive && parsed.chunks[verb.head] === parsed.chunks[noun.head];
  const subject = governed ? subjectOf(parsed, index, context.isDate) : null;
  return { holder: subject ? content(titleWords(context, subject, references)) : [], phrase };
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

/** What is known after a sentence, for those that follow. */
export function remember(before: TitleMemory, context: SentenceContext, references: readonly ActorMention[]): TitleMemory {
  const nouns = new Map(before.nouns);
  for (const noun of context.nouns) {
    const known = knownNoun(context, noun, references);
    const old = nouns.get(keyOf(noun));
    if (known && !(old && old.holder.length > 0 && known.holder.length === 0)) nouns.set(keyOf(noun), known);
  }
  return new Remembered(() => toldBy(context, references), nouns);
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

function toldBy(context: SentenceContext, references: readonly ActorMention[]): Told {
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
