/** "severed ties in 2016 and restored them", "convicted the banker and jailed him": a pronoun gives way to what the verb before it has. */
import { ON_BODIES } from '../../lexicon/title-words';
import type { ActorMention } from '../../model/event';
import { belongsAbove, objectEnd } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { TitleTask } from './title-task';
import { withoutLooseEnd } from './words/title-fit';
import { isPlural } from './words/title-verb';
import { joinWords, type TitleWord, titleWords } from './words/title-words';

const isThing = ({ wordClass }: TitleWord): boolean => wordClass === 'NOUN' || wordClass === 'PROPN';

/** The object of a verb up to its first preposition; empty without a noun. */
function plainObject(context: SentenceContext, references: readonly ActorMention[], { head, passive }: Predicate): readonly TitleWord[] {
  if (passive) return [];
  const object = titleWords(context, { from: head + 1, to: objectEnd(context.parsed, head) }, references);
  const ends = object.findIndex(({ wordClass }) => ['ADP', 'PUNCT', 'VERB', 'AUX'].includes(wordClass));
  const thing = withoutLooseEnd(ends < 0 ? object : object.slice(0, ends));
  return thing.some(isThing) ? thing : [];
}

/** "signed the document, and it will be published": what the verb before was done to. */
export function thingBefore(
  context: SentenceContext,
  own: Predicate,
  pronoun: string,
  references: readonly ActorMention[],
): readonly TitleWord[] | null {
  const before = context.parsed.predicates.findLast((one) => isFiniteVerb(one) && one.head < own.start);
  const told = before && own.passive && verbClass(before.lemma) !== 'report' ? plainObject(context, references, before) : [];
  const thing = told[0]?.wordClass === 'DET' ? told.slice(1) : told;
  const open = thing.some(({ named, text }) => named !== undefined || /^(?:its|their|his|her)$/.test(text));
  return thing.length > 0 && isPlural(thing) === (pronoun === 'they') && !open ? thing : null;
}

/** "signed the deal": with what was told of it before, where the object is no more than that. */
function withFullNoun({ context, memory }: TitleTask, { head, passive }: Predicate, words: readonly TitleWord[]): readonly TitleWord[] {
  const { parsed } = context;
  let to = head + 1;
  while (['DET', 'ADJ', 'NOUN'].includes(classAt(parsed, to)) && !context.isDate(to)) to += 1;
  if (passive || words[0]?.text !== 'the' || withoutLooseEnd(words).length !== to - head - 1) return words;
  const full = memory.fullNoun(context, { from: head + 1, to });
  return full ? [{ text: 'the', glue: false, wordClass: 'DET' }, ...full] : words;
}

/** The words of an object whose pronoun is named by an earlier verb of the sentence. */
export function namedObject(task: TitleTask, words: readonly TitleWord[]): readonly TitleWord[] {
  const { parsed } = task.context;
  const predicate = predicateAt(task.context, task.happening.predicate);
  if (!predicate || words.length === 0) return words;
  const pronoun = wordAt(parsed, predicate.head + 1);
  const bare =
    ['it', 'them', 'him'].includes(pronoun) || (pronoun === 'her' && !['NOUN', 'ADJ', 'PROPN'].includes(words[1]?.wordClass ?? ''));
  // a person who is known keeps the name; "it" behind another object is that object
  const [first] = words;
  if (!bare) return withFullNoun(task, predicate, words);
  if (first?.named !== undefined && pronoun !== 'it') return words;
  const verbs = parsed.predicates.filter((one) => isFiniteVerb(one) && one.head < predicate.head && !belongsAbove(parsed, predicate, one));
  for (const before of verbs.reverse()) {
    const thing = plainObject(task.context, task.references, before);
    if (thing.length > 0) return [...thing, ...words.slice(1)];
  }
  const unnamed = first?.named === undefined;
  // "a patrol vessel shadowed it": a thing, whichever body is named near by
  const thing = pronoun === 'it' && (unnamed || !ON_BODIES.has(predicate.lemma));
  // "A truce took effect. The cabinet approved it": the thing that the sentence before was about
  const { subject } = task.memory;
  if (pronoun === 'them' && unnamed && subject && isPlural(subject)) return [...subject, ...words.slice(1)];
  if (!thing) return words;
  if (verbs.length === 0 && subject && !isPlural(subject) && (unnamed || joinWords(subject) !== first?.text))
    return [...subject, ...words.slice(1)];
  return [{ text: pronoun, glue: false, wordClass: 'PRON' }, ...words.slice(1)];
}
