/** Headlines of happenings that only a noun tells: its phrase, or who holds it. */
import { RELATIVE_WORDS } from '../../lexicon/clause-words';
import { ATTENDED_NOUNS, BARE_NOUNS, CALLING_VERBS, HELD_NOUNS } from '../../lexicon/title-words';
import type { EventActor } from '../../model/event';
import { spanOf } from '../happenings/story-range';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart, subjectOf } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { holderOf, isMemberNoun, nameWord } from './title-holder';
import { plainStart, subjectWords, withoutArticle } from './title-subject';
import type { TitleTask } from './title-task';
import { isPrintable, isWhole, MOST_WORDS } from './words/title-check';
import { fitWords } from './words/title-fit';
import { nameInText } from './words/title-names';
import { isPlural, verbForm } from './words/title-verb';
import { countWords, joinWords, oneOffice, type TitleWord, titleWords, withoutOffices } from './words/title-words';

/** Where the phrase of a noun ends for a title: before its verb, a relative clause, or another happening joined to it. */
function phraseEnd(context: SentenceContext, noun: EventNoun, most: number): number {
  let to = most;
  const verb = context.parsed.predicates.find((predicate) => predicate.start > noun.head && predicate.form !== 'infinitive');
  if (verb && verb.start < to) to = verb.start;
  for (let at = noun.head + 1; at < to; at += 1) {
    // "the Immigration and Naturalization Service"
    const name = classAt(context.parsed, at - 1) === 'PROPN' && classAt(context.parsed, at + 1) === 'PROPN';
    const joined =
      wordAt(context.parsed, at) === 'and' &&
      !name &&
      context.nouns.some((other) => phraseStart(context.parsed, other.start) === at + 1 && other.head < to + 1);
    // "after meetings at the airport the presidents agreed"
    const another =
      wordAt(context.parsed, at) === 'the' && at > noun.head + 1 && ['NOUN', 'PROPN'].includes(classAt(context.parsed, at - 1));
    if (RELATIVE_WORDS.has(wordAt(context.parsed, at)) || joined || another) to = at;
  }
  return Math.max(to, noun.head + 1);
}

/** Modifiers, noun and what its prepositions add, without a determiner. */
export function nounWords({ context, happening, story, references, memory }: TitleTask): readonly TitleWord[] {
  const { noun } = happening;
  if (!noun) return [];
  let from = phraseStart(context.parsed, noun.start);
  for (let at = from; at < noun.start; at += 1) if (/^(?:of|it|them|him)$/.test(wordAt(context.parsed, at))) from = at + 1;
  // "it all lies a ruling": the phrase begins behind its last article
  for (let at = from + 2; at < noun.start; at += 1)
    if (/^(?:an?|the)$/.test(wordAt(context.parsed, at)) && classAt(context.parsed, at - 2) !== 'PROPN') from = at;
  // "postponed for a second time its first election"
  for (let at = from + 1; at < noun.start; at += 1) if (/^(?:its|their|his)$/.test(wordAt(context.parsed, at))) from = at;
  const predicate = predicateAt(context, happening.predicate);
  const most = predicate && predicate.start > noun.head ? predicate.start : Math.max(story.object.to, noun.head + 1);
  const range = { from, to: phraseEnd(context, noun, most) };
  const known = memory.fullNoun(context, range);
  if (known) return known;
  const words = withoutArticle(titleWords(context, range, references));
  return words[0]?.wordClass === 'NUM' && !noun.plural && words[1]?.glue === false ? words.slice(1) : words;
}

export const placedIn = (context: SentenceContext, title: string, place: string | null): string => {
  const name = place?.split(',')[0] ?? '';
  const told = context.actors.some((mention) => mention.name === name && title.includes(mention.quote));
  const fits = title.split(' ').length + name.split(' ').length < MOST_WORDS;
  const person = context.actors.some((mention) => mention.kind === 'person' && name.includes(mention.name));
  return name && !title.includes(name) && !told && !person && fits ? `${title} in ${nameInText(name)}` : title;
};

/** True when a phrase names somebody, in whatever form ("US election" names the United States). */
const sayWho = (context: SentenceContext, phrase: readonly TitleWord[], name: string): boolean => {
  const text = joinWords(phrase);
  return text.includes(name) || context.actors.some((mention) => mention.name === name && text.includes(mention.quote));
};

/** The article before a word. */
export const indefinite = (word: string): string => (/^[aeio]|^un(?!i)/i.test(word) ? 'an' : 'a');

/** "despite an order by a court", "X, who faced a vote": of those who take part none is a state, and only a state holds a ballot. */
export const nobodysBallot = ({ entry }: EventNoun, actors: readonly EventActor[]): boolean =>
  ['election', 'vote', 'referendum'].includes(entry.lemma.split(' ').at(-1) ?? '') && !actors.some(({ kind }) => kind === 'state');

