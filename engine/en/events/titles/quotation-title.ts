/** The words of the text as a title, where no clause or noun makes one: shortened at the end of a phrase, names written in full. */
import { readStory } from '../happenings/story-range';
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb } from '../sentence/parsed-sentence';
import { endsWell, isWhole, MOST_LENGTH } from './check-title';
import { keptTokens, STOP } from './kept-tokens';
import { isOmitted, leadsToDate } from './left-out-dates';
import { mayEnd, phrasesOf, shortened } from './phrases';
import { joinWords, MARKS, type TitleTask, titleWords, unglued, upperFirst, withoutArticle, withoutOffices } from './title-word';

/** Tokens that a dateline may have. */
const DATELINE = 12;

/** The clause from a token on, whole or as far as its phrases fit. */
function quoted(task: TitleTask, start: number, open: boolean): string | null {
  const { context } = task;
  const { predicates, sentence } = context.parsed;
  // "MOSCOW (AP) _ Presidents X and Y signed"
  const dash = sentence.tokens.findIndex(({ text, index }) => index >= start && index < DATELINE && STOP.test(text));
  const from = dash < 0 ? start : dash + 1;
  const verb = predicates.find((one) => one.start >= from && isFiniteVerb(one));
  if (!verb) return null;
  const all = keptTokens(context, from, verb.start);
  // what stands before a comma is left out
  const comma = sentence.tokens.findLastIndex(({ text, index }) => index < verb.start && text === ',');
  const front = (all.at(-1) ?? -1) < comma && comma + 1 < verb.start ? keptTokens(context, comma + 1, verb.start) : all;
  const core = sentence.tokens.slice(verb.start, verb.head + 1).map(({ index }) => index);
  const phrases = phrasesOf(context, keptTokens(context, verb.head + 1, sentence.tokens.length, true), verb);
  // "last month brought visitors": without its date it has no subject
  if (!titleWords(task, front).some(({ wordClass }) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(wordClass))) return null;
  const told = predicates[task.happening.predicate ?? -1]?.head ?? task.happening.noun?.head ?? -1;
  for (const tokens of shortened(context, phrases, verb)) {
    if (![...front, ...core, ...tokens].includes(told)) continue;
    const words = withoutArticle(unglued(titleWords(task, [...front, ...core, ...tokens])));
    const title = [words, withoutOffices(words)].map((some) => upperFirst(joinWords(some))).find((one) => isWhole(one, open));
    if (title && (tokens.length > 0 || phrases.length === 0)) return title;
  }
  return null;
}

/** The sentence in its own words without dates, cut where a clause ends, else where a phrase does. */
function cutText({ context }: TitleTask): string {
  const { predicates, chunks, openers, sentence } = context.parsed;
  const { tokens } = sentence;
  const verb = predicates.find((one) => isFiniteVerb(one) && !/^(?:who|which|that|whose)$/.test(openers[chunks[one.start] ?? 0] ?? ''));
  const dash = tokens.findIndex(({ text, index }) => index < Math.min(DATELINE, verb?.start ?? 0) && STOP.test(text));
  const isLeftOut = (index: number): boolean => isOmitted(context, index) || leadsToDate(context, index, tokens.length);
  // "last month brought visitors": the date is the subject
  const front = verb && tokens.slice(dash + 1, verb.start).every(({ index }) => isLeftOut(index)) ? verb.start : 0;
  const said = tokens.filter(({ text, index }) => index > dash && !MARKS.test(text) && (index < front || !isLeftOut(index)));
  const words = said.slice(said.findIndex(({ text }) => /^[\p{L}\p{N}$€£]/u.test(text)));
  let [title, phrase, clause] = ['', upperFirst(words[0]?.text ?? ''), ''];
  for (const { text, start, index, lower } of words) {
    title += title === '' || tokens[index - 1]?.end === start ? text : ` ${text}`;
    const plain = upperFirst(title.replace(/[.,;:]$/, ''));
    if (plain.length > MOST_LENGTH) break;
    if (!endsWell(plain) || classAt(context.parsed, index) === 'PRON' || !mayEnd(context, [index], verb)) continue;
    if (/^\p{L}/u.test(lower) && classAt(context.parsed, index + 1) !== 'PART') phrase = plain;
    if (verb && index >= verb.head && chunks[index + 1] !== chunks[index]) clause = plain;
  }
  return clause || phrase;
}

/** The clause of the happening, else the sentence, of more than `least` characters; never empty where `least` is 0. */
export function quotationTitle(task: TitleTask, least = 0): string {
  const { parsed, isDate } = task.context;
  const { subject, whole } = readStory(task.context, task.happening);
  const starts = [subject?.from, subjectOf(parsed, parsed.predicates.findIndex(isFiniteVerb), isDate)?.from, whole.from, 0];
  for (const open of [false, true]) {
    for (const from of starts) {
      const title = from === undefined ? null : (quoted(task, from, open) ?? quoted({ ...task, references: [] }, from, open));
      if (title && title.length > least) return title;
    }
  }
  return least > 0 ? '' : cutText(task);
}
