/** The sentence in its own words without its dates, where no clause of it makes a title: whole, or cut at the end of a clause or phrase. */
import { isFiniteVerb } from '../sentence/parsed-sentence';
import { endsWell, MOST_LENGTH } from './check-title';
import { isOmitted, leadsToDate } from './left-out-dates';
import { isClass, isWord } from './office';
import { joinWords, type TitleTask, titleWords, unglued, upperFirst } from './title-word';

/** Tokens that a dateline may have. */
const DATELINE = 12;
/** Characters of the shortest clause that stands for its sentence. */
const LEAST_CLAUSE = 50;

const FIRST_PERSON = /^(?:i|we|us|me|my)$/i;
const MARKED = /["“”«»]|[^\p{L}\p{N})%'’]$/u;

/** Never empty. */
export function quotation(task: TitleTask): string {
  const { context } = task;
  // "I pledge" keeps its speaker's words
  const references = task.references.filter(({ quote }) => !FIRST_PERSON.test(quote));
  const { chunks, predicates, sentence } = context.parsed;
  const { tokens } = sentence;
  const dash = tokens
    .slice(0, DATELINE)
    .findIndex(({ text, index }) => /^(?:[—–_]|--+)/.test(text) && (context.isDate(index) || text.startsWith('_')));
  const kept = tokens.slice(dash + 1).map(({ index }) => index);
  const isLeftOut = (index: number): boolean => isOmitted(context, index) || leadsToDate(context, index, tokens.length);
  const verb = predicates.find(isFiniteVerb);
  // "last month brought visitors": the date is the subject
  const isDated = verb !== undefined && tokens.slice(dash + 1, verb.start).every(({ index }) => isLeftOut(index));
  const said = sentence.text.slice((tokens[dash + 1]?.start ?? sentence.start) - sentence.start).replace(/[.,;: ]+$/, '');
  if (isDated && said.length <= MOST_LENGTH && !MARKED.test(said)) return upperFirst(said);
  const all = titleWords({ ...task, references }, kept);
  const words = unglued(
    all.slice(
      Math.max(
        0,
        all.findIndex(({ text }) => /^[\p{L}\p{N}$€£]/u.test(text)),
      ),
    ),
  );
  let [phrase, clause] = [upperFirst(words[0]?.text ?? sentence.text.slice(0, MOST_LENGTH)), ''];
  for (const [at, { at: index }] of words.entries()) {
    const title = upperFirst(joinWords(words.slice(0, at + 1)).replace(/[.,;: ]+$/, ''));
    if (title.length > MOST_LENGTH) break;
    if (!endsWell(title)) continue;
    const isEnd = context.isDate(index + 1) || isClass(context, index + 1, /^(?:ADP|PUNCT|CCONJ|SCONJ|PART|)$/);
    if (isEnd && !isWord(context, index + 1, /^(?:-|[’']s?)$/)) phrase = title;
    if (verb && index >= verb.head && chunks[index + 1] !== chunks[index]) clause = title;
  }
  return clause.length >= LEAST_CLAUSE || clause.length >= phrase.length ? clause : phrase;
}
