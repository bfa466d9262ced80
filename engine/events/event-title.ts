/** A headline for a happening: who does what, at most twelve words, present tense for what happened and "to …" for what is planned. */

import { RELATIVE_WORDS } from '../lexicon/clause-words';
import { LIGHT_OBJECTS } from '../lexicon/event-verbs';
import { PLURAL_HEADS } from '../lexicon/plural-heads';
import type { ActorMention, EventStatus, Polarity } from '../model/event';
import { lightObject } from './complete-trigger';
import type { EventNoun } from './event-nouns';
import type { Happening } from './happening';
import type { TokenRange } from './noun-phrases';
import { objectEnd, phraseStart } from './noun-phrases';
import { type Predicate, wordAt } from './parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from './sentence-context';
import type { Story } from './story-range';
import { complementOf } from './title-complement';
import { verbWords } from './title-verb';
import { countWords, cutWords, joinWords, type TitleWord, titleWords } from './title-words';
import { verbBase } from './verb-forms';

const MOST_WORDS = 12;
const MOST_SUBJECT_WORDS = 8;
const HAPPENING_VERBS = new Set([
  'hold',
  'take',
  'happen',
  'occur',
  'begin',
  'start',
  'conduct',
  'be',
  'schedule',
  'plan',
  'expect',
  'set',
  'slate',
  'due',
]);

