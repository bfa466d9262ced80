import { COORDINATORS, DATE_LEADERS, SUBORDINATORS } from '../../lexicon/clause-words';
import { classAt, type ParsedSentence, type PredicateForm, wordAt } from './parsed-sentence';

const POSSESSIVES = new Set(['his', 'her', 'its', 'their']);
const COMMA = new Set([',', '(', ')', '—', '–']);
const OPENERS = new Set([...COMMA, '"', '“', ...COORDINATORS, ...SUBORDINATORS]);

/** Returns the first token of a chunk after its opening words. */
export function chunkContent(parsed: ParsedSentence, chunk: number): number {
  let at = parsed.chunks.indexOf(chunk);
  while (at >= 0 && parsed.chunks[at] === chunk) {
    const word = wordAt(parsed, at);
    if (!OPENERS.has(word) && !/^[^\p{L}\p{N}$€£]+$/u.test(word)) return at;
    at += 1;
  }
  return at;
}

/** Whether the chunk has a verb. */
export const hasPredicate = (parsed: ParsedSentence, chunk: number): boolean =>
  parsed.predicates.some((one) => parsed.chunks[one.head] === chunk && one.form !== 'participle');

/** Skips words before the subject in its chunk: adverbs, dates with their prepositions, a leading prepositional phrase. */
export function skipLeaders(parsed: ParsedSentence, from: number, to: number, isDate: (index: number) => boolean): number {
  let at = from;
  while (at < to) {
    const word = wordAt(parsed, at);
    // "At least 40 people were killed"
    if (word === 'at' && /^(?:least|most)$/.test(wordAt(parsed, at + 1))) break;
    // "About 300 refugees landed"
    if (classAt(parsed, at + 1) === 'NUM' && /^(?:about|nearly|almost|around|some|over)$/.test(word) && !isDate(at)) break;
    if (isDate(at) || classAt(parsed, at) === 'ADV' || (DATE_LEADERS.has(word) && classAt(parsed, at) !== 'DET')) at += 1;
    else break;
  }
  return at;
}

/** "A and B each pledged": these words quantify the subject before them. */
const FLOATING = new Set(['each', 'both', 'all']);

export function trimEnd(parsed: ParsedSentence, from: number, to: number, isDate: (index: number) => boolean): number {
  let end = to;
  while (
    end > from &&
    (isDate(end - 1) ||
      FLOATING.has(wordAt(parsed, end - 1)) ||
      ['ADV', 'ADP', 'PUNCT', 'PART', 'AUX', 'SCONJ'].includes(classAt(parsed, end - 1))) &&
    !/^[’']s?$/.test(wordAt(parsed, end - 1)) &&
    wordAt(parsed, end - 1) !== ')'
  )
    end -= 1;
  return end;
}

const LATER = /(?:after|before|when|while|as|since|because)$/;
const opensWith = (parsed: ParsedSentence, chunk: number, form: PredicateForm): boolean =>
  parsed.predicates.some((one) => one.form === form && one.start === chunkContent(parsed, chunk));

/** If an insertion between subject and verb ends in `chunk`, returns its number of chunks, otherwise 0. */
function insertedChunks(parsed: ParsedSentence, chunk: number): number {
  const content = chunkContent(parsed, chunk);
  const opener = parsed.openers[chunk] ?? '';
  // "warships, including a submarine, arrived"
  if (wordAt(parsed, content) === 'including') return 1;
  // "Wang Wentao, visiting Paris, met", "the trial, to be held in camera, began"
  if (opener === ',' && (opensWith(parsed, chunk, 'gerund') || wordAt(parsed, content) === 'to')) return 1;
  // "elections, called after parliament was dissolved, are due"
  if (chunk > 1 && LATER.test(opener) && opensWith(parsed, chunk - 1, 'participle')) return 2;
  if (hasPredicate(parsed, chunk)) return 0;
  // ", which both claim parts of the sea,": the tagger missed the verb
  if (/, (?:which|who|whose|whom)$/.test(opener)) return 1;
  // "the talks, hosted by Italy, failed"
  if (opensWith(parsed, chunk, 'participle')) return 1;
  // "Rebels, meanwhile, took the town", "the army, according to its spokesman, shot down a drone"
  const isAdverb = classAt(parsed, content) === 'ADV' && content === parsed.chunks.lastIndexOf(chunk);
  if (isAdverb || wordAt(parsed, content) === 'according') return 1;
  // "X, on his first visit, met"
  return classAt(parsed, content) === 'ADP' && opener === ',' ? 1 : 0;
}

/** Returns the chunk before `chunk` with the subject of a verb that opens its own chunk ("X, an expert on Y, told …"). */
export function subjectChunkBefore(parsed: ParsedSentence, chunk: number, isDate: (index: number) => boolean): number | null {
  let best: number | null = null;
  for (let at = chunk - 1; at >= 0; at -= 1) {
    const inserted = best === null && at > 0 ? insertedChunks(parsed, at) : 0;
    if (inserted > 0) {
      at -= inserted - 1;
      continue;
    }
    const opener = parsed.openers[at] ?? '';
    if (hasPredicate(parsed, at)) {
      // Skip a relative clause between subject and verb, and "his first since taking office"
      const since = parsed.predicates.some((predicate) => parsed.chunks[predicate.head] === at && predicate.form === 'gerund');
      const isRelative =
        /(?:who|which|whose|whom|that|where|when|while)$/.test(opener) || (since && /^(?:since|after|before)$/.test(opener));
      if (best !== null || !isRelative) break;
      continue;
    }
    if (at > 0 && opensWith(parsed, at, 'participle')) continue;
    const content = chunkContent(parsed, at);
    const first = classAt(parsed, content);
    // "On June 5 X, the prime minister, met": the name after the date
    if (best !== null && (first === 'ADP' || isDate(content))) {
      const named = skipLeaders(parsed, content, parsed.chunks.lastIndexOf(at) + 1, isDate);
      const dateOnly = named > content && [content, content + 1].some(isDate) && classAt(parsed, named) === 'PROPN';
      if (dateOnly && parsed.chunks[named] === at) best = at;
      break;
    }
    if (first === 'ADP') break;
    if (isDate(content)) continue;
    best = at;
    const apposition = (['DET', 'NUM', 'ADJ', 'NOUN'].includes(first) || POSSESSIVES.has(wordAt(parsed, content))) && COMMA.has(opener);
    if (!apposition && !/\band$/.test(opener) && opener !== ')' && opener !== '(') break;
  }
  return best;
}
