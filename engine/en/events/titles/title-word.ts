/** Writes the words of a title: full names, but no dates, marks and adverbs of time. */
import type { ActorMention, EventActor, EventStatus, Polarity } from '../../../model/event';
import type { Token } from '../../../model/sentence';
import { COURTESIES, TITLE_MODIFIERS } from '../../lexicon/actor-words';
import { NAMED_AFTER } from '../../lexicon/reference-nouns';
import { FLEETING_ADVERBS, FLEETING_WORDS, NAMES_WITH_ARTICLE, ON_BODIES } from '../../lexicon/title-words';
import type { Trigger } from '../dates/attachment';
import { classAt, verbAt, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isDatedOnly, isOmitted, leadsToDate } from './dropped-dates';
import { type EarlierText, nothingEarlier, phraseAt, usesOf } from './earlier-phrases';
import { isClass, isOffice, isWord, officeStart, personAt } from './office';

/** Endings of plural demonyms. No printed name of a state or capital has one of them. */
const DEMONYM = /(?:ans|is|os|[^aeiou]ks|nes|des|ons|nns|rbs|ats|les|rds|ots)$/;
const SINGULAR_PLACES = new Set(['Paris', 'Tunis', 'Laos', 'Barbados']);
const BARE_PLURAL = /^\p{Lu}\p{Ll}+(?<![sui])s$/u;

export const ofActor = (context: SentenceContext, index: number): ActorMention | undefined => {
  const token = context.parsed.sentence.tokens[index];
  return context.actors.find((one) => token && one.start <= token.start && token.end <= one.end);
};

/** A plural noun at the start of a sentence, or after the dash of its dateline. Its capital letter does not mark a name there. */
export const isOpeningPlural = (context: SentenceContext, index: number): boolean =>
  classAt(context.parsed, index) === 'PROPN' &&
  (index === 0 || /^[—–-]+$/.test(context.parsed.sentence.tokens[index - 1]?.text ?? '')) &&
  BARE_PLURAL.test(context.parsed.sentence.tokens[index]?.text ?? '') &&
  classAt(context.parsed, index + 1) !== 'PROPN' &&
  !ofActor(context, index);

/** Whether a token is the last one in a plural name. */
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

/** The input for a title. */
export interface TitleTask {
  readonly context: SentenceContext;
  readonly happening: Trigger;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly place: string | null;
  readonly actors: readonly EventActor[];
  readonly references: readonly ActorMention[];
  readonly earlier: EarlierText;
  /** the article's main state, if clear */
  readonly home: string | null;
}

