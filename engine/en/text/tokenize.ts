/** Splits a sentence into tokens: words (clitics such as ’s and hyphens separate, "U.S." whole), numbers and punctuation marks. */
import type { Token } from '../../model/sentence';
import { CALENDAR_ABBREVIATIONS, NAME_ABBREVIATIONS, NUMBER_ABBREVIATIONS, OTHER_ABBREVIATIONS } from '../lexicon/abbreviations';

/** Alternatives in order: dotted letters, initial, clitic, word, number (with decimals, clock time, ordinal or plural ending), mark. */
const TOKEN = new RegExp(
  [
    '(?:\\p{L}\\.){2,}|\\p{L}\\.\\p{L}(?![\\p{L}\\p{N}.])',
    '\\p{Lu}\\.(?=\\s+\\p{Lu})',
    "(?<=[\\p{L}\\p{N}.])['’](?:[sS]|ve|re|ll|d|m)(?![\\p{L}\\p{N}])",
    "[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]*(?:['’](?!(?:[sS]|ve|re|ll|d|m)(?![\\p{L}\\p{N}]))[\\p{L}\\p{M}]+)*",
    '\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s)?(?![\\p{L}])|\\p{N}+',
    '\\.{2,}|-{2,}|[^\\s]',
  ].join('|'),
  'uy',
);
const SPACE = /\s/;
const OPENS_WORD = /^(?:[\p{L}\p{M}]|['’].)/u;
const OPENS_NUMBER = /^\p{N}/u;

const takesPeriod = (word: string): boolean =>
  NAME_ABBREVIATIONS.has(word) || CALENDAR_ABBREVIATIONS.has(word) || NUMBER_ABBREVIATIONS.has(word) || OTHER_ABBREVIATIONS.has(word);

const [BLANK, PERIOD, APOSTROPHE, PLAIN_END] = [0x20, 0x2e, 0x27, 0x80];
const isPlainLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isPlainFigure = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Returns the end of a plain-letter word at `from`, or -1 if only the slower pattern can find it. */
function endOfPlainWord(text: string, from: number): number {
  let end = from;
  let code = text.charCodeAt(end);
  if (!isPlainLetter(code)) return -1;
  while (isPlainLetter(code) || (end > from && isPlainFigure(code))) {
    end += 1;
    code = text.charCodeAt(end);
  }
  if (code === APOSTROPHE || code >= PLAIN_END) return -1;
  return code === PERIOD && end === from + 1 ? -1 : end;
}

function kindOf(token: string): Token['kind'] {
  if (OPENS_WORD.test(token)) return 'word';
  return OPENS_NUMBER.test(token) ? 'number' : 'punctuation';
}

/** Returns the tokens of `text`, which begins at `offset` in the body. Every non-space character is in exactly one token. */
export function tokenize(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) === BLANK) {
      at += 1;
      continue;
    }
    let end = endOfPlainWord(text, at);
    const plain = end > 0;
    if (!plain) {
      if (SPACE.test(text.charAt(at))) {
        at += 1;
        continue;
      }
      TOKEN.lastIndex = at;
      end = at + (TOKEN.exec(text)?.[0].length ?? 1);
    }
    let word = text.slice(at, end);
    const kind = plain ? 'word' : kindOf(word);
    if (kind === 'word' && text.charCodeAt(end) === PERIOD && end < text.length - 1 && !word.endsWith('.') && takesPeriod(word)) {
      end += 1;
      word = text.slice(at, end);
    }
    tokens.push({ start: offset + at, end: offset + end, text: word, lower: word.toLowerCase(), index: tokens.length, kind });
    at = end;
  }
  return tokens;
}
