/** Who holds what a noun names: for headlines such as "A and B hold a summit". */
import { TRAVEL_VERBS } from '../../lexicon/title-words';
import type { EventActor } from '../../model/event';
import { phraseStart, subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt } from '../sentence/sentence-context';
import { keyOf } from './title-memory';
import { subjectWords } from './title-subject';
import type { TitleTask } from './title-task';
import { isPlural } from './words/title-verb';
import { joinNames, type TitleWord } from './words/title-words';

export const nameWord = (text: string, named?: number): TitleWord => ({
  text,
  glue: false,
  wordClass: 'PROPN',
  ...(named ? { named } : {}),
});

/** Names of those who take part: persons, else bodies; those acted upon only when nobody else is known. */
export function participants(actors: readonly EventActor[]): readonly TitleWord[] {
  const acting = actors.filter((actor) => actor.kind !== 'place' && actor.role !== 'target');
  const persons = acting.filter((actor) => actor.kind === 'person');
  const bodies = acting.filter((actor) => actor.kind === 'state' || actor.kind === 'territory');
  const chosen = persons.length > 0 ? persons : bodies.length > 0 ? bodies : acting;
  const names = chosen.slice(0, 3).map((actor) => actor.name);
  return names.length > 0 ? [nameWord(joinNames(names), names.length)] : [];
}

/** A noun of another verb's member ("arrived for talks"): the one who arrives holds it. */
export function isMemberNoun({ happening }: TitleTask): boolean {
  const { noun, attachment } = happening;
  return noun !== null && attachment.item !== null && noun.start >= attachment.item.from && noun.head < attachment.item.to;
}

interface Holder {
  readonly words: readonly TitleWord[];
  /** only known to take part, not said to hold it */
  readonly present: boolean;
}

/** Who holds what the noun names: the subject of its verb of having, the owner behind "their", or who did it by earlier sentences. */
export function holderOf(task: TitleTask): Holder {
  const { context, happening, story, references, memory, reading } = task;
  const { noun } = happening;
  if (!noun) return { words: [], present: false };
  const { predicates } = context.parsed;
  const above = predicateAt(context, happening.above.at(-1) ?? (isMemberNoun(task) ? happening.predicate : null));
  if (above && story.subject && above.head < noun.start) {
    const subject = subjectWords(context, story.subject, above, references, memory);
    if (subject.length > 0) return { words: subject, present: false };
  }
  const start = phraseStart(context.parsed, noun.start);
  if (/^(?:his|her|its|their)$/.test(wordAt(context.parsed, start))) {
    const index = predicates.findLastIndex((predicate) => isFiniteVerb(predicate) && predicate.head < start);
    const verb = predicates[index];
    const subject = verb ? subjectWords(context, subjectOf(context.parsed, index, context.isDate), verb, references, memory) : [];
    const owner = wordAt(context.parsed, start) === 'their' && !isPlural(subject) ? (memory.several ?? []) : subject;
    if (owner.length > 0) return { words: owner, present: false };
  }
  // "arrived in X for talks that …"
  const index = predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < start);
  const verb = predicates[index];
  if (verb && !verb.negated && wordAt(context.parsed, start - 1) === 'for' && TRAVEL_VERBS.has(verb.lemma)) {
    const traveller = subjectWords(context, subjectOf(context.parsed, index, context.isDate), verb, references, memory);
    if (traveller.length > 0) return { words: traveller, present: false };
  }
  const acting = participants(reading.actors);
  if (acting.length > 0) return { words: acting, present: true };
  return { words: wordAt(context.parsed, start) === 'the' ? (memory.nouns.get(keyOf(noun))?.holder ?? []) : [], present: false };
}
