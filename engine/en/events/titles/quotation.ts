/** Quotes the sentence as the title if no clause is suitable, with the speaker's name for a statement. */
import { subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { isOmitted, leadsToDate } from './dropped-dates';
import { takesPlural, verbWords } from './headline-verb';
import { endOf, isClass, isWord, personAt } from './office';
import { endsWell, MOST_LENGTH } from './title-cuts';
import { subjectWords } from './title-subject';
import { isNamed, joinWords, MARKS, type TitleTask, type TitleWord, titleWords, unglued, upperFirst, withoutArticle } from './title-word';

/** Maximum number of tokens in a dateline. */
const DATELINE = 12;
/** Minimum number of words in a quoted clause, and minimum number of characters in a clause that replaces its sentence. */
const LEAST_QUOTED = 5;
const LEAST_CLAUSE = 50;

const MARKED = /["“”«»]|[^\p{L}\p{N})%'’]$/u;
const FIRST_PERSON = /^(?:i|we|us|me|my)$/i;

/** Returns the longest part of the words that ends with a clause, otherwise with a phrase. */
function longestEnding(context: SentenceContext, words: readonly TitleWord[], most: number): string {
  const { chunks, predicates } = context.parsed;
  const verb = predicates.find(isFiniteVerb);
  let [phrase, clause] = ['', ''];
  for (const [at, { at: index }] of words.entries()) {
    const title = upperFirst(joinWords(words.slice(0, at + 1)).replace(/[.,;: ]+$/, ''));
    if (title.length > most) break;
    if (!endsWell(title) || /\([^)]*$/.test(title)) continue;
    const isEnd = context.isDate(index + 1) || isClass(context, index + 1, /^(?:ADP|PUNCT|CCONJ|SCONJ|PART|)$/);
    if (isEnd && !isWord(context, index + 1, /^(?:-|[’']s?)$/)) phrase = title;
    if (verb && index >= verb.head && chunks[index + 1] !== chunks[index]) clause = title;
  }
  return clause.length >= LEAST_CLAUSE || clause.length >= phrase.length ? clause : phrase;
}

/** Returns the text between quotation marks, also ``these''. */
function quotedTokens({ parsed: { quoted, sentence } }: SentenceContext): readonly boolean[] {
  let open = false;
  return sentence.tokens.map(({ text }, at) => {
    open = text === '`' || (open && !(text === "'" && sentence.tokens[at + 1]?.text === "'"));
    return open || quoted[at] === true;
  });
}

const isTime = (context: SentenceContext, at: number): boolean =>
  isOmitted(context, at) || leadsToDate(context, at, context.parsed.sentence.tokens.length);

/** Returns the speaker in a sentence: "X said", "said X". */
function speakerIn(task: TitleTask, context: SentenceContext): string | null {
  const quoted = quotedTokens(context);
  for (const [index, verb] of context.parsed.predicates.entries()) {
    const kind = verbClass(verb.lemma);
    if (!isFiniteVerb(verb) || verb.passive || quoted[verb.head] || !(kind === 'report' || kind === 'statement')) continue;
    const behind = personAt(context, verb.head + 1);
    if (behind) return behind.name;
    const words = subjectWords({ ...task, context }, subjectOf(context.parsed, index, context.isDate), verb);
    if (words?.some(isNamed)) return upperFirst(joinWords(withoutArticle(words)));
  }
  return null;
}

/** "The group would leave, X said Sunday": returns the person who states the clause before, if no date belongs to that clause. */
export function statedBy(context: SentenceContext, head: number, isPlan: boolean): string | null {
  const { chunks, predicates, sentence } = context.parsed;
  const stated = predicates.find((one) => one.head === head);
  if (!stated || !isMainVerb(context, stated)) return null;
  for (const [index, verb] of predicates.entries()) {
    const isReport = verbClass(verb.lemma) === 'report' && isFiniteVerb(verb) && !verb.passive;
    if (!isReport || verb.head <= head || !sentence.tokens.slice(head, verb.head).some(({ text }) => text === ',')) continue;
    const opener = context.parsed.openers[chunks[verb.start] ?? 0] ?? '';
    const range = subjectOf(context.parsed, index, context.isDate);
    const person = context.persons.find((one) => range && endOf(context, one) === range.to) ?? personAt(context, verb.head + 1);
    const isDated = chunks.some((chunk, at) => chunk === chunks[head] && context.isDate(at)) && !isPlan;
    if (person && opener === ',' && !isDated) return person.name;
  }
  return null;
}

/** "X: I will go", if the sentence quotes someone. */
export function saying(task: TitleTask): string | null {
  const { context, earlier } = task;
  const { tokens } = context.parsed.sentence;
  const inside = quotedTokens(context);
  const from = inside.findIndex((is, at) => is && /^[\p{L}\p{N}]/u.test(tokens[at]?.text ?? ''));
  const end = inside.findIndex((is, at) => at > from && !is);
  const quoted = tokens.slice(from, from < 0 ? 0 : end < 0 ? tokens.length : end).filter(({ text }) => !MARKS.test(text));
  // requires a whole clause, not "said it was “deeply concerned that …”"
  if (!/^[\p{Lu}\p{N}]/u.test(quoted[0]?.text ?? '')) return null;
  const isClause = context.parsed.predicates.some((one) => isFiniteVerb(one) && quoted.some(({ index }) => index === one.head));
  if (!isClause) return null;
  const speaker = speakerIn(task, context) ?? (from <= 1 && earlier.sentences[0] ? speakerIn(task, earlier.sentences[0]) : null);
  if (!speaker) return null;
  const words = quoted.flatMap(({ text, start, index: at }) =>
    isTime(context, at) ? [] : [{ text, at, glue: tokens[at - 1]?.end === start, wordClass: classAt(context.parsed, at) }],
  );
  const said = longestEnding(context, unglued(words), MOST_LENGTH - speaker.length - 2);
  return said.split(' ').length < LEAST_QUOTED ? null : `${speaker}: ${said}`;
}

/** Words that open a subordinate clause. */
const SUBORDINATE =
  /(?:^|\s)(?:that|which|who|whose|whom|where|when|if|while|because|although|though|after|before|as|since|until|how|what|whether)$/;

export const isMainVerb = ({ parsed }: SentenceContext, verb: Predicate): boolean =>
  isFiniteVerb(verb) && !SUBORDINATE.test(parsed.openers[parsed.chunks[verb.start] ?? 0] ?? '');

/** Puts the verbs of main clauses in the simple past into the present. */
function inPresent(task: TitleTask, words: readonly TitleWord[]): readonly TitleWord[] {
  const { context } = task;
  let changed = 0;
  return words.flatMap((word) => {
    const index = context.parsed.predicates.findIndex(({ start, head }) => start <= word.at && word.at <= head);
    const verb = context.parsed.predicates[index];
    if (verb?.form !== 'past' || verb.perfect || word.named || !isMainVerb(context, verb)) return [word];
    // "was waiting"; "in occupied Kuwait", "the fully diluted loss"
    const isAttribute = [verb.start - 1, verb.start - 2].some((at) => isClass(context, at, /^(?:ADP|DET|PART)$/));
    const isOneGroup = verb.start === verb.head || (verb.passive && verb.start + 1 === verb.head);
    // "the decision, announced by X"
    const isNext = changed === 0 || isWord(context, verb.start - 1, /^(?:and|but)$/) || verb.start < verb.head;
    const range = subjectOf(context.parsed, index, context.isDate);
    if (!range || isAttribute || !isOneGroup || !isNext || isWord(context, range.to - 1, /^(?:I|we|you)$/i)) return [word];
    if (word.at !== verb.head) return [];
    changed += 1;
    const subject = words.filter(({ at }) => range.from <= at && at < range.to);
    const reading = { status: 'happened', polarity: verb.negated ? 'negated' : 'affirmed' } as const;
    return [{ ...word, text: verbWords(context, verb, verb.passive, takesPlural(context, verb, subject), reading) }];
  });
}

/** The result is never empty. */
export function quotation(task: TitleTask): string {
  const { context } = task;
  // "I pledge" stays in the speaker's words
  const references = task.references.filter(({ quote }) => !FIRST_PERSON.test(quote));
  const { predicates, sentence } = context.parsed;
  const { tokens } = sentence;
  const dash = tokens
    .slice(0, DATELINE)
    .findIndex(({ text, index }) => /^(?:[—–_]|--+)/.test(text) && (context.isDate(index) || text.startsWith('_')));
  const afterDash = tokens.slice(dash + 1).map(({ index }) => index);
  const verb = predicates.find(isFiniteVerb);
  // "last month brought visitors": the date is the subject
  const isDated = verb !== undefined && tokens.slice(dash + 1, verb.start).every(({ index }) => isTime(context, index));
  const said = sentence.text.slice((tokens[dash + 1]?.start ?? sentence.start) - sentence.start).replace(/[.,;: ]+$/, '');
  if (isDated && said.length <= MOST_LENGTH && !MARKED.test(said)) return upperFirst(said);
  const all = titleWords({ ...task, references }, afterDash);
  const first = all.findIndex(({ text }) => /^(?!(?:and|but)$)[\p{L}\p{N}$€£]/iu.test(text));
  // "(X) acquired Y": the sentence opens with a bracket
  const from = Math.max(0, first);
  const shut = all[from - 1]?.text === '(' ? all.findIndex(({ text }) => text === ')') : -1;
  const words = inPresent(task, unglued(all.filter((_, at) => at >= from && at !== shut)));
  return longestEnding(context, words, MOST_LENGTH) || upperFirst(words[0]?.text ?? sentence.text.slice(0, MOST_LENGTH));
}
