/** Words that tell whether the year of a date carries over to the dates after it. */
import type { Sentence, Token } from '../../model/sentence';
import type { Span } from '../../model/span';
import { step } from '../../model/step';
import { textAfter, textBefore } from '../../text/around-span';
import { isPastForm } from './past-forms';

/** "the first such step since 2018": what it is only compared with, or goes on from, is no year of the story. */
const isSince = (span: Span, sentence: Sentence): boolean => {
  const [from, to] = [span.start - sentence.start, span.end - sentence.start];
  return (
    /^Since\s[^,;]*$/u.test(sentence.text.slice(0, from)) ||
    (/^\d{4}$/.test(sentence.text.slice(from, to)) && /\bsince\s+$/i.test(textBefore(span, sentence)))
  );
};

/** ", imposed in November 2011." closes its sentence: only what it describes has that year. */
const CLOSING_ASIDE =
  /,\s+(?:(?:first|last|originally)\s+)?(?:\p{Ll}+ed|held|made|struck|begun|taken|brought|won|built)\s+(?:in|on)\s+(?:the\s+)?$/u;

/** A noun right after a date. */
const DESCRIBED =
  /^,?\s+(?!(?:and|or|but|to|until|when|where|while|as|at|in|on|for|from|with|after|before|by|he|she|it|they|the|an?|was|were|is|had|has|will|would)\b)\p{L}/iu;

/** "The attack in September 2022 has not been cleared up": between what it tells of and a verb of the present. */
const BEFORE_PRESENT = /^,?\s+(?:has|have|is|are|remains?)\b/;
/** Words that open a sentence and their "since". */
const OFFICE_SINCE = /^(?:[\p{L}.-]+\s+){1,5}since\s+\S+$/u;
/** Characters of a clause that are looked at. */
const CLAUSE_REACH = 120;
/** ", over which they fought in September 2022,": in a clause beside that a comma ends. */
const IN_CLAUSE_BESIDE = /,\s+(?:\p{L}+\s+){0,2}(?:which|who|whom|whose|where)\s[^,;]*$/u;

/** "The Dec. 21, 1988, bombing", "a plan approved in 1987 that …": a date that only tells which one is meant. */
export const describesNoun = step(
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

/** "The king, who came to power in 2012, visited Oslo in May". */
export const opensRelativeClause = (words: readonly string[], dateIsYear: boolean): boolean =>
  words.includes('who') || (words[0] === 'which' && dateIsYear);

/** ", who was arrested on December 7", ", having heard it in December", behind a February: what is told beside went before. */
const BESIDE = /,\s+(?:who|which|whose|having)\s[^,;]*$/u;

export const endsInRelativeClause = (between: string): boolean => BESIDE.test(between);

const TELLS_ON = new Set([',', 'and', 'then', 'later', 'but']);

/** ", lifted the measure in February": a verb of the past stands right behind the date before. */
export function continuesStory(between: readonly Token[]): boolean {
  const verb = between.findIndex(({ lower }) => !TELLS_ON.has(lower));
  const told = between[verb];
  return verb > 0 && told !== undefined && isPastForm(told, false);
}

export const hasPluperfect = (text: string): boolean => /\bhad\b/.test(text);

const PLUPERFECT = /\bhad\s[^,.;:]*$/;
export const endsInPluperfect = (before: string): boolean => PLUPERFECT.test(before);

/** "after a referendum that January". */
export const endsInDemonstrative = (before: string): boolean => /\bthat\s+$/.test(before.slice(-6));

export const endsInDeterminer = (before: string): boolean => /\b(?:the|an?|his|her|its|their)\s+$/i.test(before);
