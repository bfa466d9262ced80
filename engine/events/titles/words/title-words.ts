/** Pieces of titles: a stretch of a sentence without its dates, brackets and quotation marks, names written out. */
import { foldWord } from '../../../actors/base/actor-index';
import { POSSESSIVES } from '../../../lexicon/clause-words';
import { FLEETING_WORDS } from '../../../lexicon/title-words';
import type { ActorMention } from '../../../model/event';
import type { TokenRange } from '../../sentence/noun-phrases';
import { classAt, verbAt, wordAt } from '../../sentence/parsed-sentence';
import { isOpeningPlural, isPluralName } from '../../sentence/plural-names';
import type { SentenceContext } from '../../sentence/sentence-context';
import { isDatedOnly, isOmitted, leadsToDate, ownsPhrase } from './title-dates';
import { isCourtesy, nameAt, nameInText } from './title-names';
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

const DROPPED = /^(?:["“”()[\]•·▪■►]|\*+|`+|'')$/;

/** "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  const inText = names.map((name, at) => (at === 0 ? name : nameInText(name)));
  return inText.length < 2 ? (inText[0] ?? '') : `${inText.slice(0, -1).join(', ')} and ${inText.at(-1)}`;
}

/** "the latest sale", "he last met"; no verb of its own. */
const isFleeting = (context: SentenceContext, index: number): boolean =>
  FLEETING_WORDS.has(wordAt(context.parsed, index)) &&
  wordAt(context.parsed, index + 1) !== 'of' &&
  (wordAt(context.parsed, index) !== 'most' || FLEETING_WORDS.has(wordAt(context.parsed, index + 1))) &&
  ['ADJ', 'ADV', 'VERB'].includes(classAt(context.parsed, index)) &&
  !verbAt(context.parsed, index);

/** Behind the phrase that "of" opens. */
function endOfPhrase({ parsed }: SentenceContext, of: number): number {
  let at = of + 1;
  while (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(classAt(parsed, at))) at += 1;
  return at;
}

const NO_OFFICES: ReadonlySet<number> = new Set();

/** Tokens of offices in front of names inside a range. */
function officesIn(context: SentenceContext, range: TokenRange): ReadonlySet<number> {
  if (!context.actors.some(({ kind }) => kind === 'person')) return NO_OFFICES;
  const offices = new Set<number>();
  for (let at = range.from; at < range.to; at += 1) {
    if (!personAt(context, at) || nameAt(context, at, []) === undefined) continue;
    for (let index = officeStart(context, range.from, at); index < at; index += 1) offices.add(index);
  }
  return offices;
}

/** "the two countries' trade", where the countries are named: "Russia and Ukraine's". */
const ownedBy = (owner: TitleWord | undefined, mark: string): string =>
  /^[’']$/.test(mark) && owner?.named !== undefined && !owner.text.endsWith('s') ? `${mark}s` : mark;

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
    // ''two marks for one''
    const twin = (index: number): boolean =>
      tokens[index]?.text === "'" && (tokens[index]?.start === token.end || tokens[index]?.end === token.start);
    if (token.text === "'" && (twin(at + 1) || twin(at - 1))) continue;
    // a single quotation mark, told from an apostrophe by the space before the one that opens
    if ((token.text === "'" || token.text === '‘') && tokens[at - 1]?.end !== token.start) {
      quoted = true;
      continue;
    }
    if (quoted && (token.text === "'" || token.text === '’')) {
      quoted = false;
      continue;
    }
    if (POSSESSIVES.has(token.text) && isOmitted(context, at - 1)) continue;
    if (token.text === '(' || token.text === '[') bracket += 1;
    if (token.text === ')' || token.text === ']') bracket = Math.max(0, bracket - 1);
    // "half-yearly": the word before the hyphen goes with the word of time behind it
    if (isOmitted(context, at) && words.at(-1)?.text === '-' && tokens[at - 1]?.end === token.start) words.splice(-2);
    // "during the night of the coup": what the left-out words belong to goes with them
    if (ownsPhrase(context, at)) {
      at = endOfPhrase(context, at + 1) - 1;
      continue;
    }
    if (isCourtesy(context, at)) continue;
    if (bracket > 0 || (token.kind === 'punctuation' && DROPPED.test(token.text)) || isOmitted(context, at) || leadsToDate(context, at, to))
      continue;
    if ((isFleeting(context, at) && !offices.has(at)) || isDatedOnly(context, at, to)) continue;
    const named = nameAt(context, at, references);
    const glue =
      words.length > 0 &&
      (token.text === ',' || tokens[at - 1]?.end === token.start) &&
      !/^["“”()[\]'‘`]+$/.test(tokens[at - 1]?.text ?? '');
    if (named) {
      // "the two countries", "the Secretary": the name takes its own article
      if (/^the$/i.test(words.at(-1)?.text ?? '') && wordAt(context.parsed, at - 1) === 'the') words.pop();
      // "Crown Prince X": a title that belongs to the words by which the name is known
      for (
        let index = at;
        offices.has(at - 1) &&
        !foldWord(named.text.split(' ')[0] ?? '').startsWith(foldWord(tokens[index]?.text ?? '')) &&
        (tokens[index]?.end ?? named.end) < named.end;
        index += 1
      )
        words.push({ text: tokens[index]?.text ?? '', glue: false, wordClass: 'PROPN', office: true, named: undefined, plural: undefined });
      const { text, count } = named;
      words.push({ text, glue: glue && words.length > 0, wordClass: 'PROPN', office: undefined, named: count, plural: undefined });
      while ((tokens[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= named.end) at += 1;
      // a surname of two parts with a hyphen, each of which is known
      if (wordAt(context.parsed, at + 1) === '-' && nameAt(context, at + 2, references)?.text === text) at += 2;
    } else
      words.push({
        text: isOpeningPlural(context, at) ? token.lower : ownedBy(words.at(-1), token.text),
        glue,
        wordClass: classAt(context.parsed, at),
        office: offices.has(at) ? true : undefined,
        named: undefined,
        plural: isPluralName(context, at) ? true : undefined,
      });
  }
  return words;
}

/** Words of which the first stands behind nothing that it could be glued to. */
export const unglued = (words: readonly TitleWord[]): readonly TitleWord[] =>
  words.map((word, at) => (at === 0 ? { ...word, glue: false } : word));

export function countWords(words: readonly TitleWord[]): number {
  let count = 0;
  for (const { text, glue } of words) {
    if (glue) continue;
    count += 1;
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  }
  return count;
}

export function joinWords(words: readonly TitleWord[]): string {
  const joined = words.reduce((text, word) => (word.glue || text === '' ? text + word.text : `${text} ${word.text}`), '');
  const plain = !/\s[\s,]|[^\S ]/.test(joined);
  return plain ? joined : joined.replace(/\s+(?=,)/g, '').replace(/\s+/g, ' ');
}

/** Offices are kept at most once: of two in front none, else the first one. */
export function oneOffice(words: readonly TitleWord[]): readonly TitleWord[] {
  return words.filter((word, at) => word.office && !words[at - 1]?.office).length > 1 ? withoutOffices(words) : words;
}

/** "U.N." of "U.N. Secretary-General", "Nigerian" of "Nigerian junior minister": what only tells which office it is. */
function opensOffice(words: readonly TitleWord[], at: number): boolean {
  let next = at;
  while (
    words[next] &&
    !words[next]?.office &&
    words[next]?.named === undefined &&
    (['PROPN', 'ADJ'].includes(words[next]?.wordClass ?? '') || words[next]?.text === '-')
  )
    next += 1;
  return next > at && words[next]?.office === true;
}

/** Words without the offices. A possessive that belonged to one goes with it. */
export const withoutOffices = (words: readonly TitleWord[]): readonly TitleWord[] =>
  unglued(words.filter((word, at) => !word.office && !(word.text === 'the' && words[at + 1]?.office) && !opensOffice(words, at)));
