/** A headline for a happening: who does what, at most twelve words, present tense for what happened and "to …" for what is planned. */

import { RELATIVE_WORDS } from '../lexicon/clause-words';
import { LIGHT_OBJECTS } from '../lexicon/event-verbs';
import { IRREGULAR_BY_BASE } from '../lexicon/irregular-verbs';
import type { ActorMention, EventStatus, Polarity } from '../model/event';
import type { Happening } from './happening';
import type { TokenRange } from './noun-phrases';
import { phraseStart } from './noun-phrases';
import { type Predicate, wordAt } from './parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from './sentence-context';
import type { Story } from './story-range';
import { countWords, cutWords, joinWords, type TitleWord, titleWords } from './title-words';
import { thirdPerson } from './verb-forms';

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

const ASPECT_VERBS = new Set(['begin', 'start', 'resume', 'continue', 'end', 'conclude', 'finish']);

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withoutArticle = (words: readonly TitleWord[]): readonly TitleWord[] =>
  /^(?:the|a|an|its|his|her|their|our|this|that)$/i.test(words[0]?.text ?? '')
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
  if (
    /^(?:leaders|ministers|presidents|delegations|governments|representatives|negotiators|diplomats|lawmakers|soldiers|rebels|protesters|envoys)$/i.test(
      head.text,
    )
  )
    return true;
  return (head.wordClass === 'NOUN' && /[^s]s$/.test(head.text)) || /^(?:people|police|troops|they|forces|officials)$/i.test(head.text);
}

function participle(context: SentenceContext, predicate: Predicate): string {
  const irregular = IRREGULAR_BY_BASE.get(predicate.lemma);
  return irregular?.participle ?? wordAt(context.parsed, predicate.head);
}

function verbWords(context: SentenceContext, predicate: Predicate, plural: boolean, status: EventStatus, polarity: Polarity): string {
  const base = predicate.lemma;
  const passive = predicate.passive;
  if (status === 'hypothetical') return passive ? `may be ${participle(context, predicate)}` : `may ${base}`;
  if (status === 'planned') {
    const not = polarity === 'negated' ? 'not ' : '';
    return passive ? `${not}to be ${participle(context, predicate)}` : `${not}to ${base}`;
  }
  if (passive) return `${plural ? 'are' : 'is'} ${polarity === 'negated' ? 'not ' : ''}${participle(context, predicate)}`;
  if (polarity === 'negated') return `${plural ? 'do' : 'does'} not ${base}`;
  return plural ? (base === 'be' ? 'are' : base) : thirdPerson(base);
}

/** The phrase of a noun: modifiers, noun and what its prepositions add. */
function nounTitle(context: SentenceContext, happening: Happening, story: Story, references: readonly ActorMention[]): string {
  const noun = happening.noun;
  if (!noun) return '';
  let from = phraseStart(context.parsed, noun.start);
  for (let at = from; at < noun.start; at += 1) if (wordAt(context.parsed, at) === 'of') from = at + 1;
  let to = Math.max(story.object.to, noun.head + 1);
  const verb = context.parsed.predicates.find((predicate) => predicate.start > noun.head && predicate.form !== 'infinitive');
  if (verb && verb.start < to) to = verb.start;
  for (let at = noun.head + 1; at < to; at += 1) if (RELATIVE_WORDS.has(wordAt(context.parsed, at))) to = at;
  if (to <= noun.head || story.object.from > noun.head + 1) to = noun.head + 1;
  return joinWords(cutWords(withoutArticle(titleWords(context, { from, to }, references)), MOST_WORDS));
}

/** Title of a happening. Never empty: without any usable word it falls back to the trigger. */
export function writeTitle(
  context: SentenceContext,
  happening: Happening,
  story: Story,
  reading: { readonly status: EventStatus; readonly polarity: Polarity },
  references: readonly ActorMention[],
): string {
  const predicate = predicateAt(context, happening.predicate);
  const noun = happening.noun;
  const nounIsSubject = noun !== null && predicate !== undefined && noun.head < predicate.start;
  if (!predicate || (nounIsSubject && HAPPENING_VERBS.has(predicate.lemma) && !happening.attachment.item)) {
    const title = nounTitle(context, happening, story, references);
    if (title) return upper(title);
  }
  if (!predicate) return upper(noun?.entry.lemma ?? happening.attachment.timex.timex.quote);
  if (noun && story.subject === null && ASPECT_VERBS.has(predicate.lemma)) {
    return upper(
      `${nounTitle(context, happening, story, references)} ${verbWords(context, predicate, false, reading.status, reading.polarity)}`,
    );
  }
  const subject = subjectWords(context, story.subject, references);
  const verb = verbWords(context, predicate, isPlural(subject), reading.status, reading.polarity);
  const used = countWords(subject) + verb.split(' ').length;
  const particle = happening.attachment.item ? itemLead(context, predicate) : '';
  const rest = cutWords(
    titleWords(context, story.object, subject.length > 0 ? [] : references),
    Math.max(MOST_WORDS - used - (particle ? 1 : 0), 2),
  );
  const parts = [joinWords(subject), verb, particle, joinWords(rest)].filter(Boolean);
  return upper(parts.join(' '));
}

/** "met with A and B": the preposition of the verb goes before each member. */
function itemLead(context: SentenceContext, predicate: Predicate): string {
  const word = wordAt(context.parsed, predicate.head + 1);
  if (verbClass(predicate.lemma) !== 'event' || LIGHT_OBJECTS.has(word)) return '';
  return ['to', 'in', 'at', 'for'].includes(word) ? word : '';
}
