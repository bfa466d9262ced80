/** Pieces of titles: a stretch of a sentence without its dates, brackets and quotation marks, names written out. */
import { DATE_LEADERS } from '../lexicon/clause-words';
import { FLEETING_WORDS, NAMES_WITH_ARTICLE } from '../lexicon/title-words';
import type { ActorMention } from '../model/event';
import type { TokenRange } from './noun-phrases';
import { classAt, wordAt } from './parsed-sentence';
import { isOpeningPlural, isPluralName } from './plural-names';
import type { SentenceContext } from './sentence-context';
import { appositionsOf, officeStart, personAt } from './title-office';

/** One word of a title; `glue` is true when no space stands before it. */
export interface TitleWord {
  readonly text: string;
  readonly glue: boolean;
  readonly wordClass: string;
  /** belongs to the office in front of a person's name */
  readonly office?: true;
  /** names a person, or whom a pronoun stands for; `count` of them */
  readonly named?: number;
  /** a name that means several ("South Koreans"), or a plural that the tagger takes for a name */
  readonly plural?: true;
}

const DROPPED = /^["“”()[\]]$/;

/** A name as it stands inside a sentence: "the United States". */
export const nameInText = (name: string): string => (NAMES_WITH_ARTICLE.test(name) ? `the ${name}` : name);

/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  const inText = names.map((name, at) => (at === 0 ? name : nameInText(name)));
  return inText.length < 2 ? (inText[0] ?? '') : `${inText.slice(0, -1).join(', ')} and ${inText.at(-1)}`;
}

/** A length of time that a title keeps: the amount of something ("two days of talks", "five years in prison"), or what somebody spent. */
function isAmount(context: SentenceContext, index: number): boolean {
  const { tokens } = context.parsed.sentence;
  const token = tokens[index];
  const found = context.timexes.find(({ timex }) => token && timex.start < token.end && token.start < timex.end);
  if (found?.timex.reading.kind !== 'duration') return false;
  const { timex } = found;
  const first = tokens.findIndex((one) => one.end > timex.start);
  const after = tokens.findIndex((one) => one.start >= timex.end);
  // "in three weeks, on November 5": a date that the one beside it says by name
  const named = wordAt(context.parsed, after) === ',' && (context.isDate(after + 1) || context.isDate(after + 2));
  if (found.date === null && !named) return true;
  return wordAt(context.parsed, after) === 'of' || context.parsed.predicates.some((one) => one.head === first - 1 && one.lemma === 'spend');
}

/** "on the second day": a day counted from another one. */
const isCountedDay = (context: SentenceContext, index: number): boolean => {
  const from = [index, index - 1, index - 2, index - 3].find(
    (at) => wordAt(context.parsed, at) === 'on' && wordAt(context.parsed, at + 1) === 'the',
  );
  return (
    from !== undefined &&
    /^(?:\p{L}+(?:st|nd|rd|th)|last|final)$/u.test(wordAt(context.parsed, from + 2)) &&
    wordAt(context.parsed, from + 3) === 'day'
  );
};

const isOmitted = (context: SentenceContext, index: number): boolean =>
  (context.isDate(index) && !isAmount(context, index)) || isCountedDay(context, index);

/** True for "on", "late on", "earlier in the" right before a date. */
function leadsToDate(context: SentenceContext, index: number, to: number): boolean {
  // "sworn in on May 28": of two prepositions the first is a particle of the verb
  if (classAt(context.parsed, index) === 'ADP' && classAt(context.parsed, index + 1) === 'ADP') return false;
  for (let at = index; at < to; at += 1) {
    if (isOmitted(context, at)) return at > index;
    if (!DATE_LEADERS.has(wordAt(context.parsed, at))) return false;
  }
  return false;
}

/** "the latest sale", "he last met"; no verb of its own. */
const isFleeting = (context: SentenceContext, index: number): boolean =>
  FLEETING_WORDS.has(wordAt(context.parsed, index)) &&
  (wordAt(context.parsed, index) !== 'most' || FLEETING_WORDS.has(wordAt(context.parsed, index + 1))) &&
  ['ADJ', 'ADV', 'VERB'].includes(classAt(context.parsed, index)) &&
  !context.parsed.predicates.some((predicate) => predicate.head === index);

/** "the vote scheduled for May": a participle behind its noun that has nothing but a date. */
function isDatedOnly(context: SentenceContext, index: number, to: number): boolean {
  const participle = context.parsed.predicates.some((one) => one.head === index && one.start === index && one.form === 'participle');
  if (!participle || classAt(context.parsed, index - 1) !== 'NOUN') return false;
  let at = index + 1;
  while (at < to && (isOmitted(context, at) || leadsToDate(context, at, to))) at += 1;
  return at > index + 1 && (at >= to || classAt(context.parsed, at) === 'PUNCT' || classAt(context.parsed, at) === 'VERB');
}

