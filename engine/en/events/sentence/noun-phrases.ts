/** Finds noun phrases around verbs: the subject, the object, and lists of names. Ranges are token indices `[from, to)`. */
import type { Span } from '../../../model/article';
import { BE_FORMS, OBJECT_CONTROL } from '../../lexicon/clause-words';
import { classAt, isFiniteVerb, type ParsedSentence, type Predicate, verbAt, wordAt } from './parsed-sentence';
import { chunkContent, hasPredicate, skipLeaders, subjectChunkBefore, trimEnd } from './subject-chunks';

/** Verbs that a clause without "that" may follow and that take no person as object. */
const SAYING_VERBS = new Set(['say', 'announce', 'confirm', 'report', 'claim', 'believe', 'think', 'add']);

/** "the delegations of A, B and C met": extends left over list items to the start of the subject. */
function joinList(parsed: ParsedSentence, chunk: number, from: number, to: number, isDate: (index: number) => boolean): number {
  let start = from;
  const opener = parsed.openers[chunk] ?? '';
  const joins =
    /\band$/.test(opener) ||
    (opener === ',' &&
      (wordAt(parsed, from - 1) === 'and' || parsed.sentence.tokens.slice(from, to).some((token) => token.lower === 'and')));
  if (!joins) return start;
  // "the ministry said A and B met": the reported clause begins directly after the verb
  const saying = parsed.predicates.findLast((one) => one.head < from && parsed.chunks[one.head] === chunk - 1);
  if (saying && opener === 'and' && SAYING_VERBS.has(saying.lemma)) {
    const rest = parsed.tags.slice(saying.head + 1, parsed.chunks.lastIndexOf(chunk - 1) + 1);
    const plain = rest.every(
      (tag, offset) => isDate(saying.head + 1 + offset) || ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(tag.wordClass),
    );
    if (plain && rest.length > 0) return skipLeaders(parsed, saying.head + 1, from, isDate);
  }
  for (let at = chunk - 1; at >= 0 && !hasPredicate(parsed, at); at -= 1) {
    // "The mandate lapses on July 9, and Khartoum refuses": a clause whose verb the tagger missed
    if (at === 0 && isDate(parsed.chunks.lastIndexOf(at)) && classAt(parsed, 0) !== 'ADP') break;
    const content = chunkContent(parsed, at);
    // "On June 11 the United States, Japan and …": the list begins after the date
    const member = skipLeaders(parsed, content, from, isDate);
    const first = classAt(parsed, member);
    // "A month after the coup, A and B …": the noun after the preposition is not part of the list
    const named = parsed.sentence.tokens
      .slice(content, member)
      .some(
        (token, step) =>
          (token.lower === 'of' && !isDate(content + step)) ||
          (/^(?:after|before|since|during|following|on|at|in|from)$/.test(token.lower) &&
            !isDate(content + step) &&
            !isDate(content + step + 1)),
      );
    if (named || member > parsed.chunks.lastIndexOf(at) || ['ADP', 'ADV', 'VERB', 'SCONJ', 'PART', 'PUNCT'].includes(first)) break;
    start = member;
    if (member > content || !/^(?:,|, and|and)$/.test(parsed.openers[at] ?? '')) break;
  }
  return start;
}

export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const NP_CLASSES = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'X']);
const NP_WORDS = new Set(['(', ')', "'s", '’s', "'", '’', '-', '–', 'of', '&', '.', '/', '$', '%']);

/** Verbs that fit an event but not a place: "floods in Brazil, which began in April". */
const GOING_ON = new Set(['begin', 'start', 'last', 'end', 'follow', 'kill', 'erupt', 'break-out', 'take', 'come']);
const PHRASE_LEADERS = new Set(['', 'of', '*', ':']);

const inPhrase = (parsed: ParsedSentence, index: number): boolean =>
  NP_CLASSES.has(classAt(parsed, index)) || NP_WORDS.has(wordAt(parsed, index));

/** Returns the start of the noun phrase that ends with token `last`. */
export function phraseStart(parsed: ParsedSentence, last: number): number {
  let start = last;
  const chunk = parsed.chunks[last];
  while (start > 0 && parsed.chunks[start - 1] === chunk && (inPhrase(parsed, start - 1) || wordAt(parsed, start) === '-')) {
    // "Peru hosts the summit": one article opens one phrase
    if (verbAt(parsed, start - 1) || (/^(?:the|an?)$/.test(wordAt(parsed, start)) && /^(?:NOUN|PROPN)$/.test(classAt(parsed, start - 1))))
      break;
    start -= 1;
  }
  while (start < last && PHRASE_LEADERS.has(wordAt(parsed, start))) start += 1;
  return start;
}

/** "sent the envoy to visit X", "invited him to speak": the object of the first verb performs the second. */
function sentObject(parsed: ParsedSentence, predicate: Predicate, governor: Predicate | undefined): TokenRange | null {
  if (!governor || predicate.form !== 'infinitive' || governor.passive || !OBJECT_CONTROL.has(governor.lemma)) return null;
  const from = governor.head + 1;
  let to = from;
  while (to < predicate.start && parsed.chunks[to] === parsed.chunks[from] && inPhrase(parsed, to)) to += 1;
  return to > from ? { from, to } : null;
}

