/** Finds earlier sentences that name the thing a title refers to: "the sale". */
import { phraseStart } from '../sentence/noun-phrases';
import type { SentenceContext } from '../sentence/sentence-context';
import { isClass, isWord, personAt } from './office';
import { keptTokens } from './title-tokens';

/** Maximum number of sentences and of uses of a noun to keep. */
const REACH = 6;
const USES = 8;
const MOST_TOKENS = 12;
const LINK = /^(?:of|on|for|against|between|over|in|at|near)$/;
/** Nouns that need no explanation, or that earlier sentences cannot explain. */
const PLAIN =
  /^(?:way|time|number|part|end|side|fact|case|world|public|press|sea|sky|law|people|place|list|year|month|week|day|hour|night|morning|rest|country|state|government|city|town|border)$/;

interface NounUse {
  readonly context: SentenceContext;
  readonly at: number;
}

/** The sentences before the one with the title's event. */
export interface EarlierText {
  /** last sentence first */
  readonly sentences: readonly SentenceContext[];
  /** positions of each noun by its singular, last use first */
  readonly nouns: Map<string, readonly NounUse[]>;
}

const singular = (word: string): string => word.toLowerCase().replace(/(?<=[^s])s$/, '');

export const nothingEarlier = (): EarlierText => ({ sentences: [], nouns: new Map() });

export function remember({ sentences, nouns }: EarlierText, context: SentenceContext): EarlierText {
  for (const { lower, index } of context.parsed.sentence.tokens) {
    const isHead = !isClass(context, index + 1, /^(?:NOUN|PROPN)$/) || personAt(context, index + 1) !== undefined;
    if (!isHead || !isClass(context, index, /^(?:NOUN|PROPN)$/)) continue;
    const noun = singular(lower);
    nouns.set(noun, [{ context, at: index }, ...(nouns.get(noun) ?? [])].slice(0, USES));
  }
  return { sentences: [context, ...sentences].slice(0, REACH), nouns };
}

/** Returns the uses of a noun in earlier sentences, last use first. Returns none for a noun that needs no explanation. */
export const usesOf = ({ nouns }: EarlierText, noun: string): readonly NounUse[] =>
  PLAIN.test(singular(noun)) ? [] : (nouns.get(singular(noun)) ?? []);

/** Returns the tokens of a phrase that says more than a noun alone. Returns none if only an earlier sentence explains the phrase. */
export function tellingTokens(context: SentenceContext, tokens: readonly number[]): readonly number[] {
  const isOpen = tokens.some(
    (at, index) => isClass(context, at, /^PRON$/) || (index > 0 && isWord(context, at, /^(?:an?|this|these|that)$/)),
  );
  return isOpen || tokens.length < 2 || tokens.length > MOST_TOKENS ? [] : tokens;
}

/** Returns the phrase of a noun at a token with its dependents. */
export function phraseAt(context: SentenceContext, at: number): readonly number[] {
  const { predicates, sentence } = context.parsed;
  const stop = predicates.find(({ start }) => start > at)?.start ?? sentence.tokens.length;
  // "the visit to X", but not "handed the villages to X"
  const takesTo = isWord(context, at + 1, /^to$/) && context.nouns.some(({ head }) => head === at);
  const isLinked = (takesTo || isWord(context, at + 1, LINK)) && !context.isDate(at + 2) && !isWord(context, at + 2, /^question$/);
  const behind = isLinked ? keptTokens(context, at + 1, Math.min(at + MOST_TOKENS, stop)) : [];
  let from = phraseStart(context.parsed, at);
  for (let index = from; index < at; index += 1)
    if (isWord(context, index, /^(?:of|both|all|such|first|last)$/) || isClass(context, index, /^(?:DET|PRON)$/)) from = index + 1;
  return tellingTokens(context, [...Array.from({ length: at + 1 - from }, (_, index) => from + index), ...behind]);
}