export interface TitleWord {
  readonly text: string;
  /** no space before it */
  readonly glue: boolean;
  readonly wordClass: string;
  /** token index in the sentence */
  readonly at: number;
  /** part of the office before a person's name */
  readonly office?: boolean;
  /** number of persons that it names or, as a pronoun, refers to */
  readonly named?: number | undefined;
  /** a name for several persons: "South Koreans" */
  readonly plural?: boolean;
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const possessive = (name: string): string => `${name.replace(/^the /, '')}${/s$/.test(name) ? "'" : "'s"}`;
/** Returns a name in its form inside a sentence: "the United States". */
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

/** Returns the actors that the word at `index` names or refers to. Pronouns for actors in the title's `subject` stay pronouns. */
export function nameAt({ context, references, earlier }: TitleTask, index: number, subject?: string): Named | undefined {
  const { tokens } = context.parsed.sentence;
  const verb = verbAt(context.parsed, index - 1);
  // "adviser to the President": an office
  const isTo =
    isWord(context, index - 1, /^to$/) &&
    (isOffice(wordAt(context.parsed, index - 2)) || isWord(context, index - 2, /^(?:assistant|aide|deputy)$/));
  if (isTo && isWord(context, index, /^the$/)) return undefined;
  // "arrested two men" refers to no named person; "what it costs", "it was the first"; "sold it"
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
    // "the three countries" are rarely the last three named
    if (names.length > 2 && first.kind !== 'person') return undefined;
    // "the two sides": only two actors in one sentence
    const isTogether = earlier.sentences.some(({ actors }) => meant.every(({ actor }) => actors.some((one) => one.actor === actor)));
    if (names.length === 2 && first.kind !== 'person' && !isTogether) return undefined;
    const isSubject = ({ name, actor }: (typeof meant)[number]): boolean =>
      [name.replace(/^the /, ''), ...context.actors.flatMap((one) => (one.actor === actor ? one.quote.replace(/^the /i, '') : []))].some(
        (called) => subject?.includes(called),
      );
    if (meant.every(isSubject)) return undefined;
    return { text: joinNames(names), end: first.end, count: names.length };
  }
  const person = personAt(context, index);
  if (!person) return undefined;
  // "Jr." is not a name, and "the Biden administration" is not a person
  const next = tokens.find(({ start }) => start >= person.end);
  // "Elian Gonzalez", where "Gonzalez" alone is his father; "Elijah Eugene Cummings", called "Elijah"
  const end = next?.index ?? tokens.length;
  const isPart =
    !person.quote.includes(' ') &&
    ((isClass(context, index - 1, /^PROPN$/) && !context.isDate(index - 1) && !isOffice(wordAt(context.parsed, index - 1))) ||
      (isClass(context, end, /^PROPN$/) &&
        !context.isDate(end) &&
        (person.name.split(' ').at(-1) !== person.quote || tokens[end]?.text === person.quote || isClass(context, end + 1, /^PROPN$/))));
  const isOne = !isPart && /^(?![JS]r\b)\p{L}{2}/u.test(person.name) && !NAMED_AFTER.test(next?.lower ?? '');
  return isOne ? { text: person.name, end: person.end, count: 1 } : undefined;
}

