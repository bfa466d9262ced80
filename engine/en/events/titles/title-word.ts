/**
 * Words of a title: tokens of the sentence with names in full, without dates, marks and adverbs of the moment; and whether a name takes a
 * plural verb.
 */
import type { ActorMention, EventActor, EventStatus, Polarity } from '../../../model/event';
import { COURTESIES, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import { FLEETING_ADVERBS, FLEETING_WORDS, NAMES_WITH_ARTICLE, ON_BODIES } from '../../lexicon/title-words';
import type { Trigger } from '../dates/attachment';
import { classAt, verbAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isDatedOnly, isOmitted, leadsToDate } from './dropped-dates';
import { type EarlierText, nothingEarlier, phraseAt, usesOf } from './earlier-phrases';
import { isClass, isOffice, isWord, officeStart, personAt } from './office';

/** How plural demonyms end; no name of a state or capital that is printed as such does. */
const DEMONYM = /(?:ans|is|os|[^aeiou]ks|nes|des|ons|nns|rbs|ats|les|rds|ots)$/;
const SINGULAR_PLACES = new Set(['Paris', 'Tunis', 'Laos', 'Barbados']);
const BARE_PLURAL = /^\p{Lu}\p{Ll}+(?<![sui])s$/u;

const ofActor = (context: SentenceContext, index: number): ActorMention | undefined => {
  const token = context.parsed.sentence.tokens[index];
  return context.actors.find((one) => token && one.start <= token.start && token.end <= one.end);
};

/** A plural noun at the start of a sentence, or behind the dash of its dateline, where its capital letter does not mark a name. */
export const isOpeningPlural = (context: SentenceContext, index: number): boolean =>
  classAt(context.parsed, index) === 'PROPN' &&
  (index === 0 || /^[—–-]+$/.test(context.parsed.sentence.tokens[index - 1]?.text ?? '')) &&
  BARE_PLURAL.test(context.parsed.sentence.tokens[index]?.text ?? '') &&
  classAt(context.parsed, index + 1) !== 'PROPN' &&
  !ofActor(context, index);

/** True for the last token of such a name. */
export function isPluralName(context: SentenceContext, index: number): boolean {
  const token = context.parsed.sentence.tokens[index];
  if (!token?.text.endsWith('s') || !/\p{Ll}s$/u.test(token.text)) return false;
  const mention = ofActor(context, index);
  // "the Guards", "the Tigers": one word with an article
  const single =
    !mention || (mention.end === token.end && mention.start === token.start && ['group', 'organization'].includes(mention.kind));
  if (single && /^the$/i.test(context.parsed.sentence.tokens[index - 1]?.text ?? '') && BARE_PLURAL.test(token.text)) {
    if (classAt(context.parsed, index) === 'PROPN' && classAt(context.parsed, index + 1) !== 'PROPN') return true;
  }
  if (!mention) return isOpeningPlural(context, index);
  const people = mention.kind === 'state' || mention.kind === 'territory' ? mention.quote !== mention.name : mention.kind === 'group';
  return people && mention.end === token.end && DEMONYM.test(token.text) && !SINGULAR_PLACES.has(token.text);
}

/** What a title is written from. */
export interface TitleTask {
  readonly context: SentenceContext;
  readonly happening: Trigger;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly place: string | null;
  readonly actors: readonly EventActor[];
  readonly references: readonly ActorMention[];
  readonly earlier: EarlierText;
  /** the state that the article is about, where it is clear */
  readonly home: string | null;
}

export interface TitleWord {
  readonly text: string;
  /** no space is before it */
  readonly glue: boolean;
  readonly wordClass: string;
  /** the token of the sentence */
  readonly at: number;
  /** belongs to the office in front of a person's name */
  readonly office?: boolean;
  /** names a person, or whom a pronoun stands for; so many of them */
  readonly named?: number | undefined;
  /** a name that means several: "South Koreans" */
  readonly plural?: boolean;
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const possessive = (name: string): string => `${name.replace(/^the /, '')}${/s$/.test(name) ? "'" : "'s"}`;
/** A name as it is inside a sentence: "the United States". */
export const nameInText = (name: string): string => (NAMES_WITH_ARTICLE.test(name) ? `the ${name}` : name);
/** "A", "A and B", "A, B and C". */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
export const isNamed = ({ named, wordClass }: TitleWord): boolean => named !== undefined || wordClass === 'PROPN';

interface Named {
  readonly text: string;
  readonly end: number;
  readonly count: number;
}

/** Whom the word at `index` names or stands for. Those whom the title's `subject` names already keep their pronoun. */
export function nameAt({ context, references, earlier }: TitleTask, index: number, subject?: string): Named | undefined {
  const { tokens } = context.parsed.sentence;
  const verb = verbAt(context.parsed, index - 1);
  // "adviser to the President": an office
  if (isWord(context, index - 1, /^to$/) && isOffice(wordAt(context.parsed, index - 2)) && isWord(context, index, /^the$/))
    return undefined;
  // "arrested two men" counts no one who was named; "what it costs", "it was the first"; "sold it"
  const isOpen =
    (isWord(context, index, /^(?:two|three|four|five|six)$/) && !isWord(context, index - 1, /^(?:the|these|both)$/)) ||
    (isWord(context, index, /^(?:it|they)$/) &&
      isClass(context, index + 1, /^(?:VERB|AUX)$/) &&
      (subject !== undefined || isWord(context, index + 1, /^(?:is|was)$/))) ||
    (isWord(context, index, /^(?:it|them)$/) && verb !== undefined && !ON_BODIES.has(verb.lemma));
  const meant = isOpen
    ? []
    : references.filter(
        ({ start, kind }) => start === tokens[index]?.start && (kind === 'person' || !isWord(context, index, /^(?:i|me|my)$/)),
      );
  const [first] = meant;
  if (first && first.kind !== 'group' && isWord(context, index, /^the$/) && isWord(context, index + 1, /^group$/)) return undefined;
  if (first) {
    const names = [...new Set(meant.map(({ name }) => nameInText(name)))];
    // "the three countries" are seldom the last three named
    if (names.length > 2 && first.kind !== 'person') return undefined;
    // "the two sides": only two whom one sentence names together
    const isTogether = earlier.sentences.some(({ actors }) => meant.every(({ actor }) => actors.some((one) => one.actor === actor)));
    if (names.length === 2 && first.kind !== 'person' && !isTogether) return undefined;
    if (subject !== undefined && names.every((name) => subject.includes(name.replace(/^the /, '')))) return undefined;
    return { text: joinNames(names), end: first.end, count: names.length };
  }
  const person = personAt(context, index);
  if (!person) return undefined;
  // "Jr." is not a name, and "the Biden administration" is not a person
  const next = tokens.find(({ start }) => start >= person.end);
  // "Elian Gonzalez", where "Gonzalez" alone is his father; "Elijah Eugene Cummings", known as "Elijah"
  const end = next?.index ?? tokens.length;
  const isPart =
    !person.quote.includes(' ') &&
    ((isClass(context, index - 1, /^PROPN$/) && !context.isDate(index - 1) && !isOffice(wordAt(context.parsed, index - 1))) ||
      (isClass(context, end, /^PROPN$/) &&
        !context.isDate(end) &&
        (person.name.split(' ').at(-1) !== person.quote || tokens[end]?.text === person.quote)));
  const isOne = !isPart && /^(?![JS]r\b)\p{L}{2}/u.test(person.name) && !NAMED_AFTER.test(next?.lower ?? '');
  return isOne ? { text: person.name, end: person.end, count: 1 } : undefined;
}

const NAMED_AFTER = /^(?:-|administration|government|cabinet|campaign|family|camp|team|doctrine|plan|regime)$/;
/** Marks that no title has. */
export const MARKS = /^(?:["“”[\]•·▪■►_\\]|\*+|`+|'')$/;

/** A quotation mark, distinguished from an apostrophe by the space beside it; what ages ("the latest sale", "also"). */
function isLeftOut(context: SentenceContext, at: number): boolean {
  const { tokens } = context.parsed.sentence;
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const { lower = '', text = '' } = token ?? {};
  if (MARKS.test(text)) return true;
  if (
    /^['‘’]$/.test(text) &&
    (after?.text === text || before?.end !== token?.start || (after?.start !== token?.end && !/s$/.test(before?.text ?? '')))
  )
    return true;
  if (after?.text === '-') return false;
  const isLate = lower === 'back' && !isClass(context, at - 1, /^VERB$/) && (context.isDate(at + 1) || context.isDate(at + 2));
  if (lower === 'alone' && context.isDate(at - 1)) return true;
  if (isLate || (FLEETING_ADVERBS.has(lower) && !isClass(context, at, /^NOUN$/))) return true;
  const isMost = lower === 'most' && !FLEETING_WORDS.has(after?.lower ?? '');
  return FLEETING_WORDS.has(lower) && after?.lower !== 'of' && !isMost && isClass(context, at, /^(?:ADJ|ADV|VERB)$/);
}

/** "Mr", and the point behind it. */
const isCourtesy = (context: SentenceContext, at: number): boolean =>
  (COURTESIES.has(wordAt(context.parsed, at)) && isClass(context, at + 1, /^(?:PROPN|PUNCT)$/)) ||
  (isWord(context, at, /^\.$/) && COURTESIES.has(wordAt(context.parsed, at - 1)));

/** Tokens of offices in front of names. */
function officesIn(context: SentenceContext, tokens: readonly number[]): ReadonlySet<number> {
  const offices = new Set<number>();
  for (const at of tokens) {
    if (!personAt(context, at)) continue;
    for (let index = officeStart(context, tokens[0] ?? 0, at); index < at; index += 1) offices.add(index);
  }
  return offices;
}

/** "the sale", "this agreement", with nothing that says which: the token of the noun. */
function pointsAt(context: SentenceContext, at: number): number | null {
  if (!isWord(context, at, /^(?:the|this|these)$/)) return null;
  const noun = at + (FLEETING_WORDS.has(wordAt(context.parsed, at + 1)) ? 2 : 1);
  const ends =
    context.isDate(noun + 1) ||
    isClass(context, noun + 1, /^(?:VERB|AUX|CCONJ|SCONJ|ADV|)$/) ||
    isWord(context, noun + 1, /^(?:[,.;:]|[’']s?|in|at|after|before|during|as|by|despite|since|until)$/) ||
    (isClass(context, noun + 1, /^ADP$/) && context.isDate(noun + 2));
  const token = context.parsed.sentence.tokens[noun];
  const isName = context.actors.some((one) => token && one.start <= token.start && token.end <= one.end);
  const isOne = (!isName || isOffice(token?.lower ?? '')) && isClass(context, noun, /^(?:NOUN|PROPN)$/);
  return isOne && ends ? noun : null;
}

/** The words of an earlier sentence, if they name someone or something. */
export function namedWords(task: TitleTask, context: SentenceContext, tokens: readonly number[]): readonly TitleWord[] {
  const words = withoutArticle(titleWords({ ...task, context, references: [], earlier: nothingEarlier() }, tokens));
  return words.some((word) => isNamed(word) || word.wordClass === 'ADP') ? words : [];
}

/** The phrase of a noun that names someone, from the nearest sentence that has one; the person whose office it is. */
function earlierPhrase(task: TitleTask, noun: string, afterOffice: boolean): readonly TitleWord[] {
  for (const { context, at } of usesOf(task.earlier, noun)) {
    const person = personAt(context, at + 1);
    if (person && isOffice(noun.toLowerCase()) && !afterOffice)
      return [{ text: person.name, glue: false, wordClass: 'PROPN', at, named: 1 }];
    const isSame = !person && isClass(context, at, /^\p{Lu}/u.test(noun) ? /^PROPN$/ : /^NOUN$/);
    const words = isSame ? namedWords(task, context, phraseAt(context, at)) : [];
    if (words.length > 0) return words.map((word) => (word.at === at ? { ...word, text: noun } : word));
  }
  return [];
}

/** "this epidemic": a title points at nothing. */
const isThis = (context: SentenceContext, at: number): boolean =>
  isWord(context, at, /^(?:this|these|those)$/) && isClass(context, at + 1, /^(?:NOUN|ADJ|PROPN)$/);

/** Words of these tokens. Persons are written with their full name, pronouns with the name they stand for. */
export function titleWords(task: TitleTask, tokenIndices: readonly number[], subject?: string): readonly TitleWord[] {
  const { context } = task;
  const { tokens } = context.parsed.sentence;
  const words: TitleWord[] = [];
  const offices = officesIn(context, tokenIndices);
  const most = (tokenIndices.at(-1) ?? 0) + 1;
  let named: Named | undefined;
  let pointed = -1;
  for (const at of tokenIndices) {
    if (at <= pointed) continue;
    const token = tokens[at];
    if (!token || (named && token.end <= named.end) || isCourtesy(context, at) || isLeftOut(context, at)) continue;
    if (isOmitted(context, at) || leadsToDate(context, at, most) || isDatedOnly(context, at, tokens.length)) continue;
    if (/^[’']s?$/.test(token.text) && isOmitted(context, at - 1)) continue;
    named = nameAt(task, at, subject);
    const noun = named ? null : pointsAt(context, at);
    const all = noun === null ? [] : earlierPhrase(task, tokens[noun]?.text ?? '', isWord(context, at - 1, /^to$/));
    // "the consulate in Istanbul" says where by itself
    const meant =
      noun !== null && isWord(context, noun + 1, /^(?:in|at|[’']s?)$/)
        ? all.slice(0, all.findIndex((one) => one.text === tokens[noun]?.text) + 1)
        : all;
    if (noun !== null && meant.length > 0) {
      const isOwned = meant.some(
        ({ text, named: namedActor }, index) => (namedActor !== undefined && index === 0) || /^[’']s?$/.test(text),
      );
      const the = { text: 'the', glue: false, wordClass: 'DET', at };
      words.push(...(isOwned ? [] : [the]), ...meant.map((word) => ({ ...word, at: noun })));
      pointed = noun;
      continue;
    }
    const last = words.at(-1);
    // "the two countries": the name takes its own article
    if (named && last?.at === at - 1 && /^the$/i.test(last.text)) words.pop();
    // "Saudi Crown Prince X": the name goes without the title
    if (named && last?.office && TITLE_MODIFIERS.has(token.lower)) words.pop();
    // "Silva-Costa", known by her second name
    if (named?.text.includes(words.at(-2)?.text ?? ' ') && last?.text === '-') words.splice(-2);
    const isGlued = token.text === ',' || (tokens[at - 1]?.end === token.start && !MARKS.test(tokens[at - 1]?.text ?? ''));
    // "our" is of the speaker alone; "the two countries' trade" is "A and B's trade"
    const owned = /^[’']$/.test(token.text) && last?.named && !/s$/.test(last.text) ? `${token.text}s` : token.text;
    const plain = classAt(context.parsed, at) === 'DET' && at === 0 ? token.lower : owned;
    words.push({
      text: named?.text ?? (token.lower === 'our' || isThis(context, at) ? 'the' : plain),
      glue: isGlued && words.length > 0,
      wordClass: named ? 'PROPN' : classAt(context.parsed, at),
      at,
      office: !named && offices.has(at),
      named: named?.count,
      plural: !named && isPluralName(context, at),
    });
  }
  return words;
}

/** Words of which the first is behind nothing that it could be glued to. */
export const unglued = (words: readonly TitleWord[]): readonly TitleWord[] =>
  words.map((word, at) => (at === 0 && word.glue ? { ...word, glue: false } : word));

export const joinWords = (words: readonly TitleWord[]): string =>
  words
    .reduce((text, word) => (word.glue || text === '' ? text + word.text : `${text} ${word.text}`), '')
    .replace(/\s+(?=,)/g, '')
    .replace(/,(?=,)|(?<= that),/g, '')
    .replace(/ ?\(\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/,$/, '');

/** Words without the offices in front of names, nor the adjectives in front of those. */
export const withoutOffices = (words: readonly TitleWord[]): readonly TitleWord[] =>
  unglued(
    words.filter(({ office, named, text, wordClass }, at) => {
      const next = words.slice(at + 1).find((word) => word.office || word.named !== undefined || !/^(?:PROPN|ADJ)$/.test(word.wordClass));
      const opens = named === undefined && (text === 'the' ? words[at + 1]?.office : /^(?:PROPN|ADJ)$/.test(wordClass) && next?.office);
      // "President X's adviser Y"
      const owner =
        words[at + (/^[’']s?$/.test(text) ? 1 : 2)]?.office &&
        (/^[’']s?$/.test(text) || (named !== undefined && /^[’']s?$/.test(words[at + 1]?.text ?? '')));
      return !office && !opens && !owner && !(text === 'fellow' && next?.office);
    }),
  );

/** Words without a leading article, not even that of a name. */
export const withoutArticle = (words: readonly TitleWord[]): readonly TitleWord[] =>
  (/^(?:the|an?)$/i.test(words[0]?.text ?? '') ? unglued(words.slice(1)) : words).map((word, at) =>
    at === 0 ? { ...word, text: word.text.replace(/^the (?=\p{Lu})/u, '') } : word,
  );
