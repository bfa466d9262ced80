/** The last resorts of a title, always grammatical and true: what takes place, the words of the text themselves, or what it was and who took part. */
import { HAPPENING_VERBS, NOMINALS, THEME_NOUNS } from '../../lexicon/title-words';
import type { EventActor, ThemeId } from '../../model/event';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { isWhole, MOST_WORDS } from './title-check';
import { fitWords } from './title-fit';
import { participants } from './title-holder';
import { nobodysBallot, nounWords, placedIn } from './title-noun';
import { plainStart, subjectWords } from './title-subject';
import type { TitleTask } from './title-task';
import { isPlural, passiveForm, verbForm } from './title-verb';
import { countWords, joinWords, nameInText, titleWords, withoutOffices } from './title-words';

/** "Final vote to take place": a happening of which only its name and its time are told. */
export function takesPlaceTitle(task: TitleTask): string | null {
  const { context, happening, reading } = task;
  const predicate = predicateAt(context, happening.predicate);
  const { noun } = happening;
  if (!noun || (predicate && !HAPPENING_VERBS.has(predicate.lemma)) || reading.polarity === 'negated') return null;
  const phrase = fitWords(nounWords(task), MOST_WORDS - 3);
  if (!phrase || reading.status === 'happened' || reading.status === 'ongoing') return null;
  const title = placedIn(context, `${joinWords(phrase)} ${verbForm('take', isPlural(phrase), reading)} place`, reading.place);
  return isWhole(title) ? title : null;
}

/** The clause as the text has it, without its dates, when it holds a verb and fits unshortened. */
export function quotedTitle(task: TitleTask): string | null {
  const { context, story, references } = task;
  const { from, to } = story.whole;
  const told = context.parsed.predicates.some((one) => isFiniteVerb(one) && one.start >= from && one.head < to);
  const words = plainStart(titleWords(context, story.whole, references));
  const first = words[0]?.wordClass ?? '';
  if (!told || ['SCONJ', 'CCONJ', 'AUX', 'PRON', 'PART', 'VERB'].includes(first) || countWords(words) > MOST_WORDS) return null;
  const title = joinWords(words);
  return words.length > 3 && isWhole(title) ? title : null;
}

/** What is done with a thing of a theme that is no happening by itself. */
const DONE_WITH: Readonly<Partial<Record<ThemeId, string>>> = {
  agreement: 'made',
  statement: 'made',
  sanction: 'imposed',
  trade: 'taken',
  legal: 'taken',
  technology: 'taken',
  aid: 'given',
  'arms-sale': 'approved',
  other: 'taken',
};

const MOST_DOER_WORDS = 5;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who did it, where only its object cannot be named: "police" of "the police cleared it". */
function doerOf({ context, happening, story, references, memory }: TitleTask): string | null {
  const predicate = predicateAt(context, happening.predicate);
  if (!predicate || predicate.passive) return null;
  const words = subjectWords(context, story.subject, predicate, references, memory);
  const told = words.length > 0 && countWords(words) <= MOST_DOER_WORDS && words.at(-1)?.wordClass === 'NOUN';
  return told && isWhole(upperFirst(joinWords(words))) ? joinWords(words) : null;
}

/** "Vote" alone is no headline: "Vote takes place", "Sanctions are imposed". */
export function withVerb(task: TitleTask, label: string): string {
  const { happening, reading, memory } = task;
  const by = label === THEME_NOUNS[reading.themes[0] ?? 'other'] ? doerOf(task) : null;
  if (by && by.toLowerCase() !== label.toLowerCase()) return `${label} by ${by}`;
  const theme = reading.themes[0] ?? 'other';
  if (label.includes(' ') && label !== THEME_NOUNS[theme]) return label;
  const where = theme === 'election' && memory.state ? ` in ${nameInText(memory.state)}` : '';
  const plural = happening.noun?.plural === true || label === THEME_NOUNS.sanction || label === THEME_NOUNS.trade;
  const told = { ...reading, polarity: 'affirmed' } as const;
  const done = happening.noun?.entry.strong ? undefined : DONE_WITH[theme];
  return `${label}${where} ${done ? passiveForm(done, plural, told) : `${verbForm('take', plural, told)} place`}`;
}

const other =
  (name: string) =>
  (actor: EventActor): boolean =>
    !name.includes(actor.name);

/** "Talks of A and B in C": what it was, who took part, where; never empty. */
export function labelTitle(task: TitleTask): string {
  const { context, happening, reading } = task;
  const lemma = predicateAt(context, happening.predicate)?.lemma ?? '';
  const nominal = NOMINALS.get(lemma);
  const own = fitWords(withoutOffices(nounWords(task)), MOST_WORDS - 5);
  const name = own ? joinWords(own) : (nominal ?? THEME_NOUNS[reading.themes[0] ?? 'other']);
  const actors = reading.actors.filter(other(name));
  const acting = participants(actors);
  const known = acting.length > 0 ? acting : participants(actors.map((actor) => ({ ...actor, role: 'participant' as const })));
  // nobody is said to do it: an action against somebody, but the meeting or the arrest of somebody
  const saying = verbClass(lemma) === 'statement';
  const plain = own || nominal || !/action|statement|measures|event/.test(name);
  const speaker = ['i', 'we'].includes(wordAt(context.parsed, task.story.subject?.from ?? -1));
  const link = saying && nominal && !own ? 'by' : plain ? 'of' : acting.length > 0 || speaker ? 'by' : 'involving';
  const fits =
    known.length > 0 &&
    !(happening.noun && nobodysBallot(happening.noun, reading.actors)) &&
    countWords(known) + name.split(' ').length < MOST_WORDS;
  const of = fits ? `${name} ${link} ${nameInText(joinWords(known))}` : name;
  if (happening.noun || reading.themes[0] !== 'visit' || !reading.place) return placedIn(context, of, reading.place);
  return `${of} to ${nameInText(reading.place.split(',')[0] ?? '')}`;
}