const JUNIOR = /^[js]r\.?$/;
/** Marks that a title never has. */
export const MARKS = /^(?:["“”[\]•·▪■►_\\]|\*+|`+|'')$/;

/** Whether to omit a word: quotation marks, and words that go out of date ("the latest sale", "also"). */
function isLeftOut(context: SentenceContext, at: number): boolean {
  const { tokens } = context.parsed.sentence;
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const { lower = '', text = '' } = token ?? {};
  if (MARKS.test(text)) return true;
  // "Joseph Biden, Jr."
  if (JUNIOR.test(lower) || (/^[,.]$/.test(text) && [before, after].some((beside) => JUNIOR.test(beside?.lower ?? '')))) return true;
  if (
    /^['‘’]$/.test(text) &&
    (after?.text === text || before?.end !== token?.start || (after?.start !== token?.end && !/s$/.test(before?.text ?? '')))
  )
    return true;
  if (after?.text === '-') return false;
  const isLate = lower === 'back' && !isClass(context, at - 1, /^VERB$/) && (context.isDate(at + 1) || context.isDate(at + 2));
  if (lower === 'alone' && context.isDate(at - 1)) return true;
  // "the drive itself"
  if (/^(?:it|him|her|them)sel(?:f|ves)$/.test(lower) && isClass(context, at - 1, /^(?:NOUN|PROPN)$/)) return true;
  if (isLate || (FLEETING_ADVERBS.has(lower) && !isClass(context, at, /^NOUN$/))) return true;
  const follows = after?.lower ?? '';
  const isMost = lower === 'most' && !FLEETING_WORDS.has(follows) && !FLEETING_ADVERBS.has(follows);
  // "likely to last a week"
  return FLEETING_WORDS.has(lower) && follows !== 'of' && !isMost && before?.lower !== 'to' && isClass(context, at, /^(?:ADJ|ADV|VERB)$/);
}

/** "Mr." */
const isCourtesy = (context: SentenceContext, at: number): boolean =>
  COURTESIES.has(wordAt(context.parsed, at)) && isClass(context, at + 1, /^(?:PROPN|PUNCT)$/);

/** Returns the tokens of offices before names. */
function officesIn(context: SentenceContext, tokens: readonly number[]): ReadonlySet<number> {
  const offices = new Set<number>();
  for (const at of tokens) {
    if (!personAt(context, at)) continue;
    for (let index = officeStart(context, tokens[0] ?? 0, at); index < at; index += 1) offices.add(index);
  }
  return offices;
}

/** "the sale", "this agreement": returns the noun's token if nothing identifies the thing. */
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

/** Returns the words of an earlier sentence if they contain a name. */
export function namedWords(task: TitleTask, context: SentenceContext, tokens: readonly number[]): readonly TitleWord[] {
  const words = withoutArticle(titleWords({ ...task, context, references: [], earlier: nothingEarlier() }, tokens));
  return words.some((word) => isNamed(word) || word.wordClass === 'ADP') ? words : [];
}

/** Returns the noun's phrase from the nearest sentence where the phrase contains a name. For an office, returns the person who holds it. */
function earlierPhrase(task: TitleTask, noun: string, afterOffice: boolean): readonly TitleWord[] {
  for (const { context, at } of usesOf(task.earlier, noun)) {
    const person = personAt(context, at + 1);
    if (person && isOffice(noun.toLowerCase()) && !afterOffice && !/s$/.test(noun))
      return [{ text: person.name, glue: false, wordClass: 'PROPN', at, named: 1 }];
    const isSame = !person && isClass(context, at, /^\p{Lu}/u.test(noun) ? /^PROPN$/ : /^NOUN$/);
    const words = isSame ? namedWords(task, context, phraseAt(context, at)) : [];
    if (words.length > 0) return words.map((word) => (word.at === at ? { ...word, text: noun } : word));
  }
  return [];
}

/** "this epidemic": drops "this", because a title has no context. */
const isThis = (context: SentenceContext, at: number): boolean =>
  isWord(context, at, /^(?:this|these|those)$/) && isClass(context, at + 1, /^(?:NOUN|ADJ|PROPN)$/);

/** Whether the noun phrase that continues at a token has a plural head: "shared priorities". */
function isPluralPhrase(context: SentenceContext, from: number): boolean {
  let at = from;
  while (isClass(context, at, /^(?:ADJ|NOUN|PROPN|NUM|VERB)$/)) at += 1;
  return isClass(context, at - 1, /^NOUN$/) && /[^sui]s$/.test(wordAt(context.parsed, at - 1));
}

/** "the sale": returns the words of the earlier sentence that identify the thing, with their article, and the noun's token. */
function pointedWords(task: TitleTask, at: number): { readonly noun: number; readonly words: readonly TitleWord[] } | null {
  const { context } = task;
  const noun = pointsAt(context, at);
  if (noun === null) return null;
  const text = context.parsed.sentence.tokens[noun]?.text ?? '';
  const all = earlierPhrase(task, text, isWord(context, at - 1, /^to$/));
  // "the consulate in Istanbul" is already specific
  const isSpecific = isWord(context, noun + 1, /^(?:in|at|[’']s?)$/);
  const meant = isSpecific ? all.slice(0, all.findIndex((one) => one.text === text) + 1) : all;
  if (meant.length === 0) return null;
  const isOwned = meant.some((one, index) => (one.named !== undefined && index === 0) || /^[’']s?$/.test(one.text));
  const the = { text: 'the', glue: false, wordClass: 'DET', at };
  return { noun, words: [...(isOwned ? [] : [the]), ...meant.map((word) => ({ ...word, at: noun }))] };
}

/** Drops the words before a name that the name contains or replaces. */
function dropBeforeName(words: TitleWord[], { text }: Named, token: Token, at: number): void {
  const last = words.at(-1);
  // "the two countries": the name has its own article
  if (last?.at === at - 1 && /^the$/i.test(last.text)) words.pop();
  // "Saudi Crown Prince X": drop the title from the name
  if (last?.office && TITLE_MODIFIERS.has(token.lower)) words.pop();
  // "Silva-Costa", called by the second name
  if (text.includes(words.at(-2)?.text ?? ' ') && last?.text === '-') words.splice(-2);
}

/** Returns the words for these tokens. Persons get their full name, and pronouns get the name they refer to. */
export function titleWords(task: TitleTask, tokenIndices: readonly number[], subject?: string): readonly TitleWord[] {
  const { context } = task;
  const { tokens } = context.parsed.sentence;
  const words: TitleWord[] = [];
  const offices = officesIn(context, tokenIndices);
  const most = (tokenIndices.at(-1) ?? 0) + 1;
  let named: Named | undefined;
  let pointed = -1;
  for (const at of tokenIndices) {
    const token = tokens[at];
    if (!token || at <= pointed || (named && token.end <= named.end) || isCourtesy(context, at) || isLeftOut(context, at)) continue;
    if (isOmitted(context, at) || leadsToDate(context, at, most) || isDatedOnly(context, at, tokens.length)) continue;
    if (/^[’']s?$/.test(token.text) && isOmitted(context, at - 1)) {
      // "for this year's election"
      const isOpen = words.length > 0 && !/^(?:DET|ADJ)$/.test(words.at(-1)?.wordClass ?? '');
      if (isOpen) words.push({ text: 'the', glue: false, wordClass: 'DET', at });
      continue;
    }
    named = nameAt(task, at, subject);
    // "X says that he …"
    if (named && isClass(context, at, /^PRON$/) && words.some(({ text }) => text === named?.text)) named = undefined;
    const phrase = named ? null : pointedWords(task, at);
    if (phrase) {
      words.push(...phrase.words);
      pointed = phrase.noun;
      continue;
    }
    // "our close partners": the speakers' own
    if (token.lower === 'our' && isPluralPhrase(context, at + 1)) continue;
    const last = words.at(-1);
    if (named) dropBeforeName(words, named, token, at);
    const isGlued =
      token.text === ',' ||
      (tokens[at - 1]?.end === token.start &&
        !isLeftOut(context, at - 1) &&
        (!isWord(context, at - 1, /^[—–]$/) || tokenIndices.includes(at - 1)));
    // "our" refers to the speaker alone; "the two countries' trade" is "A and B's trade"
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

/** Clears `glue` on the first word, because nothing precedes it. */
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

/** Drops the offices before names and the adjectives before those offices. */
export const withoutOffices = (words: readonly TitleWord[]): readonly TitleWord[] =>
  unglued(
    words.filter(({ office, named, text, wordClass }, at) => {
      const next = words.slice(at + 1).find((word) => word.office || word.named !== undefined || !/^(?:PROPN|ADJ)$/.test(word.wordClass));
      const opens = named === undefined && (text === 'the' ? words[at + 1]?.office : /^(?:PROPN|ADJ)$/.test(wordClass) && next?.office);
      // "President X's adviser Y"
      const owner =
        words[at + (/^[’']s?$/.test(text) ? 1 : 2)]?.office &&
        (/^[’']s?$/.test(text) || (named !== undefined && /^[’']s?$/.test(words[at + 1]?.text ?? '')));
      return !office && !opens && !owner && !(/^(?:fellow|sitting)$/.test(text) && next?.office);
    }),
  );

/** Words whose article is part of an amount: "a few hundred". */
const AMOUNTS = /^(?:few|dozen|couple|handful|hundred|thousand|million|number|series|third|quarter|majority)$/;

/** Drops a leading article, even from a name. */
export const withoutArticle = (words: readonly TitleWord[]): readonly TitleWord[] =>
  (/^(?:the|an?)$/i.test(words[0]?.text ?? '') && !AMOUNTS.test(words[1]?.text ?? '') ? unglued(words.slice(1)) : words).map((word, at) =>
    at === 0 ? { ...word, text: word.text.replace(/^the (?=\p{Lu})/u, '') } : word,
  );
