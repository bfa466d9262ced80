/** Finds the office before a person's name ("US Secretary of State"), and the description before a comma ("China's top diplomat, X"). */
import type { ActorMention } from '../../../model/event';
import { PORTFOLIO_WORDS, ROLE_NOUNS, TITLE_HEADS, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import type { TokenRange } from '../sentence/noun-phrases';
import { classAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';

const FUNCTION_WORD = /^(?:of|for|to|the|and|&|an?|its|his|her|their|[’']s?)$/;

export const isWord = ({ parsed }: SentenceContext, at: number, pattern: RegExp): boolean => pattern.test(wordAt(parsed, at));
export const isClass = ({ parsed }: SentenceContext, at: number, pattern: RegExp): boolean => pattern.test(classAt(parsed, at));

/** Returns the mention of a person that begins at a token and has a capitalized name. */
export function personAt({ parsed, persons }: SentenceContext, index: number): ActorMention | undefined {
  const start = parsed.sentence.tokens[index]?.start;
  return persons.find((one) => one.start === start);
}

/** Returns the token after a mention. */
export function endOf({ parsed: { sentence } }: SentenceContext, mention: ActorMention): number {
  const at = sentence.tokens.findIndex((token) => token.end >= mention.end);
  return at < 0 ? sentence.tokens.length : at + 1;
}

export const isOffice = (word: string): boolean => TITLE_HEADS.has(word) || TITLE_HEADS.has(word.replace(/s$/, ''));
const isRole = (word: string): boolean => isOffice(word) || ROLE_NOUNS.has(word);

/** Returns the first token of the role that ends before `end`, or `end` if there is none. */
function roleStart(context: SentenceContext, from: number, end: number, heads: (word: string) => boolean): number {
  let start = end;
  let headed = false;
  for (let at = end - 1; at >= from; at -= 1) {
    const word = wordAt(context.parsed, at);
    const token = context.parsed.sentence.tokens[at];
    const actor = context.actors.find((one) => token && one.start <= token.start && token.end <= one.end && /^\p{Lu}/u.test(one.quote));
    const inOffice = !headed && (PORTFOLIO_WORDS.has(word) || FUNCTION_WORD.test(word));
    // "Intelligence" in "intelligence chief X", but not "statement" in "in a statement President X"
    const isField = isClass(context, at, /^NOUN$/) && heads(wordAt(context.parsed, at + 1));
    const describes = actor !== undefined || /^[’']s?$/.test(word) || (word !== 'and' && (TITLE_MODIFIERS.has(word) || word === '-'));
    // "Republic of Korea (ROK) Minister X"
    if (/^[()]$/.test(word) || (isWord(context, at - 1, /^\($/) && isWord(context, at + 1, /^\)$/))) continue;
    if (actor?.kind === 'person' || context.isDate(at) || !(heads(word) || describes || inOffice || isField)) break;
    headed ||= heads(word);
    if (!FUNCTION_WORD.test(word)) start = at;
  }
  if (!headed) return end;
  return start;
}

/** Returns the first token of the office before a name that begins at `name`, or `name` if there is none. */
export function officeStart(context: SentenceContext, from: number, name: number): number {
  // "two aides to X"; "Saudi Crown Prince X", where the title is part of the known name
  if (isWord(context, name - 1, /^(?:of|for|to)$/)) return name;
  const isTitled = TITLE_MODIFIERS.has(wordAt(context.parsed, name)) && isOffice(wordAt(context.parsed, name + 1));
  return isTitled && isClass(context, name - 1, /^(?:ADJ|PROPN)$/) ? name - 1 : roleStart(context, from, name, isOffice);
}

/** Returns the first token of a description that ends at the comma `comma`, or null. */
export function descriptionStart(context: SentenceContext, from: number, comma: number): number | null {
  const start = roleStart(context, from, comma, isRole);
  if (start >= comma) return null;
  return start > from && isWord(context, start - 1, /^(?:the|an?|its|his|her|their)$/) ? start - 1 : start;
}

export const holdsRole = ({ parsed }: SentenceContext, { from, to }: TokenRange): boolean =>
  parsed.sentence.tokens.slice(from, to).some(({ lower }) => TITLE_HEADS.has(lower) || ROLE_NOUNS.has(lower));
