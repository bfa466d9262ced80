/** Selects the tokens of a clause for a title: up to the next clause, without brackets, appositions and insertions. */
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, isFixed, type Predicate, verbAt, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { descriptionStart, endOf, holdsRole, isClass, isWord, officeStart, personAt } from './office';

/** Marks that end a clause. */
export const STOP = /^(?:[;:—–?!_]|--+)$/;
const DASH = /^(?:[—–]|--+)$/;
/** Words that open an adverbial or relative clause. */
const SUBORDINATE =
  /^(?:when|while|where(?:by|upon)?|although|though|because|if|unless|whereas|since|until|after|before|as|once|so|that|wh(?:ich|om?|ose))$/;
/** The title includes clauses that these words open: "if its members send troops". */
const CONDITION = /^(?:after|because|if|once|unless|until|before|when)$/;
const RELATIVE = /^(?:that|wh(?:ich|om?|ose))$/;
const IN_LIST = /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART|PRON|CCONJ)$/;
/** Maximum number of tokens in an insertion or list. */
const INSERTION = 18;
const LIST = 40;

/** A past form that describes the noun after it: "in occupied Kuwait", "the newly elected mayor", "to discuss continued support". */
export const describes = (context: SentenceContext, { form, start, head }: Predicate): boolean =>
  /^(?:past|present)$/.test(form) &&
  start === head &&
  (verbAt(context.parsed, start - 1) !== undefined ||
    (isClass(context, head + 1, /^(?:ADJ|NOUN|PROPN)$/) &&
      (isClass(context, start - 1, /^(?:ADP|DET)$/) || isWord(context, start - 1, /^(?:newly|recently|then|-)$/))));

/** Whether a clause without "that" may follow a verb: "said it would go", "assured him X would close the port". */
export const says = ({ lemma, passive }: Predicate): boolean =>
  !passive &&
  [verbClass(lemma), lemma].some((one) => /^(?:report|announce|statement|assure|tell|inform|remind|convince|promise)$/.test(one));

/** Returns the finite verb that begins at a token. */
const finiteAt = (context: SentenceContext, at: number): Predicate | undefined =>
  context.parsed.predicates.find(
    (one) => (one.start === at && isFiniteVerb(one) && !describes(context, one)) || (one.start === at + 1 && isFixed(context.parsed, one)),
  );

const hasFinite = (context: SentenceContext, from: number, to: number): boolean =>
  context.parsed.predicates.some(
    (one) => ((isFiniteVerb(one) && !describes(context, one)) || isFixed(context.parsed, one)) && one.head >= from && one.head < to,
  );

/** Returns the next comma or stop from a token on. */
function closing(context: SentenceContext, from: number): number {
  const last = context.parsed.sentence.tokens.length - 1;
  let at = from;
  while (at < last && (context.isDate(at) || !isWord(context, at, /^,$/)) && !isWord(context, at, STOP)) at += 1;
  return at;
}

