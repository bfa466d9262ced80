/** Pieces of titles: a stretch of a sentence without its dates, brackets and quotation marks, names written out. */
import { DATE_LEADERS } from '../lexicon/clause-words';
import type { ActorMention } from '../model/event';
import type { TokenRange } from './noun-phrases';
import { classAt, wordAt } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';

/** One word of a title; `glue` is true when no space stands before it. */
export interface TitleWord {
  readonly text: string;
  readonly glue: boolean;
  readonly wordClass: string;
}

const DROPPED = /^["“”()[\]]$/;
const LOOSE_END = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'AUX', 'ADV', 'PRON']);

/** Lengths of time ("five years in prison") belong into a title, dates do not. */
const isDated = (context: SentenceContext, index: number): boolean => {
  const token = context.parsed.sentence.tokens[index];
  const duration =
    token !== undefined &&
    context.timexes.some(
      ({ date, timex }) => date === null && timex.reading.kind === 'duration' && timex.start < token.end && token.start < timex.end,
    );
  return context.isDate(index) && !duration;
};

/** True for "on", "late on", "earlier in the" right before a date. */
function leadsToDate(context: SentenceContext, index: number, to: number): boolean {
  // "sworn in on May 28": of two prepositions the first is a particle of the verb
  if (classAt(context.parsed, index) === 'ADP' && classAt(context.parsed, index + 1) === 'ADP') return false;
  for (let at = index; at < to; at += 1) {
    if (isDated(context, at)) return at > index;
    if (!DATE_LEADERS.has(wordAt(context.parsed, at))) return false;
  }
  return false;
}

function mentionAt(
  context: SentenceContext,
  index: number,
  references: readonly ActorMention[],
): Pick<ActorMention, 'name' | 'end'> | undefined {
  const token = context.parsed.sentence.tokens[index];
  if (!token) return undefined;
  const meant = references.filter((mention) => mention.start === token.start);
  const [first] = meant;
  if (first) return { name: meant.map((mention) => mention.name).join(' and '), end: first.end };
  return context.actors.find(
    (mention) =>
      mention.start === token.start &&
      mention.kind === 'person' &&
      /^\p{Lu}/u.test(mention.quote) &&
      mention.name.length > mention.quote.length,
  );
}

/** Words of a range. Persons are written with their full name, pronouns with the name they stand for. */
export function titleWords(context: SentenceContext, range: TokenRange, references: readonly ActorMention[]): readonly TitleWord[] {
  const { tokens } = context.parsed.sentence;
  const words: TitleWord[] = [];
  let bracket = 0;
  let quoted = false;
  for (let at = range.from; at < range.to; at += 1) {
    const token = tokens[at];
    if (!token) break;
    // a single quotation mark, told from an apostrophe by the space before the one that opens
    if (/^['‘]$/.test(token.text) && tokens[at - 1]?.end !== token.start) {
      quoted = true;
      continue;
    }
    if (quoted && /^['’]$/.test(token.text)) {
      quoted = false;
      continue;
    }
    if (/^[’']s?$/.test(token.text) && context.isDate(at - 1)) continue;
    if (token.text === '(' || token.text === '[') bracket += 1;
    if (token.text === ')' || token.text === ']') bracket = Math.max(0, bracket - 1);
    if (bracket > 0 || DROPPED.test(token.text) || isDated(context, at) || leadsToDate(context, at, range.to)) continue;
    const mention = mentionAt(context, at, references);
    const glue = words.length > 0 && tokens[at - 1]?.end === token.start && !/^["“”()[\]'‘]$/.test(tokens[at - 1]?.text ?? '');
    if (mention) {
      words.push({ text: mention.name, glue, wordClass: 'PROPN' });
      while ((tokens[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= mention.end) at += 1;
    } else words.push({ text: token.text, glue, wordClass: classAt(context.parsed, at) });
  }
  return words;
}

export const countWords = (words: readonly TitleWord[]): number =>
  words.filter((word) => !word.glue).reduce((sum, word) => sum + word.text.split(' ').length, 0);

const NOUN_LIKE = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** A prepositional phrase whose noun fell to the cut goes as a whole, if enough is left. */
function beforeBrokenPhrase(words: readonly TitleWord[], end: number): number {
  let at = end;
  while (
    at > 0 &&
    (NOUN_LIKE.has(words[at - 1]?.wordClass ?? '') || words[at - 1]?.wordClass === 'DET' || words[at - 1]?.wordClass === 'PRON')
  )
    at -= 1;
  return at > 2 && words[at - 1]?.wordClass === 'ADP' && words[at - 1]?.text !== 'of' ? at - 1 : end;
}

/** The first words up to `most`, without a loose end ("… talks with the"). */
export function cutWords(words: readonly TitleWord[], most: number): readonly TitleWord[] {
  let end = words.length;
  while (end > 0 && countWords(words.slice(0, end)) > most) end -= 1;
  while (end < words.length && words[end]?.glue) {
    end -= 1;
    if (end <= 0) break;
  }
  const cut = end < words.length;
  if (cut && NOUN_LIKE.has(words[end]?.wordClass ?? '')) end = beforeBrokenPhrase(words, end);
  while (end > 0) {
    const last = words[end - 1];
    if (!last) break;
    const loose =
      last.wordClass === 'PUNCT' ||
      last.text === 'including' ||
      (LOOSE_END.has(last.wordClass) && !/^[’']s?$/.test(last.text)) ||
      (cut && last.wordClass === 'ADJ');
    const infinitive = cut && last.wordClass === 'VERB' && words[end - 2]?.text === 'to';
    if (!loose && !infinitive) break;
    end -= infinitive ? 2 : 1;
  }
  return words.slice(0, end);
}

export const joinWords = (words: readonly TitleWord[]): string =>
  words.reduce((text, word) => (word.glue || text === '' ? text + word.text : `${text} ${word.text}`), '').replace(/\s+/g, ' ');
