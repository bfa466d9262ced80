/** The office in front of a person's name ("US Secretary of State"), and the description that names him after a comma ("China's top diplomat, X"). */
import { PORTFOLIO_WORDS, ROLE_NOUNS, TITLE_HEADS, TITLE_MODIFIERS } from '../../../lexicon/actor-words';
import type { ActorMention } from '../../../model/event';
import type { TokenRange } from '../../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../../sentence/parsed-sentence';
import type { SentenceContext } from '../../sentence/sentence-context';

const TIME_UNITS = new Set(['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years', 'hour', 'hours']);
const POSSESSIVE = /^[’']s?$/;
/** Marks behind which a headline does not go on. */
const STOPS = new Set([';', ':', '—', '–', '--', '---', '----']);
const FUNCTION_WORDS = new Set(['of', 'for', 'to', 'the', 'and', '&', 'a', 'an', 'its', 'his', 'her', 'their']);

/** The mention of a person that begins at a token, printed with a capital. */
export function personAt(context: SentenceContext, index: number): ActorMention | undefined {
  const token = context.parsed.sentence.tokens[index];
  if (!token) return undefined;
  for (const mention of context.actors)
    if (mention.start === token.start && mention.kind === 'person' && /^\p{Lu}/u.test(mention.quote)) return mention;
  return undefined;
}

const isHead = (word: string): boolean => TITLE_HEADS.has(word) || TITLE_HEADS.has(word.replace(/s$/, ''));

const insideActor = (context: SentenceContext, index: number, person: boolean): boolean => {
  const token = context.parsed.sentence.tokens[index];
  return (
    token !== undefined &&
    context.actors.some(
      (mention) =>
        (mention.kind === 'person') === person &&
        mention.start <= token.start &&
        token.end <= mention.end &&
        /^\p{Lu}/u.test(mention.quote),
    )
  );
};

/** "Intelligence" in "intelligence chief X", but not "statement" in "in a statement President X". */
const isFieldOf = (context: SentenceContext, at: number, heads: (word: string) => boolean): boolean =>
  classAt(context.parsed, at) === 'NOUN' &&
  heads(wordAt(context.parsed, at + 1)) &&
  /^\p{Ll}/u.test(context.parsed.sentence.tokens[at + 1]?.text ?? '');

/** Leftmost token of the office whose last word stands at `last`, or `last + 1` when there is none. Reads back to `from` at most. */
function roleStart(context: SentenceContext, from: number, last: number, heads: (word: string) => boolean): number {
  let start = last + 1;
  let headed = false;
  for (let at = last; at >= from; at -= 1) {
    const word = wordAt(context.parsed, at);
    if (insideActor(context, at, true) || context.isDate(at)) break;
    const head = heads(word);
    const state = insideActor(context, at, false) || POSSESSIVE.test(word);
    const modifier = word !== 'and' && (TITLE_MODIFIERS.has(word) || word === '-');
    const portfolio = !headed && (PORTFOLIO_WORDS.has(word) || FUNCTION_WORDS.has(word));
    if (!head && !state && !modifier && !portfolio && !isFieldOf(context, at, heads)) break;
    headed ||= head;
    if (!FUNCTION_WORDS.has(word) && !POSSESSIVE.test(word)) start = at;
  }
  return headed ? start : last + 1;
}

/** First token of the office before a name that begins at `name`; `name` itself when it has none. */
export function officeStart(context: SentenceContext, from: number, name: number): number {
  // "two aides to X"
  if (/^(?:of|for|to)$/.test(wordAt(context.parsed, name - 1))) return name;
  // "Saudi Crown Prince X", where the name is known with its title
  const titled = TITLE_MODIFIERS.has(wordAt(context.parsed, name)) && isHead(wordAt(context.parsed, name + 1));
  return titled && name > from && insideActor(context, name - 1, false) ? name - 1 : roleStart(context, from, name - 1, isHead);
}

/** First token of a description that ends before the comma at `comma` ("his Chinese counterpart", "China's top diplomat"), or null. */
export function descriptionStart(context: SentenceContext, from: number, comma: number): number | null {
  const start = roleStart(context, from, comma - 1, (word) => isHead(word) || ROLE_NOUNS.has(word) || word === 'counterpart');
  if (start >= comma) return null;
  const before = wordAt(context.parsed, start - 1);
  return start - 1 >= from &&
    (FUNCTION_WORDS.has(before) || classAt(context.parsed, start - 1) === 'DET') &&
    before !== 'and' &&
    before !== 'of' &&
    before !== 'for' &&
    before !== 'to'
    ? start - 1
    : start;
}

export const holdsRole = (context: SentenceContext, range: TokenRange): boolean => {
  for (let at = range.from; at < range.to; at += 1) {
    const word = wordAt(context.parsed, at);
    if (TITLE_HEADS.has(word) || ROLE_NOUNS.has(word) || word === 'counterpart') return true;
  }
  return false;
};

/** The token behind a mention. */
export const endOf = (context: SentenceContext, mention: ActorMention): number => {
  const { tokens } = context.parsed.sentence;
  const at = tokens.findIndex((token) => token.end >= mention.end);
  return at < 0 ? tokens.length : at + 1;
};

/** "X, the estate, near Y": goes on behind an apposition that ends a range with the phrases that still belong to the verb. */
export function overApposition(context: SentenceContext, range: TokenRange): TokenRange {
  const { parsed } = context;
  let { to } = range;
  for (;;) {
    if (wordAt(parsed, to) !== ',' || classAt(parsed, to + 1) !== 'ADP') return { from: range.from, to };
    const comma = parsed.sentence.tokens.findLastIndex((token) => token.index < to && token.index > range.from && token.text === ',');
    if (comma < 0) return { from: range.from, to };
    const chunk = parsed.chunks[to + 1];
    const end = parsed.chunks.lastIndexOf(chunk ?? -1) + 1;
    if (end <= to + 1 || parsed.predicates.some((predicate) => isFiniteVerb(predicate) && predicate.head > to && predicate.head < end))
      return { from: range.from, to };
    to = end;
  }
}

function mark(skip: Set<number>, from: number, to: number): void {
  for (let at = from; at < to; at += 1) skip.add(at);
}

/** What a headline leaves out of a range: appositions, and everything from a comma that joins no list. `to` is where it stops. */
export function appositionsOf(context: SentenceContext, range: TokenRange): { readonly skip: ReadonlySet<number>; readonly to: number } {
  const skip = new Set<number>();
  const { parsed } = context;
  let at = range.from;
  for (; at < range.to; at += 1) {
    const word = wordAt(parsed, at);
    if (STOPS.has(word)) break;
    if (word !== ',' || context.isDate(at)) continue;
    const person = personAt(context, at + 1);
    const described = person ? descriptionStart(context, range.from, at) : null;
    if (person && described !== null) {
      mark(skip, described, at + 1);
      const after = endOf(context, person);
      if (wordAt(parsed, after) === ',') skip.add(after);
      at = after;
      continue;
    }
    let close = at + 1;
    while (close < range.to && !/^(?:,|;|:|—|–)$/.test(wordAt(parsed, close))) close += 1;
    const beside = { from: at + 1, to: close };
    // ", its prime minister, X, said": whose words it was
    const source = personAt(context, close + 1);
    if (source && holdsRole(context, beside) && ['said', 'says', 'announced'].includes(wordAt(parsed, endOf(context, source) + 1))) break;
    // "X, and his counterpart, Y, met"
    if (wordAt(parsed, at + 1) === 'and' && personAt(context, close + 1) && holdsRole(context, beside)) {
      skip.add(at);
      continue;
    }
    const verbal = parsed.predicates.some((predicate) => isFiniteVerb(predicate) && predicate.head > at && predicate.head < close);
    const determined = classAt(parsed, at + 1) === 'DET' && !insideActor(context, at + 2, false);
    const joined = parsed.sentence.tokens.slice(at + 1, range.to).some(({ lower }) => lower === 'and');
    if (!verbal && (holdsRole(context, beside) || (determined && !joined)) && close < range.to) {
      mark(skip, at, close + 1);
      at = close;
      continue;
    }
    // ", and on Monday", but not ", and Ankara on Monday"
    const ahead = classAt(parsed, at + 2) === 'PROPN' && !context.isDate(at + 2) ? [] : [at + 2, at + 3];
    const later = wordAt(parsed, at + 1) === 'and' && ahead.some((index) => TIME_UNITS.has(wordAt(parsed, index)) || context.isDate(index));
    if (later) break;
    const listed = joined && ['PROPN', 'NOUN', 'ADJ', 'NUM', 'DET', 'CCONJ'].includes(classAt(parsed, at + 1));
    if (!listed || verbal) break;
  }
  return { skip, to: Math.min(at, range.to) };
}
