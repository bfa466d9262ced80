/** The title of a happening that only a noun names: its phrase, with where it is. */

import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { isWhole } from './check-title';
import { verbForm } from './headline-verb';
import { keptTokens } from './kept-tokens';
import { isClass, isWord } from './office';
import { isCircumstance } from './title-cuts';
import * as W from './title-word';

/** First token of the noun's phrase. */
export function startOf(context: SentenceContext, first: number): number {
  let from = phraseStart(context.parsed, first);
  for (let at = from; at < first; at += 1) {
    if (isWord(context, at, /^(?:of|it|them|him)$/)) from = at + 1;
  }
  return from;
}

/** "had talks with X", but not "strengthened the 1959 embargo": the noun is what the verb does. */
export function isObject(context: SentenceContext, first: number): boolean {
  let at = first - 1;
  while (isClass(context, at, /^(?:DET|ADJ|NUM|NOUN|PROPN)$/) && !context.isDate(at)) at -= 1;
  return context.parsed.predicates.some((one) => one.head === at && isFiniteVerb(one));
}

/** "their summit": of whom, only the clause says. */
export const startsOpen = (context: SentenceContext, { start }: EventNoun): boolean => isClass(context, startOf(context, start), /^PRON$/);

/** "Summit in Chad takes place": a happening, not what somebody says. */
function withVerb({ context, happening: { noun }, status, polarity }: W.TitleTask, phrase: string): string {
  if (!noun?.entry.strong || noun.entry.themes.includes('statement')) return phrase;
  return `${phrase} ${verbForm('take', /[^s]s$/.test(wordAt(context.parsed, noun.head)), { status, polarity })} place`;
}

/** Null where the phrase names nobody and no place is known. */
export function nounTitle(task: W.TitleTask): string | null {
  const { context, happening, place } = task;
  const { noun } = happening;
  if (!noun) return null;
  const { predicates, sentence } = context.parsed;
  const from = startOf(context, noun.start);
  // a comma that goes on with names stays
  const isEnd = ({ text, index }: { readonly text: string; readonly index: number }): boolean =>
    index > noun.head &&
    (predicates.some((one) => isFiniteVerb(one) && one.start === index) ||
      isCircumstance(context, index) ||
      text === 'but' ||
      (text === ',' && !isClass(context, index + 1, /^PROPN$/) && !isWord(context, index + 1, /^and$/)));
  const end = sentence.tokens.findIndex(isEnd);
  const kept = keptTokens(context, from, end < 0 ? sentence.tokens.length : end);
  const where = place?.split(',')[0] ?? '';
  const all = W.titleWords(task, kept);
  for (const some of [all, W.withoutOffices(all)]) {
    const words = W.withoutArticle(some.filter(({ wordClass }, at) => at > 0 || wordClass !== 'PRON'));
    const plain = W.upperFirst(W.joinWords(words));
    const isNamed = words.some(W.isNamed);
    if (!isNamed && where === '') return null;
    const title = isNamed ? plain : `${plain} in ${W.nameInText(where)}`;
    if (title.split(' ').length > 2 && isWhole(title)) return withVerb(task, title);
  }
  return null;
}
