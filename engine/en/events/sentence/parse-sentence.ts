/** Parses a sentence into verb groups and chunks. A chunk is the text between two clause boundaries. Date attachment works on chunks. */
import type { Span } from '../../../model/article';
import type { Sentence, TaggedWord, WordTagger } from '../../../model/sentence';
import { COORDINATORS, SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { findPredicates } from './find-predicates';
import { isFiniteVerb, isWithin, type ParsedSentence, type Predicate } from './parsed-sentence';

const BOUNDARY_MARKS = new Set([',', ';', ':', '—', '–', '--', '(', ')', '[', ']', '"', '“', '”']);
/** Maximum number of tokens to the verb if a coordinator or "after" opens a clause. */
const CLAUSE_REACH = 14;
/** Maximum number of tokens in brackets that do not interrupt a clause. */
const SHORT_BRACKET = 3;

interface Reader {
  readonly sentence: Sentence;
  readonly tags: readonly TaggedWord[];
  readonly predicates: readonly Predicate[];
  readonly isDate: (index: number) => boolean;
}

/** Returns the verb group after `index` and before the next punctuation mark or subordinator, if any. */
function predicateAhead(reader: Reader, index: number): Predicate | undefined {
  for (let at = index + 1; at <= index + CLAUSE_REACH && at < reader.sentence.tokens.length; at += 1) {
    const word = reader.sentence.tokens[at]?.lower ?? '';
    const found = reader.predicates.find((predicate) => predicate.start === at || predicate.head === at);
    if (found) return found;
    if (BOUNDARY_MARKS.has(word) && !reader.isDate(at)) return undefined;
    if (SUBORDINATORS.has(word) || TEMPORAL_SUBORDINATORS.has(word)) return undefined;
  }
  return undefined;
}

/** "Joseph Biden, Jr.": the comma is part of the name. */
const NAME_ENDING = /^(?:[js]r\.?|inc\.?|ltd\.?)$/;

/** "(SDF)" after a name is part of the name, not a boundary. */
function inShortBracket(reader: Reader, index: number): boolean {
  const { tokens } = reader.sentence;
  const text = tokens[index]?.text;
  if (text === '(') return tokens.slice(index + 1, index + SHORT_BRACKET + 2).some((token) => token.text === ')');
  if (text === ')') return tokens.slice(Math.max(0, index - SHORT_BRACKET - 1), index).some((token) => token.text === '(');
  return false;
}

/** "A and B met" joins two names. A coordinator opens a new clause only after a verb in its own clause. */
function verbBehind(reader: Reader, index: number): boolean {
  const atOnce = reader.predicates.some(({ start }) => start === index + 1);
  let comma = false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const word = reader.sentence.tokens[at]?.lower ?? '';
    const verb = reader.predicates.find((predicate) => predicate.head === at);
    // "talks held between A and B collapsed": a participle does not open a clause, unless a verb follows directly
    if (verb && (verb.form !== 'participle' || atOnce)) return true;
    // "after quakes and aftershocks killed thousands": both are the subject of the clause
    if (TEMPORAL_SUBORDINATORS.has(word) && !comma && !atOnce && word !== 'as') return false;
    // "the talks that Norway brokered between A and B collapsed"
    if (word === 'between' && !comma && !atOnce) return false;
    comma ||= word === ',';
    if (SUBORDINATORS.has(word) || (BOUNDARY_MARKS.has(word) && ![',', '(', ')', '"', '“', '”'].includes(word))) return false;
  }
  return false;
}

/** All words that may open a clause. This check comes first, because most words cannot. */
const OPENERS = new Set([...BOUNDARY_MARKS, ...SUBORDINATORS, ...TEMPORAL_SUBORDINATORS, ...COORDINATORS]);

function opensClause(reader: Reader, index: number): boolean {
  const word = reader.sentence.tokens[index]?.lower ?? '';
  if (!OPENERS.has(word) || reader.isDate(index)) return false;
  if (word === ',' && NAME_ENDING.test(reader.sentence.tokens[index + 1]?.lower ?? '')) return false;
  if (BOUNDARY_MARKS.has(word)) return !inShortBracket(reader, index);
  // "was granted the status that June", "three men held since July 18 will be freed"
  if ((word === 'that' || word === 'since') && reader.isDate(index + 1)) return false;
  if (word === 'that') return reader.tags[index]?.wordClass !== 'DET' || predicateAhead(reader, index) !== undefined;
  if (SUBORDINATORS.has(word)) return true;
  if (TEMPORAL_SUBORDINATORS.has(word)) {
    const ahead = predicateAhead(reader, index);
    return ahead !== undefined && (isFiniteVerb(ahead) || ahead.form === 'gerund');
  }
  if (COORDINATORS.has(word)) return predicateAhead(reader, index) !== undefined && verbBehind(reader, index);
  return false;
}

/** `dates` are the spans of this sentence's temporal expressions: a comma inside one does not end a clause. */
export function parseSentence(sentence: Sentence, dates: readonly Span[], tagWords: WordTagger): ParsedSentence {
  const tags = tagWords(sentence);
  const inDate = sentence.tokens.map((token) => isWithin(token, dates));
  const isDate = (index: number): boolean => inDate[index] === true;
  const predicates = findPredicates(sentence, tags, isDate);
  const reader: Reader = { sentence, tags, predicates, isDate };
  const chunks: number[] = [];
  const openers: string[] = [''];
  let chunk = 0;
  let empty = true;
  sentence.tokens.forEach((token, index) => {
    if (opensClause(reader, index)) {
      // a comma and the coordinator after it open one chunk together
      if (empty && chunk > 0) openers[chunk] = `${openers[chunk] ?? ''} ${token.lower}`.trim();
      else {
        chunk += 1;
        openers[chunk] = token.lower;
      }
      empty = true;
    } else empty = false;
    chunks.push(chunk);
  });
  return { sentence, tags, predicates, chunks, openers, quoted: sentence.tokens.map((token) => isWithin(token, sentence.quotations)) };
}