/** Adjectives that age with the article. */
const FLEETING = /^(?:upcoming|recent|latest|forthcoming|most|previous)$/i;
const ASPECT_VERBS = new Set(['begin', 'start', 'resume', 'continue', 'end', 'conclude', 'finish']);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withoutArticle = (words: readonly TitleWord[]): readonly TitleWord[] =>
  /^(?:the|a|an|its|his|her|their|our|this|that|[’']s?)$/i.test(words[0]?.text ?? '')
    ? words.slice(1).map((word, at) => (at === 0 ? { ...word, glue: false } : word))
    : words;

/** A subject that is too long gives way to the name in it. */
function subjectWords(context: SentenceContext, range: TokenRange | null, references: readonly ActorMention[]): readonly TitleWord[] {
  if (!range) return [];
  const words = withoutArticle(titleWords(context, range, references));
  if (countWords(words) <= MOST_SUBJECT_WORDS) return cutWords(words, MOST_SUBJECT_WORDS);
  const { tokens } = context.parsed.sentence;
  const [from, to] = [tokens[range.from]?.start ?? 0, tokens[range.to - 1]?.end ?? 0];
  const named = context.actors.filter((mention) => mention.start >= from && mention.end <= to);
  const persons = named.filter((mention) => mention.kind === 'person');
  const chosen = persons.length > 0 ? persons : named.slice(0, 1);
  if (chosen.length === 0) return cutWords(words, MOST_SUBJECT_WORDS);
  const names = [...new Set(chosen.map((mention) => mention.name))].slice(0, 2);
  return [{ text: names.join(' and '), glue: false, wordClass: 'PROPN' }];
}

function isPlural(words: readonly TitleWord[]): boolean {
  const text = joinWords(words);
  if (/ and /.test(text)) return true;
  const of = words.findIndex((word) => /^(?:of|in|from|for|at|with|by)$/.test(word.text));
  const head = words[(of > 0 ? of : words.length) - 1];
  if (!head) return false;
  if (PLURAL_HEADS.has(head.text.toLowerCase())) return true;
  return head.wordClass === 'NOUN' && /[^s]s$/.test(head.text);
}

/** Where the phrase of a noun ends for a title: before its verb, a relative clause, or another happening joined to it. */
function phraseEnd(context: SentenceContext, noun: EventNoun, most: number): number {
  let to = most;
  const verb = context.parsed.predicates.find((predicate) => predicate.start > noun.head && predicate.form !== 'infinitive');
  if (verb && verb.start < to) to = verb.start;
  for (let at = noun.head + 1; at < to; at += 1) {
    const joined = wordAt(context.parsed, at) === 'and' && context.nouns.some((other) => other.start > at && other.head < to + 1);
    if (RELATIVE_WORDS.has(wordAt(context.parsed, at)) || joined) to = at;
  }
  return Math.max(to, noun.head + 1);
}

/** The phrase of a noun: modifiers, noun and what its prepositions add; the place when it is missing. */
function nounTitle(
  context: SentenceContext,
  happening: Happening,
  story: Story,
  references: readonly ActorMention[],
  place: string | null,
): string {
  const noun = happening.noun;
  if (!noun) return '';
  let from = phraseStart(context.parsed, noun.start);
  for (let at = from; at < noun.start; at += 1) if (wordAt(context.parsed, at) === 'of') from = at + 1;
  const predicate = predicateAt(context, happening.predicate);
  const most = predicate && predicate.start > noun.head ? predicate.start : Math.max(story.object.to, noun.head + 1);
  const words = withoutArticle(titleWords(context, { from, to: phraseEnd(context, noun, most) }, references)).filter(
    (word) => !FLEETING.test(word.text),
  );
  const title = joinWords(cutWords(words, MOST_WORDS));
  const placed = place && !title.includes(place.split(',')[0] ?? place) && title.split(' ').length + place.split(' ').length < MOST_WORDS;
  return placed && happening.predicate !== null ? `${title} in ${place}` : title;
}

interface TitleReading {
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly place: string | null;
}

/** "Y to do Z", from an announcement by X; the announcer is the subject where the complement only has a pronoun. */
function complementTitle(context: SentenceContext, story: Story, index: number, references: readonly ActorMention[]): string | null {
  const complement = complementOf(context, index);
  if (!complement) return null;
  const subject = subjectWords(context, complement.subject ?? story.subject, references);
  if (subject.length === 0) return null;
  const { predicate } = complement;
  const verb = verbWords(
    context,
    predicate,
    isPlural(subject),
    complement.ahead ? 'planned' : 'happened',
    predicate.negated ? 'negated' : 'affirmed',
  );
  const object = { from: predicate.head + 1, to: objectEnd(context.parsed, predicate.head) };
  const rest = cutWords(titleWords(context, object, []), Math.max(MOST_WORDS - countWords(subject) - verb.split(' ').length, 2));
  return [joinWords(subject), verb, joinWords(rest)].filter(Boolean).join(' ');
}

/** Title of a happening. Never empty: without any usable word it falls back to the trigger. */
export function writeTitle(
  context: SentenceContext,
  happening: Happening,
  story: Story,
  reading: TitleReading,
  references: readonly ActorMention[],
): string {
  const predicate = predicateAt(context, happening.predicate);
  const noun = happening.noun;
  const nounIsSubject = noun !== null && predicate !== undefined && noun.head < predicate.start;
  if (
    !predicate ||
    (nounIsSubject && HAPPENING_VERBS.has(predicate.lemma) && !happening.attachment.item && !lightObject(context, predicate))
  ) {
    const title = nounTitle(context, happening, story, references, reading.place);
    if (title) return upper(title);
  }
  if (!predicate || happening.predicate === null) return upper(noun?.entry.lemma ?? happening.attachment.timex.timex.quote);
  if (noun && story.subject === null && ASPECT_VERBS.has(predicate.lemma)) {
    const verb = verbWords(context, predicate, false, reading.status, reading.polarity);
    return upper(`${nounTitle(context, happening, story, references, null)} ${verb}`);
  }
  const told = verbClass(predicate.lemma) === 'announce' ? complementTitle(context, story, happening.predicate, references) : null;
  if (told) return upper(told);
  const subject = subjectWords(context, story.subject, references);
  const verb = verbWords(context, predicate, isPlural(subject), reading.status, reading.polarity);
  const used = countWords(subject) + verb.split(' ').length;
  const particle = happening.attachment.item ? itemLead(context, predicate) : predicate.lemma.slice(verbBase(predicate.lemma).length + 1);
  const most = Math.max(MOST_WORDS - used - (particle ? 1 : 0), 2);
  const rest = cutWords(
    titleWords(
      context,
      particle && !happening.attachment.item ? { ...story.object, from: story.object.from + 1 } : story.object,
      subject.length > 0 ? [] : references,
    ),
    most,
  );
  return upper([joinWords(subject), verb, particle, joinWords(rest)].filter(Boolean).join(' '));
}

/** "met with A and B": the preposition of the verb goes before each member. */
function itemLead(context: SentenceContext, predicate: Predicate): string {
  const word = wordAt(context.parsed, predicate.head + 1);
  if (verbClass(predicate.lemma) !== 'event' || LIGHT_OBJECTS.has(word)) return '';
  return ['to', 'in', 'at', 'for'].includes(word) ? word : '';
}
