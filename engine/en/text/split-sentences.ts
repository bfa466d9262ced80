/** Splits one paragraph into sentence spans. It scans for terminal punctuation and checks both sides of each mark. */
import type { Span } from '../../model/article';
import {
  CALENDAR_ABBREVIATIONS,
  NAME_ABBREVIATIONS,
  NUMBER_ABBREVIATIONS,
  OTHER_ABBREVIATIONS,
  SENTENCE_OPENERS,
} from '../lexicon/abbreviations';
import { MONTH_NUMBERS } from '../lexicon/time/calendar-words';

/** Maximum length of an unsplit sentence, in UTF-16 units. */
export const SENTENCE_CAP = 2_000;

const TERMINALS = /[.!?…]+/g;
const CLOSERS = '"\'”’)]»';
const OPENERS = '"\'“‘([«';
const CONTINUES = ',:;-–—';
/** Maximum number of characters to search back for the word before a period. */
const LOOK_BACK = 24;
const WORD_BEFORE = /(?:^|[\s("'“‘[«—–-])((?:\p{L}\.)*[\p{L}\p{M}\d]+)$/u;
const NEXT_WORD = /[\p{L}\p{M}]+/uy;
const LOWER = /^\p{Ll}$/u;
const INITIAL = /^\p{Lu}$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const DIGIT = /^\d$/;
const LIST_NUMBER = /^\(?(?:\d{1,3}|[a-zA-Z])$/;
const CAPITALISED_BEFORE_INITIAL = /[\p{Lu}][\p{L}\p{M}'’.-]*\s+\p{Lu}$/u;

const isSpace = (ch: string | undefined): boolean => ch !== undefined && /\s/.test(ch);

function opensSentence(body: string, at: number): boolean {
  let i = at;
  while (OPENERS.includes(body[i] ?? ' ') && i < body.length) i += 1;
  NEXT_WORD.lastIndex = i;
  const word = NEXT_WORD.exec(body)?.[0];
  return word !== undefined && SENTENCE_OPENERS.has(word);
}

const CLOCK = /^[ap]\.m$/;
/** After "6 p.m.", these words continue the time: its day, its zone, its place. */
const OF_CLOCK =
  /^(?:\p{Lu}\p{Ll}*day\b|(?:\p{Lu}[\p{L}.]+\s+){1,3}time\b|(?:Eastern|Central|Pacific|Mountain|Greenwich|Local|Standard)\b)/u;

/** "It began at 6 p.m. Emmanuel Macron flew in": a capitalized word that is not part of the time starts a sentence. */
function opensBehindClock(body: string, at: number): boolean {
  const following = body.slice(at, at + LOOK_BACK * 2);
  const word = /^\p{Lu}\p{Ll}+/u.exec(following)?.[0];
  return word !== undefined && !Object.hasOwn(MONTH_NUMBERS, word.toLowerCase()) && !OF_CLOCK.test(following);
}

/** Whether a period ends a sentence. Its next visible character is at `next`. */
function periodEnds(body: string, paragraph: Span, period: number, next: number): boolean {
  const before = body.slice(Math.max(paragraph.start, period - LOOK_BACK), period);
  const word = WORD_BEFORE.exec(before)?.[1];
  if (word === undefined) return true;
  if (NAME_ABBREVIATIONS.has(word)) return false;
  if (period - word.length <= paragraph.start + 1 && LIST_NUMBER.test(word)) return false;
  const following = body[next] ?? '';
  if (NUMBER_ABBREVIATIONS.has(word) && DIGIT.test(following)) return false;
  if (CALENDAR_ABBREVIATIONS.has(word)) return !DIGIT.test(following) && opensSentence(body, next);
  if (INITIAL.test(word)) return !CAPITALISED_BEFORE_INITIAL.test(before) && opensSentence(body, next);
  if (CLOCK.test(word) && opensBehindClock(body, next)) return true;
  if (DOTTED.test(word) || OTHER_ABBREVIATIONS.has(word)) return opensSentence(body, next);
  return true;
}

/** Returns the end of the sentence at the terminals in [at, runEnd), or -1 if they do not end one. */
function boundaryAfter(body: string, paragraph: Span, at: number, runEnd: number): number {
  let end = runEnd;
  while (end < paragraph.end && CLOSERS.includes(body[end] ?? ' ')) end += 1;
  if (end >= paragraph.end) return -1;
  if (!isSpace(body[end])) return -1;
  let next = end;
  while (isSpace(body[next])) next += 1;
  const following = body[next] ?? '';
  if (LOWER.test(following) || CONTINUES.includes(following)) return -1;
  // "Major General (ret.) Zhou"
  const title = body.slice(at, end) === '.)' ? WORD_BEFORE.exec(body.slice(Math.max(paragraph.start, at - LOOK_BACK), at))?.[1] : undefined;
  if (title !== undefined && NAME_ABBREVIATIONS.has(title)) return -1;
  const lonePeriod = runEnd === at + 1 && body[at] === '.' && end === at + 1;
  if (lonePeriod && !periodEnds(body, paragraph, at, next)) return -1;
  return end;
}

/** Splits a span longer than the cap at white space, never inside a surrogate pair. */
function cut(body: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (span.end - start > SENTENCE_CAP) {
    let end = start + SENTENCE_CAP;
    while (end > start + SENTENCE_CAP / 2 && !isSpace(body[end])) end -= 1;
    if (!isSpace(body[end])) end = start + SENTENCE_CAP;
    if (/[\uDC00-\uDFFF]/.test(body[end] ?? '')) end -= 1;
    pieces.push({ start, end });
    start = end;
    while (isSpace(body[start])) start += 1;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}

/** Returns the sentence spans of one paragraph in order, without white space between them. `cuts` is the number of splits at the cap. */
export function splitSentences(body: string, paragraph: Span): { readonly spans: readonly Span[]; readonly cuts: readonly Span[] } {
  const spans: Span[] = [];
  const cuts: Span[] = [];
  let start = paragraph.start;
  const close = (end: number): void => {
    const pieces = cut(body, { start, end });
    if (pieces.length > 1) cuts.push({ start, end });
    for (const piece of pieces) spans.push(piece);
    start = end;
    while (start < paragraph.end && isSpace(body[start])) start += 1;
  };
  for (const found of body.slice(paragraph.start, paragraph.end).matchAll(TERMINALS)) {
    const at = paragraph.start + found.index;
    if (at < start) continue;
    const end = boundaryAfter(body, paragraph, at, at + found[0].length);
    if (end >= 0) close(end);
  }
  if (start < paragraph.end) close(paragraph.end);
  return { spans, cuts };
}
