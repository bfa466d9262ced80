/**
 * Finds the tense of the clause around an expression. The nearest tense word on the left decides ("will", "is scheduled to", "met"). If the
 * left has none, the right decides ("On Monday they will …").
 */
import type { Span } from '../../model/article';
import type { Tense } from '../../model/resolved-date';
import type { Sentence, Token } from '../../model/sentence';
import { textAfter, textBefore } from '../../text/ordered-spans';
import {
  CALENDAR_VERBS,
  CALENDAR_VERBS_OF_MANY,
  DONE_DEEDS,
  FUTURE_WORDS,
  OPEN_MODALS,
  PAST_AUXILIARIES,
  PERFECT_AUXILIARIES,
  PLAN_WORDS,
  PRESENT_AUXILIARIES,
  SCHEDULE_WORDS,
} from '../lexicon/time/tense-words';
import { isEntry, isOnCalendarAhead, isOpenPlan, isScheduled, namesWeekday, standsAhead, VERB_REACH } from './ahead';
import { isAttribute, isBareForm, isBarePast, isOpenVerb, isPastForm, NO_NOUN, NO_SUBJECT } from './past-forms';

/** Maximum number of tokens between a word of planning and "to". */
const PLAN_REACH = 4;

/** "Were among the first to send", "was in Paris to sign": a description, not a plan as in "was later to sign". */
const isPredicated = (tokens: readonly Token[], be: number, to: number): boolean =>
  /^(?:was|were)$/.test(tokens[be]?.lower ?? '') &&
  tokens.slice(be + 1, to).some(({ lower }) => !/^(?:later|then|also|soon|next|originally|\p{L}+ly)$/u.test(lower));

const isPlanned = (tokens: readonly Token[], to: number): boolean => {
  const next = tokens[to + 1];
  if (
    next === undefined ||
    next.kind !== 'word' ||
    next.text !== next.lower ||
    /^(?:the|a|an|his|her|its|their|this|that|these|those)$/.test(next.lower)
  )
    return false;
  for (let index = to - 1; index >= Math.max(0, to - PLAN_REACH); index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (PLAN_WORDS.has(token.lower)) return tokens[index - 1]?.lower !== 'been' && !isPredicated(tokens, index, to);
    if (isPastForm(token, false)) return false;
  }
  return false;
};

const isAuxiliary = (word: string): boolean => PAST_AUXILIARIES.has(word) || PRESENT_AUXILIARIES.has(word);

/** "Will be held", "to be held": the participle shows no tense; the words before "be" do. */
function hasBareBe(tokens: readonly Token[], participle: number): boolean {
  const before = tokens[participle - 1]?.lower;
  const farther = tokens[participle - 2]?.lower;
  return before === 'be' || (farther === 'be' && before !== undefined && before.endsWith('ly'));
}

const PRESENT_STATES: ReadonlySet<string> = new Set(['is', 'are', 'am', 'stay', 'stays', 'remain', 'remains']);

/** "Is heard", "are not held", "stays shut": the auxiliary shows the tense, the participle does not. */
function isPresentPassive(tokens: readonly Token[], participle: number): boolean {
  const before = tokens[participle - 1]?.lower ?? '';
  const auxiliary = before === 'not' || before === 'also' || before.endsWith('ly') ? tokens[participle - 2]?.lower : before;
  return auxiliary !== undefined && PRESENT_STATES.has(auxiliary);
}

const LETS = /^(?:let|lets|letting|make|makes|made|help|helps|helped|see|sees|saw|watch|watches|watched|hear|heard)$/;
/** Maximum number of tokens in the object between such a verb and the verb below it. */
const LET_REACH = 4;

/** "let two priests leave", "watched the ships leave": the upper verb shows the tense. */
const isLetDo = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(Math.max(0, index - LET_REACH), index).some(({ lower }) => LETS.test(lower));

