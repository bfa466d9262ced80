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

/** Returns the chunk before `chunk` with the subject of a verb that opens its own chunk ("X, an expert on Y, told …"). */
export function subjectChunkBefore(parsed: ParsedSentence, chunk: number, isDate: (index: number) => boolean): number | null {
  let at = chunk - 1;
  let best: number | null = null;
  while (at >= 0) {
    // "warships, including a submarine, arrived"
    if (best === null && at > 0 && wordAt(parsed, chunkContent(parsed, at)) === 'including') {
      at -= 1;
      continue;
    }
    // "Wang Wentao, visiting Paris, met": an insertion between subject and verb
    const remark = at > 0 && best === null && parsed.openers[at] === ',' && opensWith(parsed, at, 'gerund');
    if (remark) {
      at -= 1;
      continue;
    }
    // "the trial, to be held in camera, began"
    if (best === null && at > 0 && parsed.openers[at] === ',' && wordAt(parsed, chunkContent(parsed, at)) === 'to') {
      at -= 1;
      continue;
    }
    // "elections, called after parliament was dissolved, are due"
    if (best === null && at > 1 && LATER.test(parsed.openers[at] ?? '') && opensWith(parsed, at - 1, 'participle')) {
      at -= 2;
      continue;
    }
    if (hasPredicate(parsed, at)) {
      // Skip a relative clause between subject and verb, and "his first since taking office"
      const since = parsed.predicates.some((predicate) => parsed.chunks[predicate.head] === at && predicate.form === 'gerund');
      const opener = parsed.openers[at] ?? '';
      if (
        best !== null ||
        !(/(?:who|which|whose|whom|that|where|when|while)$/.test(opener) || (since && /^(?:since|after|before)$/.test(opener)))
      )
        break;
      at -= 1;
      continue;
    }
    // ", which both claim parts of the sea,": an insertion whose verb the tagger missed
    if (best === null && at > 0 && /, (?:which|who|whose|whom)$/.test(parsed.openers[at] ?? '')) {
      at -= 1;
      continue;
    }
    const content = chunkContent(parsed, at);
    const first = classAt(parsed, content);
    // ", hosted by Italy," after the subject
    if (at > 0 && opensWith(parsed, at, 'participle')) {
      at -= 1;
      continue;
    }
    // "On June 5 X, the prime minister, met": the name after the date
    if (best !== null && (first === 'ADP' || isDate(content))) {
      const named = skipLeaders(parsed, content, parsed.chunks.lastIndexOf(at) + 1, isDate);
      const dateOnly = named > content && [content, content + 1].some(isDate) && classAt(parsed, named) === 'PROPN';
      if (dateOnly && parsed.chunks[named] === at) best = at;
      break;
    }
    // "Rebels, meanwhile, took the town", "the army, according to its spokesman, shot down a drone"
    const aside = (first === 'ADV' && content === parsed.chunks.lastIndexOf(at)) || wordAt(parsed, content) === 'according';
    if (aside && best === null && at > 0) {
      at -= 1;
      continue;
    }
    // "X, on his first visit, met": a phrase between subject and verb
    if (first === 'ADP' && best === null && at > 0 && parsed.openers[at] === ',') {
      at -= 1;
      continue;
    }
    if (first === 'ADP') break;
    if (isDate(content) && at > 0) {
      at -= 1;
      continue;
    }
    if (isDate(content)) break;
    best = at;
    const opener = parsed.openers[at] ?? '';
    const apposition = (['DET', 'NUM', 'ADJ', 'NOUN'].includes(first) || POSSESSIVES.has(wordAt(parsed, content))) && COMMA.has(opener);
    if (!apposition && !/\band$/.test(opener) && opener !== ')' && opener !== '(') break;
    at -= 1;
  }
  return best;
}
