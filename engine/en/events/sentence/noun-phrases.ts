/** Noun phrases around verbs: who does it (subject) and what comes after it (object side). Ranges are token indices `[from, to)`. */
import { BE_FORMS, OBJECT_CONTROL } from '../../lexicon/clause-words';
import { joinList } from './join-list';
import { classAt, isFiniteVerb, type ParsedSentence, type Predicate, verbAt, wordAt } from './parsed-sentence';
import { chunkContent, skipLeaders, subjectChunkBefore, trimEnd } from './subject-chunks';

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const NP_CLASSES = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'X']);
const NP_WORDS = new Set(['(', ')', "'s", '’s', "'", '’', '-', '–', 'of', '&', '.', '/', '$', '%']);

/** What a happening does and a place does not: "floods in Brazil, which began in April". */
const GOING_ON = new Set(['begin', 'start', 'last', 'end', 'follow', 'kill', 'erupt', 'break-out', 'take', 'come']);
const PHRASE_LEADERS = new Set(['', 'of', '*', ':']);

const inPhrase = (parsed: ParsedSentence, index: number): boolean =>
  NP_CLASSES.has(classAt(parsed, index)) || NP_WORDS.has(wordAt(parsed, index));

/** Start of the noun phrase whose last token is `last`. */
export function phraseStart(parsed: ParsedSentence, last: number): number {
  let start = last;
  const chunk = parsed.chunks[last];
  while (start > 0 && parsed.chunks[start - 1] === chunk && (inPhrase(parsed, start - 1) || wordAt(parsed, start) === '-')) {
    if (verbAt(parsed, start - 1)) break;
    start -= 1;
  }
  while (start < last && PHRASE_LEADERS.has(wordAt(parsed, start))) start += 1;
  return start;
}

/** "sent the envoy to visit X", "invited him to speak": the one sent is the one who does it. */
function sentObject(parsed: ParsedSentence, predicate: Predicate, governor: Predicate | undefined): TokenRange | null {
  if (!governor || predicate.form !== 'infinitive' || governor.passive || !OBJECT_CONTROL.has(governor.lemma)) return null;
  const from = governor.head + 1;
  let to = from;
  while (to < predicate.start && parsed.chunks[to] === parsed.chunks[from] && inPhrase(parsed, to)) to += 1;
  return to > from ? { from, to } : null;
}

/** Who the verb group belongs to, or null when the clause names nobody (imperatives, fragments). */
export function subjectOf(parsed: ParsedSentence, index: number, isDate: (index: number) => boolean, depth = 0): TokenRange | null {
  const predicate = parsed.predicates[index];
  if (!predicate || depth > 4) return null;
  // "X is to hand over": a clause of its own
  // "the withdrawal, to be completed by May"
  if (predicate.form === 'infinitive' && predicate.passive && wordAt(parsed, predicate.start - 1) === ',')
    return antecedent(parsed, predicate.start);
  const before = wordAt(parsed, predicate.start - 1);
  // "the talks, due to begin on Monday"
  if (predicate.form === 'infinitive' && before === 'due' && !BE_FORMS.has(wordAt(parsed, predicate.start - 2)))
    return antecedent(parsed, predicate.start - 1);
  const fixed = BE_FORMS.has(before);
  if ((predicate.form === 'infinitive' || predicate.form === 'gerund') && predicate.governor !== null && !fixed)
    return sentObject(parsed, predicate, parsed.predicates[predicate.governor]) ?? subjectOf(parsed, predicate.governor, isDate, depth + 1);
  const chunk = parsed.chunks[predicate.start] ?? 0;
  // "The pipeline, shut since May, reopened": before any finite verb it describes the subject
  const describes =
    wordAt(parsed, predicate.start - 1) === ',' && classAt(parsed, 0) !== 'ADP' && !parsed.predicates.slice(0, index).some(isFiniteVerb);
  // "In the case between A and B, decided in 1950, judges took …"
  const behindOpening = chunk === 1 && wordAt(parsed, predicate.start - 1) === ',' && classAt(parsed, 0) === 'ADP';
  if (predicate.form === 'participle' && behindOpening) return { from: 1, to: predicate.start - 1 };
  if (predicate.form === 'participle' && !describes) return antecedent(parsed, predicate.start);
  const opener = parsed.openers[chunk] ?? '';
  const opens = parsed.chunks.indexOf(chunk);
  // "soldiers who fled to Greece were charged": the verb behind a relative clause without a comma
  const behind = /(?:which|who|that)$/.test(opener)
    ? parsed.predicates.some((one) => isFiniteVerb(one) && one.head < predicate.start && parsed.chunks[one.head] === chunk)
    : false;
  const above = behind ? antecedent(parsed, opens) : null;
  if (above) return above;
  const content = chunkContent(parsed, chunk);
  const from = skipLeaders(parsed, content, predicate.start, isDate);
  const to = trimEnd(parsed, from, predicate.start, isDate);
  if (to > from) return clipSubject(parsed, joinList(parsed, chunk, from, to, isDate), to, predicate, isDate);
  if (/(?:which|who|that)$/.test(opener)) {
    // "a deal in Luanda on Tuesday that takes effect"
    let ends = opens;
    while (isDate(ends - 1)) ends -= 1;
    if (ends < opens && classAt(parsed, ends - 1) === 'ADP') ends -= 1;
    const beside = antecedent(parsed, ends);
    // "Biden, 81, who tested positive": not his age
    const age =
      beside && beside.to - beside.from === 1 && classAt(parsed, beside.from) === 'NUM' && wordAt(parsed, beside.from - 1) === ',';
    const near = age ? antecedent(parsed, beside.from - 1) : beside;
    const placed = near && ['in', 'at', 'near'].includes(wordAt(parsed, near.from - 1)) && classAt(parsed, near.from) === 'PROPN';
    const goesOn = near && ['in', 'at', 'near', 'off'].includes(wordAt(parsed, near.from - 1)) && GOING_ON.has(predicate.lemma);
    return near && ((placed && opener === 'that') || goesOn) ? (antecedent(parsed, near.from - 1) ?? near) : near;
  }
  if (/(?:and|but|or|then)$/.test(opener)) return previousSubject(parsed, index, isDate, depth);
  const earlier = subjectChunkBefore(parsed, chunk, isDate);
  if (earlier === null) return previousSubject(parsed, index, isDate, depth);
  const start = skipLeaders(parsed, chunkContent(parsed, earlier), predicate.start, isDate);
  const end = trimEnd(parsed, start, parsed.chunks.lastIndexOf(earlier) + 1, isDate);
  return end > start ? { from: start, to: end } : null;
}