/** "The ministers meet Monday", "polls open Sunday", but not "to meet" and "did not meet", where the words before show the tense. */
function isOnTheCalendar(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || token.text !== token.lower) return false;
  // "the mandate, which expires on March 1"
  const ofOne = CALENDAR_VERBS.has(token.lower) && token.lower.endsWith('s');
  if (ofOne && /^(?:and|who|which|that|,)$/.test(before.lower)) return true;
  if (before.kind !== 'word' || NO_SUBJECT.test(before.lower)) return false;
  if (OPEN_MODALS.has(before.lower) || FUTURE_WORDS.has(before.lower)) return false;
  // "The king visits Oslo from Sunday to Tuesday"
  if (token.lower === 'visits' && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')) return before.lower !== 'of';
  // "Voters in Slovakia go to the polls on Saturday"
  if (CALENDAR_VERBS.has(token.lower) || (token.lower === 'go' && tokens[index + 3]?.lower === 'polls')) return true;
  return (
    CALENDAR_VERBS_OF_MANY.has(token.lower) && /\p{L}{3,}s$/u.test(before.lower) && !isAuxiliary(before.lower) && !isLetDo(tokens, index)
  );
}

/** "Could not", "could see", "neither could be found": "could" is often past here. */
const PAST_AFTER_COULD = /^(?:not|n['’]t|have|see|hear|feel|only|hardly|barely|no|never|still|afford)$/;
const NEGATIVE = /^(?:neither|nor|nobody|none|no|nothing)$/;

/** "The storm could make landfall Friday". */
const couldBe = (tokens: readonly Token[], index: number): boolean =>
  !PAST_AFTER_COULD.test(tokens[index + 1]?.lower ?? 'not') &&
  !tokens.slice(Math.max(0, index - VERB_REACH), index).some(({ lower }) => NEGATIVE.test(lower));

/** "The record was set on 6 August", but "the talks were set for 6 August". */
const isSetOn = (tokens: readonly Token[], participle: number): boolean =>
  tokens[participle]?.lower === 'set' && /^(?:on|in|by|at|up|off)$/.test(tokens[participle + 1]?.lower ?? '');

/** Returns what one word shows about the tense of its clause, or null. */
function signal(tokens: readonly Token[], index: number): Tense | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return null;
  const next = tokens[index + 1]?.lower;
  const { lower } = token;
  if (FUTURE_WORDS.has(lower)) return lower === 'would' && next === 'have' ? 'past' : 'future';
  if (lower === 'if' || lower === 'unless') return 'future';
  if (lower === 'could') return couldBe(tokens, index) ? 'future' : null;
  if (OPEN_MODALS.has(lower)) return token.text !== lower && index > 0 ? null : next === 'have' ? 'past' : 'future';
  if (lower === 'to') return isPlanned(tokens, index) ? 'future' : null;
  if (PERFECT_AUXILIARIES.has(lower)) return next === 'to' ? 'future' : 'past';
  if (next !== undefined && SCHEDULE_WORDS.has(next) && lower !== 'been' && isAuxiliary(lower) && !isSetOn(tokens, index + 1))
    return 'future';
  if (PAST_AUXILIARIES.has(lower)) return next === 'to' ? 'future' : 'past';
  if (PRESENT_AUXILIARIES.has(lower)) return next === 'to' || (next?.endsWith('ing') ?? false) ? 'future' : 'present';
  if (isOnTheCalendar(tokens, index)) return 'future';
  if (isBarePast(tokens, index)) return 'past';
  if (!isPastForm(token, index === 0) || isBareForm(tokens, index) || isAttribute(tokens, index)) return null;
  if (isPresentPassive(tokens, index)) return 'present';
  return hasBareBe(tokens, index) ? null : 'past';
}

/** Returns the tense of the nearest word in the direction of `step`. It crosses a semicolon only if `far`. */
function scan(tokens: readonly Token[], from: number, step: 1 | -1, far = false): Tense | null {
  for (let index = from, left = VERB_REACH; index >= 0 && index < tokens.length && left > 0; index += step, left -= 1) {
    const token = tokens[index];
    if (token?.text === ';' && !far) return null;
    const found = signal(tokens, index);
    if (found !== null) return found;
    // its clause has no other verb, and the date in front or directly behind belongs to it
    if ((step === 1 || index >= from - 1) && isOpenVerb(tokens, index)) return 'unknown';
  }
  return null;
}

const OF_DONE_DEED = new RegExp(`^['’]s\\s+(?:[\\p{L}\\d-]+\\s+){0,3}(?:${DONE_DEEDS.join('|')})(?!\\p{L})`, 'iu');

/** "The move follows Tuesday's declaration". */
const LOOKS_BACK =
  /\b(?:follows|followed|despite|since|in\s+response\s+to|(?:wake|aftermath|winners?|losers?|victims?|survivors?|results?)\s+of)\s+$/i;

/** "A year on from the coup of July 26", "since the vote in May". */
const BEHIND_DEED =
  /\b(?:since|despite|on\s+from|(?:wake|aftermath)\s+of)\s+(?:the|an?|his|her|its|their)\s+(?:[\p{L}-]+\s+){1,3}(?:of|on|in)\s+$/iu;
/** Maximum number of characters between a past deed and a date. */
const DEED_REACH = 60;

/** "They have 30 days to appeal Tuesday's ruling": the deed is done, whatever the verb's tense. */
const namesDoneDeed = (sentence: Sentence, span: Span): boolean =>
  OF_DONE_DEED.test(textAfter(span, sentence)) ||
  BEHIND_DEED.test(textBefore(span, sentence, DEED_REACH)) ||
  (/^['’]s\s/.test(textAfter(span, sentence)) && LOOKS_BACK.test(textBefore(span, sentence)));

/** "July's election", "the November visit": the verb shows nothing about the month of the noun. */
function describesNoun(sentence: Sentence, span: Span, first: number, last: number): boolean {
  const [before, after] = [sentence.tokens[first - 1], sentence.tokens[last + 1]];
  if (
    namesWeekday(sentence, span) ||
    /\d/.test(sentence.text.slice(span.start - sentence.start, span.end - sentence.start)) ||
    after === undefined
  )
    return false;
  if (/^['’]s/.test(textAfter(span, sentence))) return true;
  return (
    /^(?:the|an?|its|his|her|their|this)$/.test(before?.lower ?? '') &&
    after.kind === 'word' &&
    after.text === after.lower &&
    !NO_NOUN.test(after.lower)
  );
}

/** Returns the tense of the clause around the span. `future` includes plans, schedules and modals. */
export function tenseNear(sentence: Sentence, span: Span): Tense {
  const { tokens } = sentence;
  let first = tokens.length;
  let last = -1;
  for (const token of tokens) {
    if (token.end <= span.start) continue;
    if (token.start >= span.end) break;
    first = Math.min(first, token.index);
    last = token.index;
  }
  if (last < 0) return 'unknown';
  if (namesDoneDeed(sentence, span) || isEntry(sentence, span)) return 'past';
  if (standsAhead(sentence, span) || (isScheduled(sentence, span) && (scan(tokens, last + 1, 1) !== 'past' || isOpenPlan(sentence, span))))
    return 'future';
  // "where the poll of December 17 was annulled": the date is in the subject of the verb directly after it
  if (/^(?:of|on|in)$/.test(tokens[first - 1]?.lower ?? '') && signal(tokens, last + 1) === 'past') return 'past';
  const before = scan(tokens, first - 1, -1);
  const tense =
    before ?? scan(tokens, last + 1, 1) ?? scan(tokens, last + 1, 1, true) ?? (isOnCalendarAhead(sentence, span) ? 'future' : 'unknown');
  return tense === 'past' && describesNoun(sentence, span, first, last) ? 'unknown' : tense;
}
