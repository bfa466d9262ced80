/** The English words around a date for resolution: periods in business reports, and whether a year applies to later dates. */
import type { Span } from '../../model/article';
import type { ReportCue, ResolutionLanguage } from '../../model/resolution-language';
import type { Sentence } from '../../model/sentence';
import { step } from '../../model/step';
import type { Timex } from '../../model/timex';
import { textAfter, textBefore } from '../../text/ordered-spans';
import { SPEECH_WORDS } from '../lexicon/clause-words';
import { isAheadOfToday, isPlannedThen, setsDeadline } from './ahead';
import { DATE_NOTES } from './date-notes';
import { tenseNear } from './tense';

const QUARTER_NAMES = /^quarter\/(?!period-of-year|year-ago)/;
const LATEST = /^(?:anaphoric\/latest-period|quarter\/year-ago)$/;
const FISCAL = /\bfiscal\b/i;
const LONGER = /^(?:half\/|duration\/period-ended)/;

/** "For the nine months", "in the first six months", "for the year", "the first half". */
function speaksOfLonger({ reading, rule, quote }: Timex): boolean {
  if (LONGER.test(rule)) return true;
  if (rule === 'anaphoric/the-unit') return /\byear$/i.test(quote);
  return reading.kind === 'duration' && reading.unit === 'month' && (reading.amount === 6 || reading.amount === 9) && /^the\b/i.test(quote);
}

function reportCue(timex: Timex): ReportCue | null {
  const { rule, quote } = timex;
  const said = { fiscal: FISCAL.test(quote), ended: rule === 'quarter/ended', bare: /quarter$/i.test(quote) };
  if (speaksOfLonger(timex)) return { names: 'longer', ...said };
  if (LATEST.test(rule)) return { names: 'latest', ...said };
  return QUARTER_NAMES.test(rule) ? { names: 'quarter', ...said } : null;
}

/** "the first such step since 2018": a year that is only a comparison or a start is not the year of the story. */
const isSince = (span: Span, sentence: Sentence): boolean => {
  const [from, to] = [span.start - sentence.start, span.end - sentence.start];
  return (
    /^Since\s[^,;]*$/u.test(sentence.text.slice(0, from)) ||
    (/^\d{4}$/.test(sentence.text.slice(from, to)) && /\bsince\s+$/i.test(textBefore(span, sentence)))
  );
};

/** ", imposed in November 2011." ends its sentence, so the year applies only to the described noun. */
const CLOSING_ASIDE =
  /,\s+(?:(?:first|last|originally)\s+)?(?:\p{Ll}+ed|held|made|struck|begun|taken|brought|won|built)\s+(?:in|on)\s+(?:the\s+)?$/u;

/** A noun right after a date. */
const DESCRIBED =
  /^,?\s+(?!(?:and|or|but|to|until|when|where|while|as|at|in|on|for|from|with|after|before|by|he|she|it|they|the|an?|was|were|is|had|has|will|would)\b)\p{L}/iu;

/** "The attack in September 2022 has not been cleared up": the date is between the event and a present verb. */
const BEFORE_PRESENT = /^,?\s+(?:has|have|is|are|remains?)\b/;
/** The opening words of a sentence and "since". */
const OFFICE_SINCE = /^(?:[\p{L}.-]+\s+){1,5}since\s+\S+$/u;
/** Number of characters to check in a clause. */
const CLAUSE_REACH = 120;
/** ", over which they fought in September 2022,": a subordinate clause that ends with a comma. */
const IN_CLAUSE_BESIDE = /,\s+(?:\p{L}+\s+){0,2}(?:which|who|whom|whose|where)\s[^,;]*$/u;

/** "The Dec. 21, 1988, bombing", "a plan approved in 1987 that …": a date that only identifies the noun. */
const describesNoun = step(
  'resolve/year-describes-noun',
  (span: Span, sentence: Sentence): boolean => {
    const before = textBefore(span, sentence);
    const after = textAfter(span, sentence);
    if (/^\s+(?:that|which|who|whom|whose)\b/i.test(after) || BEFORE_PRESENT.test(after)) return true;
    if (isSince(span, sentence)) return true;
    // "President since 2017, X …"
    if (after.startsWith(',') && OFFICE_SINCE.test(sentence.text.slice(0, span.end - sentence.start))) return true;
    if (/^[.;]?$/.test(after) && CLOSING_ASIDE.test(before)) return true;
    if (after.startsWith(',') && IN_CLAUSE_BESIDE.test(textBefore(span, sentence, CLAUSE_REACH))) return true;
    return /(?:\b(?:the|an?|his|her|its|their)|['’]s)\s+$/i.test(before) && DESCRIBED.test(after);
  },
  () => false,
);

/** Words after a length and before its first day ("two weeks from 7 June") or its last day ("the year ended 31 March"). */
const BEGINS = /^(?:\s+from|(?:\s+(?:of\s+)?[\p{L}-]+){0,2},?\s+(?:starting|beginning))\s+(?:(?:on|in|from)\s+)?(?:the\s+)?$/iu;
const ENDS = /^,?\s+(?:ended|ending|that\s+(?:ends|ended))\s+(?:(?:on|in)\s+)?(?:the\s+)?$/i;

export const ENGLISH_RESOLUTION: ResolutionLanguage = {
  tenseNear,
  setsDeadline,
  isAheadOfToday,
  isPlannedThen,
  describesNoun,
  reportsSpeech: ({ tokens }) => tokens.some(({ lower }) => SPEECH_WORDS.has(lower)),
  reportCue,
  opensRelativeClause: (words, dateIsYear) => words.includes('who') || (words[0] === 'which' && dateIsYear),
  endsInPluperfect: (before) => /\bhad\s[^,.;:]*$/.test(before),
  endsInDemonstrative: (before) => /\bthat\s+$/.test(before.slice(-6)),
  endsInDeterminer: (before) => /\b(?:the|an?|his|her|its|their)\s+$/i.test(before),
  saysLate: (quote) => /^(?:the\s+)?(?:very\s+)?late\b/i.test(quote),
  saysBetween: (quote) => /^between/i.test(quote),
  boundsLength: (between) => (ENDS.test(between) ? 'end' : BEGINS.test(between) ? 'begin' : null),
  notes: DATE_NOTES,
};
