/** What earlier sentences called the things that a title may name again: the last subject, and the full phrase of "the exercise". */
import { SAME_THINGS } from '../../lexicon/title-words';
import type { ActorMention } from '../../model/event';
import type { EventNoun } from '../sentence/event-nouns';
import { objectEnd, phraseStart, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { content, MOST_PHRASE_WORDS, type Told, toldBy } from './title-told';
import { fitWords } from './words/title-fit';
import { type TitleWord, titleWords } from './words/title-words';

/** Who did it, and what it was called in full ("exercise around Taiwan"). */
export interface KnownNoun {
  readonly holder: readonly TitleWord[];
  readonly phrase: readonly TitleWord[];
}

export interface TitleMemory extends Told {
  readonly nouns: ReadonlyMap<string, KnownNoun>;
  /** the full phrase of "the NOUN", when the range is no more than that and the noun was told of before */
  readonly fullNoun: (context: SentenceContext, range: TokenRange) => readonly TitleWord[] | null;
}

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
