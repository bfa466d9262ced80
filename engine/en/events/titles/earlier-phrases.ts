/** What sentences called the things that a title names again: the full phrase of "the exercise", the thing that "it" means. */
import { phraseStart, subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { keptTokens } from './kept-tokens';
import { isClass, isWord } from './office';
import { isNamed, type TitleTask, type TitleWord, titleWords, withoutArticle } from './title-word';

/** How far back a title looks. */
const REACH = 12;
const MOST_TOKENS = 9;
const LINK = /^(?:of|on|for|against|between|with|in|to|around|over|near|from)$/;

export const remember = (earlier: readonly SentenceContext[], context: SentenceContext): readonly SentenceContext[] =>
  [context, ...earlier].slice(0, REACH);

const singular = (word: string): string => word.toLowerCase().replace(/(?<=[^s])s$/, '');

/** The phrase of a noun with what describes it; none where it says no more than the noun alone. */
function fullPhrase(context: SentenceContext, at: number): readonly number[] {
  const { parsed } = context;
  let from = phraseStart(parsed, at);
  for (let index = from; index < at; index += 1) if (isWord(context, index, /^of$/) || isClass(context, index, /^PRON$/)) from = index + 1;
  while (from < at && isClass(context, from, /^(?:DET|PUNCT)$/)) from += 1;
  const isLinked = isWord(context, at + 1, LINK) && !context.isDate(at + 2);
  const verb = parsed.predicates.find(({ start }) => start > at)?.start ?? parsed.sentence.tokens.length;
  const behind = isLinked ? keptTokens(context, at + 1, Math.min(at + MOST_TOKENS, verb)) : [];
  const tokens = [...Array.from({ length: at + 1 - from }, (_, index) => from + index), ...behind];
  return tokens.length > 1 && tokens.length <= MOST_TOKENS ? tokens : [];
}

const wordsIn = (task: TitleTask, context: SentenceContext, tokens: readonly number[]): readonly TitleWord[] =>
  titleWords({ ...task, context, references: context === task.context ? task.references : [] }, tokens);

/** The full phrase of "the NOUN" as one of the sentences before told it, in the number of the noun at hand. */
export function earlierPhrase(task: TitleTask, noun: string): readonly TitleWord[] {
  const key = singular(noun);
  const found: (readonly TitleWord[])[] = [];
  for (const context of task.earlier) {
    const { tokens } = context.parsed.sentence;
    for (let at = tokens.length - 1; at >= 0; at -= 1) {
      if (singular(tokens[at]?.text ?? '') !== key || !isClass(context, at, /^NOUN$/) || isClass(context, at + 1, /^(?:NOUN|PROPN)$/))
        continue;
      const words = wordsIn(task, context, fullPhrase(context, at));
      if (words.length > 0) found.push(words.map((word) => (singular(word.text) === key ? { ...word, text: noun } : word)));
    }
  }
  return found.find((words) => words.some(isNamed)) ?? found[0] ?? [];
}

/** The thing that the object of a verb names: "approved the finance bill". */
function objectOf(context: SentenceContext, verb: Predicate): readonly number[] {
  const tokens: number[] = [];
  const from = verb.head + 1;
  const belongs = (at: number): boolean =>
    (isClass(context, at, /^(?:DET|ADJ|NOUN|NUM|PROPN)$/) || (at === from && isWord(context, at, /^(?:its|their|his)$/))) &&
    !context.isDate(at);
  for (let at = from; belongs(at); at += 1) tokens.push(at);
  return !verb.passive && classAt(context.parsed, tokens.at(-1) ?? -1) === 'NOUN' ? tokens : [];
}

/** The object of the verb before a token of the same sentence, for "it" and "him". */
function thingBefore(context: SentenceContext, before: number): readonly number[] {
  const verbs = context.parsed.predicates.filter((one) => isFiniteVerb(one) && one.head < before - 1);
  return verbs.map((verb) => objectOf(context, verb)).findLast(({ length }) => length > 0) ?? [];
}

/** What "it" means at a token: the object before it, else what the sentence before is about, or what was done where somebody acts. */
export function thingMeant(task: TitleTask, at: number): readonly TitleWord[] {
  const here = thingBefore(task.context, at);
  if (here.length > 0) return wordsIn(task, task.context, here);
  const [context] = task.earlier;
  const index = context?.parsed.predicates.findIndex(isFiniteVerb) ?? -1;
  const verb = context?.parsed.predicates[index];
  const subject = context && verb ? subjectOf(context.parsed, index, context.isDate) : null;
  if (!context || !verb || !subject) return [];
  const { tags, sentence } = context.parsed;
  // "the treaty with X" does nothing
  const isThing = tags.slice(subject.from, subject.to).some(({ wordClass }) => wordClass === 'ADP');
  const acts = !isThing && context.actors.some(({ end }) => end === sentence.tokens[subject.to - 1]?.end);
  const tokens = acts ? objectOf(context, verb) : keptTokens(context, subject.from, subject.to);
  const isOpen = tokens.length > MOST_TOKENS || tokens.some((one) => isClass(context, one, /^PRON$/));
  return isOpen ? [] : withoutArticle(wordsIn(task, context, tokens));
}