/** Returns the subject of the verb group, or null if the clause has none (imperatives, fragments). */
export function subjectOf(parsed: ParsedSentence, index: number, isDate: (index: number) => boolean, depth = 0): TokenRange | null {
  const predicate = parsed.predicates[index];
  if (!predicate || depth > 4) return null;
  // "X is to hand over" is its own clause, unlike "the withdrawal, to be completed by May"
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
  // "The pipeline, shut since May, reopened": before any finite verb, the participle describes the subject
  const describes =
    wordAt(parsed, predicate.start - 1) === ',' && classAt(parsed, 0) !== 'ADP' && !parsed.predicates.slice(0, index).some(isFiniteVerb);
  // "In the case between A and B, decided in 1950, judges took …"
  const behindOpening = chunk === 1 && wordAt(parsed, predicate.start - 1) === ',' && classAt(parsed, 0) === 'ADP';
  if (predicate.form === 'participle' && behindOpening) return { from: 1, to: predicate.start - 1 };
  if (predicate.form === 'participle' && !describes) return antecedent(parsed, predicate.start);
  const opener = parsed.openers[chunk] ?? '';
  const opens = parsed.chunks.indexOf(chunk);
  // "soldiers who fled to Greece were charged": the verb after a relative clause without a comma
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
    // "Biden, 81, who tested positive": skip the age
    const age =
      beside && beside.to - beside.from === 1 && classAt(parsed, beside.from) === 'NUM' && wordAt(parsed, beside.from - 1) === ',';
    const near = age ? antecedent(parsed, beside.from - 1) : beside;
    const placed = near && ['in', 'at', 'near'].includes(wordAt(parsed, near.from - 1)) && classAt(parsed, near.from) === 'PROPN';
    const goesOn = near && ['in', 'at', 'near', 'off'].includes(wordAt(parsed, near.from - 1)) && GOING_ON.has(predicate.lemma);
    if (!near || !((placed && opener === 'that') || goesOn)) return near;
    // "Fighting in Sudan, which erupted in April": a gerund is not a noun phrase
    const isGerund = goesOn && /ing$/.test(wordAt(parsed, near.from - 2));
    return antecedent(parsed, near.from - 1) ?? (isGerund ? { from: near.from - 2, to: near.from - 1 } : near);
  }
  if (/(?:and|but|or|then)$/.test(opener)) return previousSubject(parsed, index, isDate, depth);
  const earlier = subjectChunkBefore(parsed, chunk, isDate);
  if (earlier === null) return previousSubject(parsed, index, isDate, depth);
  const start = skipLeaders(parsed, chunkContent(parsed, earlier), predicate.start, isDate);
  const end = trimEnd(parsed, start, parsed.chunks.lastIndexOf(earlier) + 1, isDate);
  return end > start ? { from: start, to: end } : null;
}

/** "declared that his troops had taken X and announced …": the simple past continues "declared", not the reported clause. */
function belongsAbove(parsed: ParsedSentence, verb: Predicate, before: Predicate): boolean {
  if (verb.form !== 'past' || verb.perfect || verb.modal !== null) return false;
  const isComplement = (parsed.openers[parsed.chunks[before.start] ?? 0] ?? '').endsWith('that');
  return isComplement && (before.perfect || before.modal !== null || before.lemma === 'be');
}

function previousSubject(parsed: ParsedSentence, index: number, isDate: (index: number) => boolean, depth: number): TokenRange | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const [verb, other] = [parsed.predicates[index], parsed.predicates[at]];
    if (verb && other && belongsAbove(parsed, verb, other)) continue;
    if (other && isFiniteVerb(other)) return subjectOf(parsed, at, isDate, depth + 1);
  }
  return null;
}

/** If a verb is inside the range ("the framework we have is"), keeps only the words after it. */
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

/** Returns the noun phrase directly before `position`, across a comma or bracket. */
export function antecedent(parsed: ParsedSentence, position: number): TokenRange | null {
  let last = position - 1;
  while (last >= 0 && (classAt(parsed, last) === 'PUNCT' || classAt(parsed, last) === 'ADV') && !/^[’']s?$/.test(wordAt(parsed, last)))
    last -= 1;
  if (last < 0 || !inPhrase(parsed, last)) return null;
  return { from: phraseStart(parsed, last), to: last + 1 };
}

/** Returns the end of a verb's complements: up to a clause boundary or the next finite verb. */
export function objectEnd(parsed: ParsedSentence, head: number): number {
  const chunk = parsed.chunks[head];
  let most = parsed.sentence.tokens.length;
  for (const predicate of parsed.predicates)
    if (predicate.start > head && predicate.start < most && isFiniteVerb(predicate)) most = predicate.start;
  let end = head + 1;
  while (end < most && parsed.chunks[end] === chunk) {
    // "that pulled out last month is to return": the verb of the outer clause
    if (wordAt(parsed, end + 1) === 'to' && BE_FORMS.has(wordAt(parsed, end))) break;
    end += 1;
  }
  return end;
}

/** Text allowed between two names in a list. */
const LISTED = /^(?:[’']s)?(?:,|(?:, ?)?(?: ?and|as well as)|-)(?: the)?$/;

/** Groups items into lists of one or more. `base` is the offset of `text` in the article. */
export function inRows<T extends Span>(text: string, base: number, items: readonly T[]): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && LISTED.test(text.slice(before.end - base, item.start - base).trim())) row.push(item);
    else rows.push([item]);
  }
  return rows;
}
