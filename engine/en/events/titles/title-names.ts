/** Whom a word of a title names: a person with the full name, or the actors that a pronoun or "the two countries" stands for. */
import type { ActorMention } from '../../../model/event';
import { ON_BODIES } from '../../lexicon/title-words';
import { verbAt, wordAt } from '../sentence/parsed-sentence';
import { holdsRole, isClass, isOffice, isWord, personAt } from './office';
import { joinNames, nameInText, type TitleTask } from './title-word';

export interface Named {
  readonly text: string;
  readonly end: number;
  readonly count: number;
}

const NAMED_AFTER = /^(?:-|administration|government|cabinet|campaign|family|camp|team|doctrine|plan|regime)$/;

/** "arrested two men" counts no one who was named; "what it costs", "sold it" name no body. */
function pointsNowhere({ context }: TitleTask, index: number, subject?: string): boolean {
  const verb = verbAt(context.parsed, index - 1);
  if (isWord(context, index, /^(?:two|three|four|five|six)$/)) return !isWord(context, index - 1, /^(?:the|these|both)$/);
  if (!isWord(context, index, /^(?:it|they|them)$/)) return false;
  const goesOn = isClass(context, index + 1, /^(?:VERB|AUX)$/) && (subject !== undefined || isWord(context, index + 1, /^(?:is|was)$/));
  return (goesOn && !isWord(context, index, /^them$/)) || (verb !== undefined && !ON_BODIES.has(verb.lemma));
}

/** The two or three that "the two countries" means: those that the engine read, else those of the event itself. */
function pairMeant({ actors, earlier }: TitleTask, meant: readonly ActorMention[]): readonly string[] {
  const names = [...new Set(meant.map(({ name }) => nameInText(name)))];
  // only those whom one sentence names together
  const isTogether = earlier.sentences.some((one) => meant.every(({ actor }) => one.actors.some((other) => other.actor === actor)));
  if (names.length === 1 || meant[0]?.kind === 'person' || (names.length === 2 && isTogether)) return names;
  const parties = actors.filter(({ kind, role }) => kind === 'state' && role === 'participant').map(({ name }) => nameInText(name));
  return names.length === 2 && parties.length === 2 ? parties : [];
}

/** Whom the word at `index` names or stands for. Those whom the title's `subject` names already keep their pronoun. */
export function nameAt(task: TitleTask, index: number, subject?: string): Named | undefined {
  const { context, references } = task;
  const { tokens } = context.parsed.sentence;
  // "adviser to the President": an office
  if (isWord(context, index, /^the$/) && isWord(context, index - 1, /^to$/) && holdsRole(context, { from: index - 2, to: index - 1 }))
    return undefined;
  const meant = pointsNowhere(task, index, subject)
    ? []
    : references.filter(
        ({ start, kind }) => start === tokens[index]?.start && (kind === 'person' || !isWord(context, index, /^(?:i|me|my)$/)),
      );
  const [first] = meant;
  if (first) {
    const names = pairMeant(task, meant);
    if (names.length === 0 || (subject !== undefined && names.every((name) => subject.includes(name.replace(/^the /, '')))))
      return undefined;
    return { text: joinNames(names), end: first.end, count: names.length };
  }
  const person = personAt(context, index);
  if (!person) return undefined;
  const next = tokens.find(({ start }) => start >= person.end);
  // "Elian Gonzalez", where "Gonzalez" alone is his father; "Elijah Eugene Cummings", known as "Elijah"
  const isBehind = isClass(context, index - 1, /^PROPN$/) && !context.isDate(index - 1) && !isOffice(wordAt(context.parsed, index - 1));
  const isBefore = next && isClass(context, next.index, /^PROPN$/) && !context.isDate(next.index);
  const isPart = !person.quote.includes(' ') && (isBehind || (isBefore && person.name.split(' ').at(-1) !== person.quote));
  // "Jr." is not a name, and "the Biden administration" is not a person
  const isOne = !isPart && /^(?![JS]r\b)\p{L}{2}/u.test(person.name) && !NAMED_AFTER.test(next?.lower ?? '');
  return isOne ? { text: person.name, end: person.end, count: 1 } : undefined;
}