/** "A and B hold a summit near C": who, when the phrase of the noun does not say so. */
export function heldTitle(task: TitleTask): string | null {
  const { context, happening, reading } = task;
  const { noun } = happening;
  const predicate = predicateAt(context, happening.predicate);
  if (!noun || !HELD_NOUNS.has(noun.entry.lemma.split(' ').at(-1) ?? '')) return null;
  const phrase = nounWords(task);
  const held = holderOf(task);
  const holder = oneOffice(plainStart(held.words));
  const owned = phrase.some((word) => word.text === 'between' || /^[’']s?$/.test(word.text));
  const elsewhere = predicate !== undefined && verbClass(predicate.lemma) === 'event' && !isMemberNoun(task);
  if (holder.length === 0 || owned || elsewhere || sayWho(context, phrase, joinWords(withoutOffices(holder)))) return null;
  if (
    held.present &&
    nobodysBallot(
      noun,
      reading.actors.filter(({ name }) => joinWords(holder).includes(name)),
    )
  )
    return null;
  if (
    held.present &&
    reading.actors.some((actor) => actor.kind !== 'place' && actor.role !== 'target' && sayWho(context, phrase, actor.name))
  )
    return null;
  const alone = held.present && !isPlural(holder) && ATTENDED_NOUNS.has(noun.entry.lemma.split(' ').at(-1) ?? '');
  const verb = verbForm(alone ? 'attend' : 'hold', isPlural(holder), reading);
  const first = phrase[0]?.text ?? '';
  const bare = noun.plural || BARE_NOUNS.has(noun.entry.lemma) || /^(?:\d|two|three|four|another)/.test(first);
  const article = bare ? [] : [indefinite(first)];
  const used = [verb, ...article].join(' ').split(' ').length;
  for (const who of [holder, withoutOffices(holder)]) {
    const fitted = fitWords(withoutOffices(phrase), MOST_WORDS - used - countWords(who));
    if (!fitted) continue;
    const title = placedIn(context, [joinWords(who), verb, ...article, joinWords(fitted)].join(' '), reading.place);
    if (isPrintable(title, [...who, ...fitted], who.length > 1)) return title;
  }
  return null;
}

/** "called a general election for July 4": the verb of somebody who fixes the day of what the noun names. */
function caller(task: TitleTask): readonly TitleWord[] {
  const { context, happening, references, memory } = task;
  const { parsed } = context;
  const start = phraseStart(parsed, happening.noun?.start ?? 0);
  const index = parsed.predicates.findIndex((one) => one.head === start - 1 && CALLING_VERBS.has(one.lemma) && !one.passive);
  const verb = parsed.predicates[index];
  if (!verb || !isFiniteVerb(verb) || verb.form === 'modal' || task.reading.status !== 'planned') return [];
  return oneOffice(subjectWords(context, subjectOf(parsed, index, context.isDate), verb, references, memory));
}

/** "General election called by X": what is planned, when the verb before it only fixed its day. */
export function calledTitle(task: TitleTask): string | null {
  const who = caller(task);
  const phrase = who.length > 0 ? fitWords(nounWords(task), MOST_WORDS - 2 - countWords(who)) : null;
  if (!phrase) return null;
  const title = `${joinWords(phrase)} called by ${nameInText(joinWords(who))}`;
  return isPrintable(title, [...who, ...phrase], true) ? title : null;
}

/** "on his eighth trip": whose it is, for the front of a phrase. */
function ownerOf(task: TitleTask): readonly TitleWord[] {
  const { context, happening } = task;
  const start = phraseStart(context.parsed, happening.noun?.start ?? 0);
  if (!/^(?:his|her|its|their)$/.test(wordAt(context.parsed, start))) return [];
  const { words: holder, present } = holderOf(task);
  const owner = withoutOffices(holder);
  if (present || owner.length === 0 || owner.some((word) => word.wordClass === 'ADP')) return [];
  return [...owner, { text: /s$/.test(owner.at(-1)?.text ?? '') && isPlural(owner) ? "'" : "'s", glue: true, wordClass: 'PART' }];
}

/** "Shooting, and the car": what begins another clause. */
function ofOneClause(words: readonly TitleWord[]): readonly TitleWord[] {
  const at = words.findIndex(({ text }) => text === ',');
  return at > 0 && words[at + 1]?.text === 'and' ? words.slice(0, at) : words;
}

/** The phrase of the noun, with its owner, and with the place when it is missing. */
export function phraseTitle(task: TitleTask): string | null {
  const bare = oneOffice(ofOneClause(nounWords(task)));
  const owned = [...ownerOf(task), ...bare];
  const own = countWords(owned) <= MOST_WORDS ? owned : bare;
  const phrase = fitWords(own, MOST_WORDS) ?? fitWords(withoutOffices(own), MOST_WORDS);
  if (!phrase) return null;
  const title = placedIn(task.context, joinWords(phrase), task.reading.place);
  const named = title === joinWords(phrase) ? phrase : [...phrase, nameWord(task.reading.place ?? '', 1)];
  return isPrintable(title, named, phrase.length > 2) ? title : null;
}

/** "stops in Seoul on 18 June, Tokyo on 20 June": the second one is a stop in Tokyo. */
export function memberOfNoun({ context, happening }: TitleTask): string | null {
  const { item } = happening.attachment;
  if (!item || !happening.noun) return null;
  const { start, end } = spanOf(context, item);
  const { text, start: origin } = context.parsed.sentence;
  const where = ['visit', 'trip', 'tour', 'travel'].includes(happening.noun.entry.lemma) ? 'to' : 'in';
  const member = text.slice(start - origin, end - origin);
  const title = `${happening.noun.entry.lemma} ${where} ${member}`;
  return /\p{Lu}/u.test(member) && isWhole(title) ? title : null;
}
