/** The data about one sentence that the attachment rules use. */
import { dayNumber } from '../../../merge/agreement';
import type { ActorMention } from '../../../model/event';
import type { ResolvedDate, ResolvedTimex } from '../../../model/resolved-date';
import type { Sentence, WordTagger } from '../../../model/sentence';
import type { DroppedCandidate } from '../../../model/trace';
import { EVENT_VERBS, REPORTING_VERBS, STATE_VERBS, type VerbKind } from '../../lexicon/event-verbs';
import { type EventNoun, findEventNouns } from './event-nouns';
import { inRows } from './noun-phrases';
import { parseSentence } from './parse-sentence';
import { classAt, isFiniteVerb, type ParsedSentence, type Predicate, wordAt } from './parsed-sentence';

/** A dated expression with its token range; `lead` is the first token of its preposition or adverb. */
export interface PlacedTimex {
  readonly timex: ResolvedTimex;
  readonly first: number;
  readonly last: number;
}

export interface SentenceContext {
  readonly parsed: ParsedSentence;
  readonly nouns: readonly EventNoun[];
  readonly actors: readonly ActorMention[];
  /** the persons among them with a capitalized name */
  readonly persons: readonly ActorMention[];
  /** all actors, grouped by list: "A, B and C" */
  readonly rows: readonly (readonly ActorMention[])[];
  /** dated expressions in this sentence, left to right */
  readonly dated: readonly PlacedTimex[];
  /** every temporal expression in this sentence, durations and sets included */
  readonly timexes: readonly ResolvedTimex[];
  readonly isDate: (index: number) => boolean;
  /** Receives everything that a check leaves out. */
  readonly drop: Drop;
}

type Drop = (candidate: DroppedCandidate) => void;

/** Records that a date in the sentence dates no event. */
export const dropDate = (context: Pick<SentenceContext, 'drop'>, { timex }: ResolvedTimex, check: string, note: string): void =>
  context.drop({ stage: 'attach', check, note, sentence: timex.sentence, start: timex.start, end: timex.end, quote: timex.quote });

type VerbClass = VerbKind | 'report' | 'state' | 'open';

/** Returns the verb's class, or `open` if the lexicon does not have it. */
export function verbClass(lemma: string): VerbClass {
  const entry = EVENT_VERBS.get(lemma);
  if (entry) return entry.kind;
  if (REPORTING_VERBS.has(lemma)) return 'report';
  if (STATE_VERBS.has(lemma)) return 'state';
  return 'open';
}

export const predicateAt = (context: SentenceContext, index: number | null): Predicate | undefined =>
  index === null ? undefined : context.parsed.predicates[index];

const sentenceWord = (sentence: Sentence, index: number): string => sentence.tokens[index]?.lower ?? '';

