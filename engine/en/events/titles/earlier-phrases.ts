/** What an earlier sentence calls the thing that a title only points at: "the sale", "they were announced". */
import { phraseStart, subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { keptTokens } from './kept-tokens';
import { isClass, isWord, personAt } from './office';
import { isNamed, type TitleTask, type TitleWord, titleWords, withoutArticle } from './title-word';

/** How many sentences back a title looks. */
const REACH = 6;
const MOST_TOKENS = 9;
const LINK = /^(?:of|on|for|against|between|with|to|over)$/;

export const remember = (earlier: readonly SentenceContext[], context: SentenceContext): readonly SentenceContext[] =>
  [context, ...earlier].slice(0, REACH);

const singular = (word: string): string => word.replace(/(?<=[^s])s$/, '');

/** The words of an earlier sentence, if they say more than a noun alone. */
function namedWords(task: TitleTask, context: SentenceContext, tokens: readonly number[]): readonly TitleWord[] {
  const isOpen =
    tokens.length < 2 ||
    tokens.length > MOST_TOKENS ||
    tokens.some((at, index) => isClass(context, at, /^PRON$/) || (index > 0 && isWord(context, at, /^an?$/)));
  const words = isOpen ? [] : withoutArticle(titleWords({ ...task, context, references: [] }, tokens));
  return words.some((word) => isNamed(word) || word.wordClass === 'ADP') ? words : [];
}

/** The phrase of a noun at a token with what hangs on it. */
function phraseAt(context: SentenceContext, at: number): readonly number[] {
  const { predicates, sentence } = context.parsed;
  const stop = predicates.find(({ start }) => start > at)?.start ?? sentence.tokens.length;
  const behind =
    isWord(context, at + 1, LINK) && !context.isDate(at + 2) ? keptTokens(context, at + 1, Math.min(at + MOST_TOKENS, stop)) : [];
  let from = phraseStart(context.parsed, at);
  while (from < at && isClass(context, from, /^(?:DET|PRON)$/)) from += 1;
  return [...Array.from({ length: at + 1 - from }, (_, index) => from + index), ...behind];
}

/** The phrase of a noun that names somebody, from the nearest sentence that has one. */
export function earlierPhrase(task: TitleTask, noun: string): readonly TitleWord[] {
  for (const context of task.earlier) {
    for (const { lower, index } of context.parsed.sentence.tokens) {
      const isHead =
        singular(lower) === singular(noun) && isClass(context, index, /^NOUN$/) && !isClass(context, index + 1, /^(?:NOUN|PROPN)$/);
      const words = isHead ? namedWords(task, context, phraseAt(context, index)) : [];
      if (words.length > 0) return words.map((word) => (word.at === index ? { ...word, text: noun } : word));
    }
  }
  return [];
}

/** The thing that the sentence before is about: "China's controls on graphite". */
export function earlierThing(task: TitleTask): readonly TitleWord[] {
  const [context] = task.earlier;
  const index = context?.parsed.predicates.findIndex(isFiniteVerb) ?? -1;
  const subject = context && index >= 0 ? subjectOf(context.parsed, index, context.isDate) : null;
  if (!context || !subject || !isClass(context, subject.to - 1, /^NOUN|PROPN$/)) return [];
  const isThing = context.parsed.tags.slice(subject.from, subject.to).some(({ wordClass }) => wordClass === 'ADP');
  const isPerson = context.parsed.sentence.tokens.slice(subject.from, subject.to).some(({ index }) => personAt(context, index));
  return isThing && !isPerson ? namedWords(task, context, keptTokens(context, subject.from, subject.to)) : [];
}
