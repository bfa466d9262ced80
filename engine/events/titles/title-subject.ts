/** Who a headline begins with: the whole subject, its joined names included, or whom its pronoun stands for. */
import { BODY_PRONOUNS, PERSON_PRONOUNS } from '../../lexicon/reference-nouns';
import { ASPECT_VERBS } from '../../lexicon/title-words';
import type { ActorMention } from '../../model/event';
import { actorsWithin } from '../sentence/actors-within';
import type { TokenRange } from '../sentence/noun-phrases';
import { phraseStart } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { TitleMemory } from './title-memory';
import { thingBefore } from './title-named-object';
import { fitWords } from './words/title-fit';
import { descriptionStart, endOf, officeStart, personAt } from './words/title-office';
import { somebodyBefore } from './words/title-somebody';
import { countWords, joinNames, type TitleWord, titleWords, unglued } from './words/title-words';

const MOST_SUBJECT_WORDS = 8;
/** What a long phrase is cut to, so that a verb still fits. */
const MOST_PHRASE_WORDS = 9;
const DETERMINER = /^(?:the|a|an|its|his|her|their|our|this|that|these|those|[’']s?)$/i;

/** Words without a leading article or possessive. */
export const withoutArticle = (words: readonly TitleWord[]): readonly TitleWord[] =>
  DETERMINER.test(words[0]?.text ?? '') ? unglued(words.slice(1)) : words;

/** "2. The vessel left", "Oman and Yemen. Agreement was reached": the number or the heading that a paragraph begins with. */
function withoutHeading(words: readonly TitleWord[]): readonly TitleWord[] {
  const ends = words.findLastIndex(({ text }, at) => text === '.' && at + 1 < words.length);
  return ends < 0 ? words : unglued(words.slice(ends + 1));
}

const POINTERS = /^(?:then|such|own|following|latter|aforementioned)$/i;

/** "the following documents", "the then minister", "its own summit" */
const withoutPointers = (words: readonly TitleWord[]): readonly TitleWord[] =>
  words.length > 1 && POINTERS.test(words[0]?.text ?? '') ? unglued(words.slice(1)) : words;

/** Words as a headline begins: no article, not even that of a name. */
export const plainStart = (words: readonly TitleWord[]): readonly TitleWord[] =>
  withoutPointers(withoutArticle(withoutHeading(words))).map((word, at) =>
    at === 0 ? { ...word, text: word.text.replace(/^the (?=\p{Lu})/u, '') } : word,
  );

/** "X and her counterpart, Y, met": over the comma to the description, over "and" to the name before it. */
function wholeSubject(context: SentenceContext, range: TokenRange): TokenRange {
  const { parsed } = context;
  let { from } = range;
  // "A, his counterpart B and C"
  const counterpart = /^(?:his|her|their)$/.test(wordAt(parsed, from)) && wordAt(parsed, from - 1) === ',';
  const first = counterpart
    ? context.actors.findLast((one) => one.kind === 'person' && one.end <= (parsed.sentence.tokens[from]?.start ?? 0))
    : undefined;
  const at = first ? parsed.sentence.tokens.findIndex((token) => token.start === first.start) : -1;
  if (at >= 0 && parsed.sentence.tokens[from - 2]?.end === first?.end) from = at;
  const described = wordAt(parsed, from - 1) === ',' && personAt(context, from) ? descriptionStart(context, 0, from - 1) : null;
  if (described !== null) from = described;
  if (wordAt(parsed, from - 1) !== 'and') return { from, to: range.to };
  // "a ship and two of its escorts": whose they are stands before "and"
  const owner = phraseStart(parsed, from - 2);
  const owned = [0, 1, 2].some((step) => from + step < range.to && /^(?:its|their)$/.test(wordAt(parsed, from + step)));
  if (owned && owner === 0 && !parsed.predicates.some((one) => isFiniteVerb(one) && one.head < from)) return { from: owner, to: range.to };
  for (let at = from - 2; at >= 0; at -= 1) {
    if (parsed.predicates.some((predicate) => isFiniteVerb(predicate) && predicate.head <= at)) break;
    const person = personAt(context, at);
    if (!person) continue;
    const end = endOf(context, person);
    return wordAt(parsed, end) === ',' || end === from - 1 ? { from: officeStart(context, 0, at), to: range.to } : { from, to: range.to };
  }
  return { from, to: range.to };
}

/** A passive verb or one that tells a phase belongs to a thing, so that "it" and "they" mean no body. */
const ofThings = (predicate: Predicate): boolean =>
  predicate.passive || ASPECT_VERBS.has(predicate.lemma) || ['state', 'open'].includes(verbClass(predicate.lemma));

/** "It readmitted the country": a body does it, where the verb is none of a thing's. */
const doneByBody = ({ parsed }: SentenceContext, { passive, lemma, head }: Predicate): boolean =>
  !passive &&
  (verbClass(lemma) === 'open' || ASPECT_VERBS.has(lemma)) &&
  ['DET', 'NUM', 'PROPN', 'PRON'].includes(classAt(parsed, head + 1));

/** "The army said it destroyed …": the one who says so is meant. */
const speaksOfItself = (context: SentenceContext, index: number, references: readonly ActorMention[]): boolean => {
  const { predicates, sentence } = context.parsed;
  const saying = predicates.findLast((one) => isFiniteVerb(one) && one.head < index);
  const meant = references.find((mention) => mention.start === sentence.tokens[index]?.start);
  return (
    saying !== undefined &&
    !saying.passive &&
    ['report', 'announce', 'statement'].includes(verbClass(saying.lemma)) &&
    context.actors.some((mention) => mention.actor === meant?.actor && mention.end <= (sentence.tokens[saying.start]?.start ?? 0))
  );
};

/** A subject that is too long gives way to the names in it. */
function shorterSubject(context: SentenceContext, range: TokenRange, words: readonly TitleWord[]): readonly TitleWord[] {
  // "the agreement between A and B": the names only belong to the thing
  const thing = words.find((word) => word.wordClass === 'ADP' || word.named !== undefined);
  if (thing?.wordClass === 'ADP') return fitWords(words, MOST_PHRASE_WORDS) ?? words;
  const named = actorsWithin(context, range);
  const persons = named.filter((mention) => mention.kind === 'person');
  const chosen = persons.length > 0 ? persons : named.slice(0, 1);
  if (chosen.length === 0) return words;
  const names = [...new Set(chosen.map((mention) => mention.name))].slice(0, 3);
  return [{ text: joinNames(names), glue: false, wordClass: 'PROPN', named: names.length }];
}

/** "from the "immediate area" was announced": a subject that only ends a phrase goes back to where the phrase begins. */
function wholePhrase(context: SentenceContext, range: TokenRange): TokenRange {
  let { from } = range;
  while (['"', '“', 'the', 'a'].includes(wordAt(context.parsed, from - 1))) from -= 1;
  if (from === 0 || classAt(context.parsed, from - 1) !== 'ADP') return range;
  const noun = context.nouns.find((one) => one.head === from - 2);
  return noun ? { from: phraseStart(context.parsed, noun.start), to: range.to } : range;
}

/** "At least 40 were hurt": a number as far as it is known. */
const fromLeast = ({ parsed }: SentenceContext, { from, to }: TokenRange): TokenRange =>
  wordAt(parsed, from - 1) === 'least' && wordAt(parsed, from - 2) === 'at' ? { from: from - 2, to } : { from, to };

/** "a 1994 agreement it was extended": a pronoun behind a noun begins another clause. */
function beforePronoun(context: SentenceContext, range: TokenRange): TokenRange {
  for (let at = range.from + 1; at < range.to; at += 1) {
    const word = wordAt(context.parsed, at);
    if (BODY_PRONOUNS.has(word) || PERSON_PRONOUNS.has(word)) {
      if (!personAt(context, at) && classAt(context.parsed, at) === 'PRON') return { from: range.from, to: at };
    }
  }
  return range;
}

/** "Panama's foreign minister announced that his country would leave": the state named last before. */
function ownCountry({ actors, parsed }: SentenceContext, range: TokenRange): TitleWord | null {
  if (range.to - range.from !== 2 || !/^(?:his|her|its|their)$/.test(wordAt(parsed, range.from))) return null;
  if (!/^(?:country|nation|homeland)$/.test(wordAt(parsed, range.from + 1))) return null;
  const start = parsed.sentence.tokens[range.from]?.start ?? 0;
  const state = actors.findLast((actor) => actor.kind === 'state' && actor.end <= start);
  return state ? { text: state.name, glue: false, wordClass: 'PROPN', named: 1 } : null;
}

/** "Zambia and its creditors", "a ship and two of its escorts": whose is said before. */
function ownedBefore(words: readonly TitleWord[], at: number): boolean {
  const before = words.slice(0, at);
  const joined = before.some(({ text }) => text === 'and');
  return (
    /^(?:its|their|his|her)$/.test(words[at]?.text ?? '') &&
    before.some((word) => word.named !== undefined || word.wordClass === 'PROPN' || (joined && word.wordClass === 'NOUN'))
  );
}

const isMeant = ({ parsed }: SentenceContext, index: number, references: readonly ActorMention[]): boolean =>
  references.some(({ start }) => start === parsed.sentence.tokens[index]?.start);

/** Words of the subject; none when it is a pronoun for nobody known. */
export function subjectWords(
  context: SentenceContext,
  range: TokenRange | null,
  predicate: Predicate,
  references: readonly ActorMention[],
  memory: TitleMemory,
): readonly TitleWord[] {
  if (!range) return [];
  const whole = fromLeast(context, predicate.form === 'participle' ? wholePhrase(context, range) : wholeSubject(context, range));
  const first = wordAt(context.parsed, whole.from);
  if (BODY_PRONOUNS.has(first) && whole.to - whole.from <= 2 && ofThings(predicate) && !speaksOfItself(context, whole.from, references)) {
    const other = ['it', 'them'].includes(wordAt(context.parsed, predicate.head + 1));
    const known = (memory.subject === null || other) && doneByBody(context, predicate);
    if (!known) return thingBefore(context, predicate, first, references) ?? memory.subject ?? [];
  }
  // "A court jailed a former general. He had fled to Peru"
  if (PERSON_PRONOUNS.has(first) && whole.to - whole.from === 1 && !isMeant(context, whole.from, references))
    return somebodyBefore(context, whole.from) ?? memory.somebody ?? [];
  const homeland = ownCountry(context, whole);
  if (homeland) return [homeland];
  const words = plainStart(titleWords(context, beforePronoun(context, whole), references));
  if (whole.from < range.from && /^(?:his|her|their)$/.test(wordAt(context.parsed, range.from))) return shorterSubject(context, whole, []);
  if (words.some((word, at) => word.wordClass === 'PRON' && !word.office && !ownedBefore(words, at))) return [];
  // "its creation": of the thing told of before
  const belongs = /^its$/.test(first) && !isMeant(context, whole.from, references);
  if (belongs && memory.subject && words.length === 1)
    return [...words, { text: 'of', glue: false, wordClass: 'ADP' }, ...unglued(memory.subject)];
  const known = memory.fullNoun(context, whole);
  if (known) return known;
  const trimmed = words.filter((word, at) => !(at === words.length - 1 && word.wordClass === 'ADP'));
  return countWords(trimmed) > MOST_SUBJECT_WORDS && !trimmed.some((word) => word.office)
    ? shorterSubject(context, whole, trimmed)
    : trimmed;
}
