/** Sentence → tokens: words (clitics such as ’s apart, hyphens apart, "U.S." whole), numbers and punctuation marks. */
import { CALENDAR_ABBREVIATIONS, NAME_ABBREVIATIONS, NUMBER_ABBREVIATIONS, OTHER_ABBREVIATIONS } from '../lexicon/abbreviations';
import type { Token } from '../model/sentence';

/** Alternatives in order: dotted letters, initial, clitic, word, number (with decimals, clock time, ordinal or plural ending), mark. */
const TOKEN = new RegExp(
  [
    '(?<dotted>(?:\\p{L}\\.){2,}|\\p{L}\\.\\p{L}(?![\\p{L}\\p{N}.]))',
    '(?<initial>\\p{Lu}\\.(?=\\s+\\p{Lu}))',
    "(?<clitic>(?<=[\\p{L}\\p{N}.])['’](?:[sS]|ve|re|ll|d|m)(?![\\p{L}\\p{N}]))",
    "(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:['’](?!(?:[sS]|ve|re|ll|d|m)(?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]+)*)",
    '(?<number>\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s)?)(?![\\p{L}])|(?<digits>\\p{N}+)',
    '(?<mark>\\.{2,}|-{2,}|[^\\s])',
  ].join('|'),
  'gu',
);

const takesPeriod = (word: string): boolean =>
  NAME_ABBREVIATIONS.has(word) || CALENDAR_ABBREVIATIONS.has(word) || NUMBER_ABBREVIATIONS.has(word) || OTHER_ABBREVIATIONS.has(word);

/**
 * Tokens of `text`, which begins at `offset` in the body. A period belongs to an abbreviation unless it is the last character of the text.
 * Every non-space character is in exactly one token.
 */
export function tokenize(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const groups = found.groups ?? {};
    let word = found[0];
    if (groups.word !== undefined && text[TOKEN.lastIndex] === '.' && TOKEN.lastIndex < text.length - 1 && takesPeriod(word)) {
      word += '.';
      TOKEN.lastIndex += 1;
    }
    const kind = groups.mark !== undefined ? 'punctuation' : (groups.number ?? groups.digits) !== undefined ? 'number' : 'word';
    const start = offset + found.index;
    tokens.push({ start, end: start + word.length, text: word, lower: word.toLowerCase(), index: tokens.length, kind });
  }
  return tokens;
}