/** "Ten days after that step, on July 27": keeps the date in apposition, because the count only leads to it. */
function preferNamed(sentence: Sentence, dated: readonly PlacedTimex[]): readonly PlacedTimex[] {
  return dated.filter((placed, at) => {
    const next = dated[at + 1];
    if (!next || placed.timex.date?.basis === 'explicit' || next.timex.date?.basis !== 'explicit') return true;
    // "overnight on November 8"
    if (placed.timex.rules.includes('deictic/overnight') && next.first - placed.last <= 2) return false;
    if (!placed.timex.rules.some((rule) => /^(?:counted|anaphoric)\//.test(rule))) return true;
    const between = sentence.tokens.slice(placed.last + 1, next.first).map((token) => token.lower);
    const comma = between.indexOf(',');
    return !(comma >= 0 && comma <= 3 && between.length - comma <= 2 && between.lastIndexOf(',') === comma);
  });
}

/** "on Friday and Saturday", "in 2010 and 2011": two consecutive days, months or years joined by "and" become one span. */
function joinDays(sentence: Sentence, dated: readonly PlacedTimex[]): readonly PlacedTimex[] {
  const joined: PlacedTimex[] = [];
  for (const placed of dated) {
    const before = joined.at(-1);
    const [first, second] = [before?.timex.date, placed.timex.date];
    const adjacent = before !== undefined && placed.first - before.last === 2 && sentenceWord(sentence, placed.first - 1) === 'and';
    const fine = first && ['day', 'month', 'year'].includes(first.precision) && first.qualifier === null && second?.qualifier === null;
    const inRow = fine && first.precision === second?.precision && dayNumber(second.earliest) - dayNumber(first.latest) === 1;
    if (before && first && second && adjacent && inRow) {
      const { timex } = before.timex;
      const date: ResolvedDate = {
        ...first,
        edtf: `${first.edtf}/${second.edtf}`,
        latest: second.latest,
        precision: 'interval',
        extent: 'throughout',
      };
      const whole = {
        ...timex,
        end: placed.timex.timex.end,
        quote: sentence.text.slice(timex.start - sentence.start, placed.timex.timex.end - sentence.start),
      };
      joined[joined.length - 1] = { timex: { ...before.timex, timex: whole, date }, first: before.first, last: placed.last };
    } else joined.push(placed);
  }
  return joined;
}

const RANK = /^(?!latest)(?:first|second|only|most|worst|\p{L}{2,}est)$/u;
/** Maximum number of tokens between a rank and "since". */
const RANK_REACH = 10;

/** "the first since 1975", "its largest package since March": an earlier event that the sentence only compares. */
function isCompared(parsed: ParsedSentence, { first }: PlacedTimex): boolean {
  const since = [first, first - 1, first - 2].find((at) => wordAt(parsed, at) === 'since');
  if (since === undefined) return false;
  for (let at = since - 1; at >= since - RANK_REACH; at -= 1) {
    if (parsed.predicates.some((one) => one.head === at && isFiniteVerb(one))) return false;
    if (RANK.test(wordAt(parsed, at)) && /^(?:ADJ|ADV|NUM)$/.test(classAt(parsed, at))) return true;
  }
  return false;
}

/** "under the Arms Act, 2019" and "challenges of the 21st century" date nothing, but "passed the Arms Act of 2019" dates the law. */
function isName({ sentence: { tokens }, predicates }: ParsedSentence, { first, timex }: PlacedTimex, isAlone: boolean): boolean {
  const before = tokens[first - 1]?.text ?? '';
  if (timex.rules.includes('year/century')) return before === 'of';
  const isLaw = /^(?:Act|Bill|Code|Law)$/.test(tokens[/^(?:of|,)$/.test(before) ? first - 2 : first - 1]?.text ?? '');
  const isPassed = isAlone && predicates.some(({ head, lemma }) => head < first && /^(?:adopt|approve|enact|pass|sign)$/.test(lemma));
  return isLaw && !isPassed && /^\d{4}$/.test(timex.timex.quote);
}

/** Prepares one sentence for the event stage. `timexes` and `actors` belong to this sentence. */
export function readSentence(
  sentence: Sentence,
  timexes: readonly ResolvedTimex[],
  actors: readonly ActorMention[],
  tagWords: WordTagger,
  datelineEnd = 0,
  drop: Drop = () => undefined,
): SentenceContext {
  // Undated words of time inside a name ("The Future of …") belong to the name
  const spans = timexes
    .filter((resolved) => resolved.date !== null || resolved.timex.reading.kind !== 'vague' || !/ /.test(resolved.timex.quote))
    .map((resolved) => resolved.timex);
  const parsed = parseSentence(sentence, spans, tagWords);
  const inDate = sentence.tokens.map(
    (token) => token.end <= datelineEnd || spans.some((span) => span.start < token.end && token.start < span.end),
  );
  const isDate = (index: number): boolean => inDate[index] === true;
  const dated: PlacedTimex[] = [];
  for (const timex of timexes) {
    if (!timex.date) continue;
    const inside = sentence.tokens.filter((token) => timex.timex.start < token.end && token.start < timex.timex.end);
    const [first, last] = [inside[0], inside[inside.length - 1]];
    if (first && last) dated.push({ timex, first: first.index, last: last.index });
  }
  // The dateline's day dates the lead only if the lead has no other date
  const inText = dated.filter((placed) => placed.timex.timex.start >= datelineEnd);
  const preferred = inText.length > 0 ? preferNamed(sentence, inText) : dated;
  const used = preferred.filter((placed) => !isCompared(parsed, placed) && !isName(parsed, placed, preferred.length === 1));
  for (const placed of dated) {
    if (used.includes(placed)) continue;
    if (preferred.includes(placed))
      dropDate(
        { drop },
        placed.timex,
        'attach/comparison',
        'The sentence only compares the event with this date, or the year belongs to a name.',
      );
    else if (inText.includes(placed))
      dropDate({ drop }, placed.timex, 'attach/named-date-wins', 'The date next to this one states the same day.');
    else dropDate({ drop }, placed.timex, 'attach/dateline', 'This is the day of the dateline. The sentence has its own date.');
  }
  return {
    parsed,
    nouns: findEventNouns(parsed, actors, isDate),
    actors,
    persons: actors.filter(({ kind, quote }) => kind === 'person' && /^\p{Lu}/u.test(quote)),
    rows: inRows(sentence.text, sentence.start, actors),
    dated: inText.length > 0 ? joinDays(sentence, used) : used,
    timexes,
    isDate,
    drop,
  };
}