interface Named {
  readonly text: string;
  readonly end: number;
  readonly count: number;
}

function nameAt(context: SentenceContext, index: number, references: readonly ActorMention[]): Named | undefined {
  const token = context.parsed.sentence.tokens[index];
  if (!token) return undefined;
  const meant = references.filter((mention) => mention.start === token.start);
  const names = [...new Set(meant.map((mention) => mention.name))];
  const [first] = meant;
  const [name = ''] = names;
  if (first)
    return {
      text: names.length > 1 ? `${nameInText(name)} and ${nameInText(names[1] ?? '')}` : nameInText(name),
      end: first.end,
      count: names.length,
    };
  const person = personAt(context, index);
  return person ? { text: person.name, end: person.end, count: 1 } : undefined;
}

/** Tokens of offices in front of names inside a range. */
function officesIn(context: SentenceContext, range: TokenRange): ReadonlySet<number> {
  const offices = new Set<number>();
  for (let at = range.from; at < range.to; at += 1) {
    if (!personAt(context, at)) continue;
    for (let index = officeStart(context, range.from, at); index < at; index += 1) offices.add(index);
  }
  return offices;
}

/** Words of a range without appositions. Persons are written with their full name, pronouns with the name they stand for. */
export function titleWords(context: SentenceContext, range: TokenRange, references: readonly ActorMention[]): readonly TitleWord[] {
  const { tokens } = context.parsed.sentence;
  const words: TitleWord[] = [];
  const { skip, to } = appositionsOf(context, range);
  const offices = officesIn(context, { from: range.from, to });
  let bracket = 0;
  let quoted = false;
  for (let at = range.from; at < to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (skip.has(at)) continue;
    // a single quotation mark, told from an apostrophe by the space before the one that opens
    if (/^['‘]$/.test(token.text) && tokens[at - 1]?.end !== token.start) {
      quoted = true;
      continue;
    }
    if (quoted && /^['’]$/.test(token.text)) {
      quoted = false;
      continue;
    }
    if (/^[’']s?$/.test(token.text) && isOmitted(context, at - 1)) continue;
    if (token.text === '(' || token.text === '[') bracket += 1;
    if (token.text === ')' || token.text === ']') bracket = Math.max(0, bracket - 1);
    if (bracket > 0 || DROPPED.test(token.text) || isOmitted(context, at) || leadsToDate(context, at, to)) continue;
    if ((isFleeting(context, at) && !offices.has(at)) || isDatedOnly(context, at, to)) continue;
    const named = nameAt(context, at, references);
    const glue = words.length > 0 && tokens[at - 1]?.end === token.start && !/^["“”()[\]'‘]$/.test(tokens[at - 1]?.text ?? '');
    if (named) {
      // "the two countries", "the Secretary": the name takes its own article
      if (/^the$/i.test(words.at(-1)?.text ?? '') && wordAt(context.parsed, at - 1) === 'the') words.pop();
      words.push({ text: named.text, glue: glue && words.length > 0, wordClass: 'PROPN', named: named.count });
      while ((tokens[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= named.end) at += 1;
    } else
      words.push({
        text: isOpeningPlural(context, at) ? token.lower : token.text,
        glue,
        wordClass: classAt(context.parsed, at),
        ...(offices.has(at) ? { office: true as const } : {}),
        ...(isPluralName(context, at) ? { plural: true as const } : {}),
      });
  }
  return words;
}

/** Words of which the first stands behind nothing that it could be glued to. */
export const unglued = (words: readonly TitleWord[]): readonly TitleWord[] =>
  words.map((word, at) => (at === 0 ? { ...word, glue: false } : word));

export const countWords = (words: readonly TitleWord[]): number =>
  words.filter((word) => !word.glue).reduce((sum, word) => sum + word.text.split(' ').length, 0);

export const joinWords = (words: readonly TitleWord[]): string =>
  words.reduce((text, word) => (word.glue || text === '' ? text + word.text : `${text} ${word.text}`), '').replace(/\s+/g, ' ');

/** Offices are kept at most once: of two in front none, else the first one. */
export function oneOffice(words: readonly TitleWord[]): readonly TitleWord[] {
  return words.filter((word, at) => word.office && !words[at - 1]?.office).length > 1 ? withoutOffices(words) : words;
}

/** Words without the offices. A possessive that belonged to one goes with it. */
export const withoutOffices = (words: readonly TitleWord[]): readonly TitleWord[] =>
  unglued(words.filter((word, at) => !word.office && !(word.text === 'the' && words[at + 1]?.office)));
