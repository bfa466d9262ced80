/** The title of an event that only a noun names: its phrase, with what says that it takes place. */
import type { EventNoun } from '../sentence/event-nouns';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { type Candidate, opennessOf, placePhrase } from './clause-title';
import { verbForm } from './headline-verb';
import { isClass, isWord } from './office';
import { isCircumstance, isWhole } from './title-cuts';
import { keptTokens, nounStart } from './title-tokens';
import * as W from './title-word';
import { titleWords } from './title-words';

/** "had talks with X", but not "strengthened the 1959 embargo": the noun is what the verb does. */
export function isObject(context: SentenceContext, first: number): boolean {
  let at = first - 1;
  while (isClass(context, at, /^(?:DET|ADJ|NUM|NOUN|PROPN)$/) && !context.isDate(at)) at -= 1;
  return context.parsed.predicates.some((one) => one.head === at && isFiniteVerb(one));
}

/** "their summit": of whom, only the clause says. */
export const startsOpen = (context: SentenceContext, { start }: EventNoun): boolean =>
  isClass(context, nounStart(context, start), /^PRON$/);

/** Nouns of what someone does. */
const PERSONAL = /^(?:visit|trip|tour|travel|talks|meeting|call|stop|stopover|arrival|departure|speech|statement|letter|arrest|death)s?$/;

/** Two who take part and whom the phrase does not name: "mediation between A and B". */
function parties({ actors }: W.TitleTask, plain: string): string {
  const names = actors.filter(({ role, kind }) => role === 'participant' && kind !== 'place').map(({ name }) => W.nameInText(name));
  return names.length === 2 && /(?:talks|negotiations|meeting|mediation|call|consultations)$/.test(plain)
    ? `between ${W.joinNames(names)}`
    : '';
}

/** Null where the phrase names no one and no place is known. */
export function nounTitle(task: W.TitleTask): Candidate | null {
  const { context, happening, home, status, polarity } = task;
  const { noun } = happening;
  if (!noun) return null;
  const { predicates, sentence } = context.parsed;
  const from = nounStart(context, noun.start);
  // a comma that goes on with names stays
  const end = sentence.tokens.findIndex(
    ({ text, index }) =>
      index > noun.head &&
      (predicates.some((one) => (isFiniteVerb(one) || one.form === 'infinitive') && one.start === index) ||
        isCircumstance(context, index) ||
        (text === ',' && !isClass(context, index + 1, /^PROPN$/) && !isWord(context, index + 1, /^and$/))),
  );
  const all = titleWords(task, keptTokens(context, from, end < 0 ? sentence.tokens.length : end));
  const where = task.place?.split(',')[0] ?? home;
  for (const some of [all, W.withoutOffices(all)]) {
    const words = W.withoutArticle(some.filter(({ wordClass }, at) => at > 0 || wordClass !== 'PRON'));
    const isNamed = words.some(W.isNamed);
    const plain = W.joinWords(words);
    const place = where ? placePhrase(context, where) : '';
    const added = isNamed ? '' : parties(task, plain) || place;
    const phrase = W.upperFirst([plain, added].filter(Boolean).join(' '));
    if (!(isNamed || added) || phrase.split(' ').length < 3 || !isWhole(phrase)) continue;
    const takesPlace = noun.entry.strong && !noun.entry.themes.includes('statement');
    const verb = verbForm('take', /[^s]s$/.test(wordAt(context.parsed, noun.head)), { status, polarity });
    // "Visit to Chad": by whom?
    const isParty =
      added !== '' ||
      !PERSONAL.test(wordAt(context.parsed, noun.head)) ||
      /(?<!\p{L})(?:between|by|with|of)(?= (?:the )?\p{Lu})|[’']s /u.test(plain);
    return { title: takesPlace ? `${phrase} ${verb} place` : phrase, open: opennessOf(words) + (isNamed && isParty ? 0 : 1) };
  }
  return null;
}
