/** What a title is written from, and its words: how they join, which of them are offices, and which names mean several. */
import type { ActorMention, EventActor, EventStatus, Polarity } from '../../../model/event';
import { NAMES_WITH_ARTICLE } from '../../lexicon/title-words';
import type { Trigger } from '../dates/attachment';
import { wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import type { EarlierText } from './earlier-phrases';
import { isClass, isWord } from './office';

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
  /** no space stands before it */
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
  /** the noun of a phrase that only the article explains: "the deal" */
  readonly open?: boolean;
}

export type Words = readonly TitleWord[];

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const possessive = (name: string): string => `${name.replace(/^the /, '')}${/s$/.test(name) ? "'" : "'s"}`;
/** A name as it stands inside a sentence: "the United States". */
export const nameInText = (name: string): string => (NAMES_WITH_ARTICLE.test(name) ? `the ${name}` : name);
/** "A", "A and B", "A, B and C". */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
export const isNamed = ({ named, wordClass }: TitleWord): boolean => named !== undefined || wordClass === 'PROPN';

/** Words of which the first stands behind nothing that it could be glued to. */
export const unglued = (words: Words): Words => words.map((word, at) => (at === 0 && word.glue ? { ...word, glue: false } : word));

export const joinWords = (words: Words): string =>
  words
    .reduce((text, word) => (word.glue || text === '' ? text + word.text : `${text} ${word.text}`), '')
    .replace(/\s+(?=,)/g, '')
    .replace(/,(?=,)|(?<= that),/g, '')
    .replace(/ ?\(\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/,$/, '');

/** Words without the offices in front of names, nor the adjectives in front of those. */
export const withoutOffices = (words: Words): Words =>
  unglued(
    words.filter(({ office, named, text, wordClass }, at) => {
      const next = words.slice(at + 1).find((word) => word.office || word.named !== undefined || !/^(?:PROPN|ADJ)$/.test(word.wordClass));
      const opens = named === undefined && (text === 'the' ? words[at + 1]?.office : /^(?:PROPN|ADJ)$/.test(wordClass) && next?.office);
      return !office && !opens && text !== 'fellow' && !(/^[’']s?$/.test(text) && words[at + 1]?.office);
    }),
  );

/** Words without a leading article, not even that of a name. */
export const withoutArticle = (words: Words): Words =>
  (/^(?:the|an?)$/i.test(words[0]?.text ?? '') ? unglued(words.slice(1)) : words).map((word, at) =>
    at === 0 ? { ...word, text: word.text.replace(/^the (?=\p{Lu})/u, '') } : word,
  );

/** How plural demonyms end; no name of a state or capital that is printed as such does. */
const DEMONYM = /(?:ans|is|os|[^aeiou]ks|nes|des|ons|nns|rbs|ats|les|rds|ots)$/;
const SINGULAR_PLACE = /^(?:Paris|Tunis|Laos|Barbados)$/;

/** True for the last token of a name that means several: "Russians", "the Guards"; of a plural that only opens its sentence, too. */
export function isPluralName(context: SentenceContext, index: number): boolean {
  const token = context.parsed.sentence.tokens[index];
  if (!token || !/\p{Ll}s$/u.test(token.text)) return false;
  const mention = context.actors.find((one) => one.start <= token.start && token.end <= one.end);
  const isAlone = isClass(context, index, /^PROPN$/) && !isClass(context, index + 1, /^PROPN$/) && /[^sui]s$/.test(token.text);
  const opens = index === 0 || /^[—–-]+$/.test(wordAt(context.parsed, index - 1));
  if (!mention) return isAlone && (opens || isWord(context, index - 1, /^the$/));
  const people = /^(?:state|territory)$/.test(mention.kind) ? mention.quote !== mention.name : mention.kind === 'group';
  return people && mention.end === token.end && DEMONYM.test(token.text) && !SINGULAR_PLACE.test(token.text);
}
