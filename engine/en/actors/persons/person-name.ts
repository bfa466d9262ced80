/** The capitalized words that make up a name of a person, and the title in front of the name. */
import type { Sentence } from '../../../model/sentence';
import { SENTENCE_OPENERS } from '../../lexicon/abbreviations';
import {
  CALENDAR_WORDS,
  NAME_PARTICLES,
  NAMES_LIKE_TITLES,
  NO_BODY_HEADS,
  NO_NAME_WORDS,
  ORGAN_HEADS,
  ORGANIZATION_HEADS,
  PORTFOLIO_WORDS,
  ROLE_NOUNS,
  THING_OPENERS,
  TITLE_HEADS,
} from '../../lexicon/actor-words';
import { type FoundActor, foundAt, isCapitalised } from '../base/found-actor';

export const LONGEST_NAME = 6;
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv', 'vi', 'xvi']);

export function canBeName(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || !isCapitalised(token)) return false;
  const word = token.lower;
  if (word === 'christian') return canBeName(sentence, at + 1);
  if (word.endsWith('tion')) return false;
  if (CALENDAR_WORDS.has(word) || ORGAN_HEADS.has(word) || NO_BODY_HEADS.has(word) || ORGANIZATION_HEADS.has(word)) return false;
  return word !== 'the' && !NO_NAME_WORDS.has(word) && !THING_OPENERS.has(word) && !(at === 0 && SENTENCE_OPENERS.has(token.text));
}

/** "Acme Chairman Ruth Ode", "Chief Superintendent Al Orr": a title inside a capitalized sequence begins the next name. */
function isInnerTitle(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  const next = sentence.tokens[at + 1];
  if (!token || !next || !TITLE_HEADS.has(token.lower) || NAMES_LIKE_TITLES.has(token.lower)) return false;
  return canBeName(sentence, at + 1) && !SUFFIXES.has(next.lower);
}

/** Returns the end (exclusive) of the name words from `from`: capitals, particles between them, hyphenated parts, initials, "Jr.". */
export function runEnd(sentence: Sentence, found: readonly FoundActor[], from: number): number {
  const { tokens } = sentence;
  let at = from;
  while (at - from < LONGEST_NAME * 2) {
    if (foundAt(found, at) || (at > from && isInnerTitle(sentence, at))) break;
    if (canBeName(sentence, at)) {
      at += 1;
      continue;
    }
    const token = tokens[at];
    // "Ilse Ode - Mary Weru": a dash between two names in a list
    const hyphen = token?.text === '-' && at > from && tokens[at - 1]?.end === token.start;
    const particle = token !== undefined && NAME_PARTICLES.has(token.lower) && (at > from || tokens[at + 1]?.text === '-');
    const named = NAME_PARTICLES.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    if ((hyphen && tokens[at + 1]?.kind === 'word') || (particle && (canBeName(sentence, named) || tokens[at + 1]?.text === '-'))) {
      at += 1;
      // The part after a hyphen may be lower case ("Ban Ki-moon").
      if (hyphen && !canBeName(sentence, at) && !NAME_PARTICLES.has(tokens[at]?.lower ?? '')) at += 1;
      continue;
    }
    break;
  }
  return at;
}

/** Counts the capitalized words in [from, to). */
export const nameWords = (sentence: Sentence, from: number, to: number): number =>
  sentence.tokens.slice(from, to).filter((token) => isCapitalised(token)).length;

const LINKS: readonly string[] = ['of', 'for', 'to', 'the', 'and', '&'];
const LONGEST_TITLE = 10;

/** Returns the end of the title around the head `at`, with its portfolio words and states, or -1 if no name can follow. */
export function titleEnd(sentence: Sentence, found: readonly FoundActor[], head: number): number {
  const { tokens } = sentence;
  let at = head + 1;
  while (at < tokens.length && at - head < LONGEST_TITLE) {
    const token = tokens[at];
    if (!token) return -1;
    const owner = foundAt(found, at);
    const linked = LINKS.includes(tokens[at - 1]?.lower ?? '');
    if (owner && owner.ref.kind !== 'person' && (linked || PORTFOLIO_WORDS.has(token.lower))) at = owner.to;
    else if (PORTFOLIO_WORDS.has(token.lower)) at += 1;
    else break;
  }
  const last = tokens[at - 1]?.lower ?? '';
  return LINKS.includes(last) ? -1 : at;
}

/** Maximum number of words between the office and the comma: "to Rome", "for water and energy". */
const REACH = 10;
const COMPLEMENT_OPENERS = new Set(['to', 'for', 'of', 'at', 'in', 'on']);

const isOffice = (word: string): boolean => ROLE_NOUNS.has(word) || TITLE_HEADS.has(word);

/** "Niger's ambassador to Rome, X": returns the index of the office's head before the name at `from`, separated by a comma, or -1. */
export function apposedTitle({ tokens }: Sentence, found: readonly FoundActor[], from: number): number {
  if (tokens[from - 1]?.text !== ',') return -1;
  for (let at = from - 2; at >= 0 && from - at <= REACH; at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation') return -1;
    const owner = foundAt(found, at);
    if (owner?.ref.kind === 'person') return -1;
    if (owner) continue;
    if (isOffice(token.lower)) return at === from - 2 || COMPLEMENT_OPENERS.has(tokens[at + 1]?.lower ?? '') ? at : -1;
  }
  return -1;
}