/** "declared that his troops had taken X and announced …": the plain past goes on from "declared", not from what was declared. */
export function belongsAbove(parsed: ParsedSentence, own: Predicate, before: Predicate): boolean {
  if (own.form !== 'past' || own.perfect || own.modal !== null) return false;
  const told = (parsed.openers[parsed.chunks[before.start] ?? 0] ?? '').endsWith('that');
  return told && (before.perfect || before.modal !== null || before.lemma === 'be');
}

function previousSubject(parsed: ParsedSentence, index: number, isDate: (index: number) => boolean, depth: number): TokenRange | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const [own, other] = [parsed.predicates[index], parsed.predicates[at]];
    if (own && other && belongsAbove(parsed, own, other)) continue;
    if (other && isFiniteVerb(other)) return subjectOf(parsed, at, isDate, depth + 1);
  }
  return null;
}

/** A verb inside the range ("the framework we have is") leaves only what stands after it. */
function clipSubject(
  parsed: ParsedSentence,
  from: number,
  to: number,
  predicate: Predicate,
  isDate: (index: number) => boolean,
): TokenRange | null {
  let start = from;
  for (const other of parsed.predicates) {
    if (other.head >= start && other.head < to && other.head < predicate.start && isFiniteVerb(other)) start = other.head + 1;
  }
  // "said on Tuesday he would …"
  if (start > from) start = skipLeaders(parsed, start, to, isDate);
  return to > start ? { from: start, to } : null;
}

/** The noun phrase right before `position`, over a comma or bracket. */
export function antecedent(parsed: ParsedSentence, position: number): TokenRange | null {
  let last = position - 1;
  while (last >= 0 && (classAt(parsed, last) === 'PUNCT' || classAt(parsed, last) === 'ADV') && !/^[’']s?$/.test(wordAt(parsed, last)))
    last -= 1;
  if (last < 0 || !inPhrase(parsed, last)) return null;
  return { from: phraseStart(parsed, last), to: last + 1 };
}

/** End of the stretch after a verb that still belongs to it: up to a clause boundary or the next finite verb. */
export function objectEnd(parsed: ParsedSentence, head: number): number {
  const chunk = parsed.chunks[head];
  let most = parsed.sentence.tokens.length;
  for (const predicate of parsed.predicates)
    if (predicate.start > head && predicate.start < most && isFiniteVerb(predicate)) most = predicate.start;
  let end = head + 1;
  while (end < most && parsed.chunks[end] === chunk) {
    // "that pulled out last month is to return": the verb of the clause above
    if (wordAt(parsed, end + 1) === 'to' && BE_FORMS.has(wordAt(parsed, end))) break;
    end += 1;
  }
  return end;
}
