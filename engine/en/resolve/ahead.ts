/** Words directly before a date that put it in the future, whatever the verb's tense: "ahead of", "postponed to". */
import type { Span } from '../../model/article';
import type { Sentence } from '../../model/sentence';
import { step } from '../../model/step';
import { opensSentence, textAfter, textBefore } from '../../text/ordered-spans';
import { DEADLINE_SETTERS, GIVES_ANOTHER_DAY, OPEN_FORMS } from '../lexicon/time/tense-words';

/** Number of characters to check before and after the date. */
const REACH = 70;
/** Maximum number of words before "until" or "by" in which a deadline may be set. */
const DEADLINE_REACH = 9;

const STANDS_AHEAD =
  /(?:(?<!\b(?:day|week|month|hour|year)s?\s)\bahead\s+of\s+(?:[^\s,;]+\s+){0,6}|\b(?:look(?:s|ed|ing)?\s+forward\s+to|discussed\s+(?:plans|preparations)\s+for)\s+(?:[^\s,;]+\s+){0,8}|\bdue\s+(?:in\s+\p{Lu}\S*\s+)?(?:in|on)\s+|\bdelayed\s+to\s+|\buntil\s+after\s+(?:\S+\s+){0,6}|\b(?:is|are)\s+(?:(?:on|in|for)\s+(?:the\s+)?)?|\b(?:to\s+go|left|remaining)\s+(?:until|till|before)\s+(?:the\s+)?|\b(?:bets?|betting|hopes|chances?|odds|prospects?|expectations|plans|preparations|calls)\s+(?:on|of|for)\s+(?:an?\s+|the\s+)?|\b(?:elections?|referendum|summit|talks|polls|hearing)\s+for\s+)(?:\p{Lu}\p{L}+day\s+(?:and|or)\s+)?$/iu;
const SCHEDULED =
  /(?<!\b(?:had\s+been|being)\s+)\b(?:(?:planned|scheduled|slated|expected|forecast|predicted)\s+(?:for|on|in)|proposed\s+for|(?:set|called|fixed|booked)\s+(?:(?:an?|the|its|their|new|early|snap)\s+(?:[\p{L}-]+\s+){1,4})?for)\s+(?:\p{Lu}\S*\s+(?:in|on)\s+)?$/iu;
/** Words after a date that cancel the plan for it. */
const CALLED_OFF =
  /^(?:\s+\p{L}+){0,3}\s+(?:has|have)\s+been\s+(?:called\s+off|cancell?ed|postponed|delayed|scrapped|put\s+off|suspended)\b/iu;
const HAS_UNTIL = /^(?:has|have|had)$/;

const ANOTHER_DAY = new RegExp(`\\b(?:${GIVES_ANOTHER_DAY.join('|')})\\s+(?:\\S+\\s+){0,6}(?:from|to)\\s+$`, 'i');

export const standsAhead = step(
  'resolve/ahead',
  (sentence: Sentence, span: Span): boolean => {
    const before = textBefore(span, sentence, REACH);
    const opening = sentence.text.startsWith('from ', span.start - sentence.start) ? 'from ' : '';
    return STANDS_AHEAD.test(before) || ANOTHER_DAY.test(before + opening);
  },
  () => false,
);

/** "The strike planned for Friday". */
export const isScheduled = (sentence: Sentence, span: Span): boolean => SCHEDULED.test(textBefore(span, sentence, REACH));

/** "The strike planned for Friday has been called off". */
const isCalledOff = (sentence: Sentence, span: Span): boolean => CALLED_OFF.test(textAfter(span, sentence, REACH));

/** "A protest has been called for Thursday, police said": the verb decides, whatever follows. */
const hasBeenSet = (sentence: Sentence, span: Span): boolean =>
  /\b(?:has|have|is|are)\s+(?:been\s+)?\p{L}+\s+for\s+$/u.test(textBefore(span, sentence, REACH));

/** Whether the plan stays open even if a past verb follows the date. */
export const isOpenPlan = (sentence: Sentence, span: Span): boolean => isCalledOff(sentence, span) || hasBeenSet(sentence, span);

const FROM_TODAY = /\b(?:will|(?:is|are)\s+(?:also\s+|both\s+|now\s+)?(?:to|due|expected|scheduled|set|planned|slated))\s/i;

/** "The hearings are due to end on April 14": a plan as of publication, even inside a history. */
export const isAheadOfToday = (sentence: Sentence, span: Span): boolean => FROM_TODAY.test(textBefore(span, sentence, 2 * REACH));

/** "May 12: Ethiopia starts an offensive": an entry in a chronology reports the past in the present tense. */
export const isEntry = step(
  'resolve/entry-into-force',
  (sentence: Sentence, span: Span): boolean =>
    span.start === sentence.start && /^\s?[:–—]/.test(textAfter(span, sentence)) && !FROM_TODAY.test(sentence.text),
  () => false,
);

/** "was supposed to leave by", "had promised to leave by", "had until": a plan seen in retrospect. */
const PLANNED_THEN =
  /\b(?:(?:was|were)\s+(?:supposed|due|meant|planning|obliged|required|scheduled|slated|to)\b|had\s+(?:agreed|committed|hoped|intended|planned|pledged|promised|undertaken|vowed)\b|had\s+until\s+$)[^,;:]*$/iu;

/** "was supposed to hand it back by 31 January": the day is usually over. */
export const isPlannedThen = (sentence: Sentence, span: Span): boolean => PLANNED_THEN.test(textBefore(span, sentence, 2 * REACH));

/** Whether the words before the span set a deadline: "extended the talks until Tuesday", "has until noon". */
export const setsDeadline = step(
  'resolve/deadline',
  (sentence: Sentence, span: Span): boolean => {
    const before = sentence.tokens.filter((token) => token.end <= span.start).slice(-DEADLINE_REACH);
    return before.some(({ lower }) => DEADLINE_SETTERS.has(lower)) || HAS_UNTIL.test(before.at(-2)?.lower ?? '');
  },
  () => false,
);

export const namesWeekday = (sentence: Sentence, span: Span): boolean =>
  /day\b/i.test(sentence.text.slice(span.start - sentence.start, span.end - sentence.start));

/** "On Friday the guests move on to Samarkand": a weekday opens a sentence without past verbs. */
export const isOnCalendarAhead = (sentence: Sentence, span: Span): boolean =>
  namesWeekday(sentence, span) && opensSentence(span, sentence) && !sentence.tokens.some(({ lower }) => OPEN_FORMS.has(lower));

/** Maximum distance between a date and its verb, in characters. */
export const VERB_REACH = 60;