/** "A, B and C": a comma that continues a list. */
function joinsList(context: SentenceContext, comma: number): boolean {
  const { chunks } = context.parsed;
  for (let at = comma + 1; at <= comma + LIST; at += 1) {
    if (isWord(context, at, /^(?:and|or)$/)) return at > comma + 1 || chunks[at] === chunks[at + 1];
    if (finiteAt(context, at) || isWord(context, at, RELATIVE)) return false;
    if (!isClass(context, at, IN_LIST) && !isWord(context, at, /^(?:,|[’']s?|[-"“”()]|\p{L}+ing)$/u)) return false;
  }
  return false;
}

/** "and signed it", "and the senate passed it": a new clause. */
function opensVerb({ parsed }: SentenceContext, at: number, limit: number): boolean {
  const { chunks, predicates } = parsed;
  const isBoundary = chunks[at] !== chunks[wordAt(parsed, at - 1) === ',' ? at - 2 : at - 1];
  return predicates.some((one) => {
    const follows = one.start === at + 1 || (one.start === at + 2 && classAt(parsed, at + 1) === 'ADV');
    return isFiniteVerb(one) && one.start > at && one.start < limit && (follows || (isBoundary && chunks[one.start] === chunks[at]));
  });
}

/** "as he left", but not "as speaker". */
const opensClause = (context: SentenceContext, at: number): boolean =>
  context.parsed.predicates.some(
    (one) => one.head > at && isFiniteVerb(one) && context.parsed.chunks[one.head] === context.parsed.chunks[at],
  );

interface Step {
  /** token where the clause continues */
  readonly to: number;
  /** keeps the comma */
  readonly keep?: true;
  /** the comma that closes the insertion */
  readonly shut?: number;
}

/** Returns how a clause continues after a comma, or null if it ends there. `open`: the verb of an opened clause is still to come. */
function overComma(context: SentenceContext, from: number, comma: number, limit: number, open: boolean): Step | null {
  const next = comma + 1;
  const close = closing(context, next);
  const goesOn = isWord(context, close, /^,$/) && close + 1 < limit && !isWord(context, close + 1, SUBORDINATE);
  const past: Step | null = goesOn ? { to: close + 1 } : null;
  const here: Step = { to: next, keep: true };
  // "said, in a statement, that": directly after the verb
  const isFirst = Array.from({ length: comma - from }, (_, at) => from + at).every(
    (at) => context.isDate(at) || isWord(context, at, /^on$/),
  );
  if (isFirst && !open) return close - comma <= INSERTION ? past : null;
  // "…, X, said", "…, its prime minister, X, said"
  const source = personAt(context, next) ?? personAt(context, close + 1);
  const behind = source ? endOf(context, source) : -1;
  if (context.parsed.predicates.some(({ start, lemma }) => (start === behind || start === behind + 1) && verbClass(lemma) === 'report'))
    return null;
  // "the army chief, General X,"
  let name = next;
  while (name < close && !personAt(context, name)) name += 1;
  const person = officeStart(context, next, name) === next ? personAt(context, name) : undefined;
  if (person) {
    const end = endOf(context, person);
    // "China's vice president, Han Zheng,": drop both commas
    if (descriptionStart(context, from, comma) !== null) return joinsList(context, end) ? { to: name } : { to: name, shut: end };
  }
  // "said that, in a call, X left", "said that in May, X left"
  if (open && (isClass(context, next, /^ADP$/) || !joinsList(context, comma)) && hasFinite(context, next, limit))
    return goesOn && !hasFinite(context, next, close) ? past : { to: next };
  // ", two days after the vote,"
  if (context.isDate(next)) return past;
  if (isWord(context, next, SUBORDINATE)) return null;
  if (isWord(context, next, /^(?:and|or)$/))
    // "stayed from July 6 to 9, and Y from July 16": the second part has no verb
    return (isClass(context, next + 1, /^ADP$/) && !isWord(context, next + 2, /^secretary$/)) ||
      context.isDate(comma - 1) ||
      opensVerb(context, next, limit)
      ? null
      : here;
  // "a heavily wooded, hilly area"
  const isDescribed = isClass(context, comma - 2, /^(?:DET|ADV)$/) && isClass(context, comma - 1, /^(?:ADJ|VERB)$/);
  if (isDescribed && isClass(context, next, /^(?:ADJ|NUM)$/)) return here;
  // "access to quality, affordable health care"
  if (isClass(context, comma - 2, /^ADP$/) && isClass(context, comma - 1, /^(?:ADJ|NOUN)$/) && isClass(context, next, /^ADJ$/)) return here;
  const list = joinsList(context, comma);
  // "Dayton, Ohio", "Joseph Biden, Jr.", "Biden, 81,"
  let behindName = next;
  while (isClass(context, behindName, /^(?:PROPN|NUM)$/) || (behindName > next && isWord(context, behindName, /^\.$/))) behindName += 1;
  const isApart = isClass(context, behindName, /^(?:ADP|PUNCT|)$/) || behindName >= limit || context.isDate(behindName);
  if (!list && isApart && behindName > next && isClass(context, comma - 1, /^PROPN$/))
    return { to: isWord(context, behindName, /^,$/) ? behindName + 1 : behindName };
  // The phrase directly after the comma
  let end = next;
  const ends = (at: number): boolean =>
    context.parsed.predicates.some(({ start }) => start === at) || isWord(context, at, /^(?:in|at|with|from)$/);
  while (end < close && !ends(end)) end += 1;
  const isRole = holdsRole(context, { from: next, to: end });
  const isMember = context.actors.some(({ kind, start }) => {
    const at = context.parsed.sentence.tokens.findIndex((token) => token.start === start);
    return kind === 'person' && at >= next && at < close;
  });
  // "the ministers, the secretary general, and the envoy", but not "X, the secretary general, and Y"
  const isListed = isWord(context, close + 1, /^and$/) && !context.persons.some((one) => endOf(context, one) === comma);
  if (list && (!goesOn || !isRole || isMember || isListed)) return here;
  return goesOn && !hasFinite(context, next, close) && (isRole || isClass(context, next, /^(?:DET|NUM)$/)) ? past : null;
}

/** Returns the last token of the brackets that open at a token. */
function bracketEnd(context: SentenceContext, open: number): number {
  const last = context.parsed.sentence.tokens.length - 1;
  let depth = 1;
  let at = open;
  while (at < last && depth > 0) {
    at += 1;
    depth += isWord(context, at, /^[([]$/) ? 1 : isWord(context, at, /^[)\]]$/) ? -1 : 0;
  }
  return at;
}

/** "the suspension — prorogation — of Parliament": returns the second dash, or null if the clause ends at the first one. */
function closingDash(context: SentenceContext, at: number, from: number, limit: number): number | null {
  if (!isWord(context, at, DASH) || at === from) return null;
  const dash = context.parsed.sentence.tokens.slice(at + 1, at + INSERTION).find(({ text }) => DASH.test(text));
  return dash && dash.index + 1 < limit ? dash.index : null;
}

/** Whether the clause ends at a token: the final period, even before a quotation mark, another stop, or "according to". */
function endsClause(context: SentenceContext, at: number, from: number): boolean {
  const { tokens } = context.parsed.sentence;
  if (isWord(context, at, /^\.$/)) return tokens.slice(at + 1).every(({ index }) => isClass(context, index, /^PUNCT$/));
  const isHyphen = isWord(context, at, /^–$/) && tokens[at - 1]?.end === tokens[at]?.start;
  return (isWord(context, at, STOP) && !isHyphen) || (at > from && isWord(context, at, /^according$/) && isWord(context, at + 1, /^to$/));
}

/** "that", "whether", "if its members agree": whether a word opens a clause that the title includes. */
function includesClause(context: SentenceContext, at: number, from: number, limit: number): boolean {
  const { parsed } = context;
  const word = wordAt(parsed, at);
  const brings = word === 'that' || /^(?:whether|how|what|why)$/.test(word) || (RELATIVE.test(word) && at > from);
  if (brings && hasFinite(context, at, Math.min(limit, at + LIST))) return true;
  const isOpened = parsed.chunks[at] !== parsed.chunks[at - 1] || isWord(context, at - 1, RELATIVE);
  return CONDITION.test(word) && isOpened && opensClause(context, at);
}

/** Returns the tokens from `from` on in one clause. `opens`: a clause without "that" may follow ("said it would go"). */
export function keptTokens(context: SentenceContext, from: number, limit: number, opens = false): readonly number[] {
  const { parsed } = context;
  const result: number[] = [];
  let implied = opens;
  let clauses = 0;
  let shut = -1;
  for (let at = from; at < limit; at += 1) {
    const word = wordAt(parsed, at);
    const verb = context.isDate(at) ? undefined : finiteAt(context, at);
    if (verb && clauses === 0 && !implied) return trimmed(context, withoutSubject(context, result, verb));
    if (verb || context.isDate(at)) {
      for (let index = at; index <= (verb?.head ?? at); index += 1) result.push(index);
      at = verb?.head ?? at;
      if (verb && clauses > 0) clauses -= 1;
      else if (verb) implied = false;
      implied ||= verb !== undefined && says(verb) && !result.some((one) => isWord(context, one, CONDITION));
      continue;
    }
    if (endsClause(context, at, from)) {
      const dash = closingDash(context, at, from, limit);
      if (dash === null) break;
      at = dash;
      continue;
    }
    if (word === '(' || word === '[') {
      at = bracketEnd(context, at);
      continue;
    }
    if (word === ',') {
      const isOpen = clauses > 0 || (implied && result.every((one) => context.isDate(one)));
      const step: Step | null = at === shut ? { to: at + 1 } : overComma(context, from, at, limit, isOpen);
      if (!step) break;
      // "A, and B" are two
      const isTwo = isWord(context, at + 1, /^(?:and|or)$/) && !result.some((one) => isWord(context, one, /^,$/));
      if (step.keep && !isTwo) result.push(at);
      shut = step.shut ?? shut;
      at = step.to - 1;
      continue;
    }
    // "said he and Obi had met"
    const isPair = (clauses > 0 || implied) && result.length > 0 && result.every((one) => isClass(context, one, /^(?:PRON|PROPN)$/));
    if (includesClause(context, at, from, limit)) {
      clauses += 1;
      implied &&= word !== 'that';
    } else if (
      (at > from && parsed.chunks[at] !== parsed.chunks[at - 1] && SUBORDINATE.test(word) && opensClause(context, at)) ||
      (/^(?:and|but|or|then|nor)$/.test(word) && !isPair && opensVerb(context, at, limit))
    )
      break;
    // "a statement saying it would go"
    const isSaying = /ing$/.test(word) && /^(?:report|announce)$/.test(verbClass(verbAt(parsed, at)?.lemma ?? ''));
    if (isSaying && hasFinite(context, at, closing(context, at))) clauses += 1;
    result.push(at);
  }
  return trimmed(context, result);
}

/** "honored the sanctions Iraq has called illegal", "on firms it accused": drops the tokens from the next verb's subject on. */
function withoutSubject({ parsed, isDate }: SentenceContext, tokenIndices: readonly number[], verb: Predicate): readonly number[] {
  if (/^(?:it|he|she|they)$/.test(wordAt(parsed, verb.start - 1))) return tokenIndices.filter((at) => at < verb.start - 1);
  const subject = subjectOf(parsed, parsed.predicates.indexOf(verb), isDate);
  return subject && subject.from > (tokenIndices[0] ?? 0) && subject.to <= verb.start
    ? tokenIndices.filter((at) => at < subject.from)
    : tokenIndices;
}

/** Drops the words that open a phrase at the end. */
function trimmed(context: SentenceContext, tokenIndices: readonly number[]): readonly number[] {
  let end = tokenIndices.length;
  const last = (): number => tokenIndices[end - 1] ?? -1;
  const isOpen = (at: number): boolean =>
    isWord(context, at, SUBORDINATE) ||
    (isClass(context, at, /^(?:ADP|CCONJ|DET|PUNCT)$/) && (end < tokenIndices.length || isWord(context, at + 1, RELATIVE)));
  while (end > 0 && isOpen(last())) end -= 1;
  return tokenIndices.slice(0, end);
}
