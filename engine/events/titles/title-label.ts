/** The last resorts of a title, always grammatical and true: what takes place, the words of the text themselves, or what it was and who took part. */
import { BODY_PRONOUNS } from '../../lexicon/reference-nouns';
import { HAPPENING_VERBS, NOMINALS, THEME_NOUNS } from '../../lexicon/title-words';
import type { EventActor, ThemeId } from '../../model/event';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { participants } from './title-holder';
import { namedObject } from './title-named-object';
import { nobodysBallot, nounWords, placedIn } from './title-noun';
import { plainStart, subjectWords } from './title-subject';
import type { TitleTask } from './title-task';
import { isWhole, MOST_WORDS } from './words/title-check';
import { fitWords } from './words/title-fit';
import { nameInText } from './words/title-names';
import { isPlural, passiveForm, takesPlural, verbForm, verbWords } from './words/title-verb';
import { countWords, joinWords, titleWords, unglued, withoutOffices } from './words/title-words';

/** "Final vote to take place": a happening of which only its name and its time are told. */
export function takesPlaceTitle(task: TitleTask): string | null {
  const { context, happening, reading } = task;
  const predicate = predicateAt(context, happening.predicate);
  const { noun } = happening;
  if (!noun || (predicate && !HAPPENING_VERBS.has(predicate.lemma)) || reading.polarity === 'negated') return null;
  const phrase = fitWords(nounWords(task), MOST_WORDS - 3);
  if (!phrase || reading.status === 'happened' || reading.status === 'ongoing') return null;
  const thing = signedOf(joinWords(phrase));
  const done = thing === joinWords(phrase) ? givenWith(thing) : 'signed';
  const told = done ? passiveForm(done, isPlural(phrase), reading) : `${verbForm('take', isPlural(phrase), reading)} place`;
  const title = placedIn(context, `${thing} ${told}`, reading.place);
  return isWhole(title) ? title : null;
}

/** The clause as the text has it, without its dates and in the tense of headlines, when it holds a verb and fits unshortened. */
export function quotedTitle(task: TitleTask): string | null {
  const { context, happening, story, reading, references } = task;
  const { from, to } = story.whole;
  const inside = (one: Predicate | undefined): one is Predicate =>
    one !== undefined && isFiniteVerb(one) && one.start >= from && one.head < to;
  const own = predicateAt(context, happening.predicate);
  const verb = inside(own) ? own : context.parsed.predicates.find(inside);
  if (!verb) return null;
  const subject = plainStart(titleWords(context, { from, to: verb.start }, references)).filter(
    ({ text }) => !/^(?:it|them)sel(?:f|ves)$/.test(text),
  );
  const first = subject[0]?.wordClass ?? '';
  // "it will be sent": a thing that nobody is known to be
  if (verb.passive && BODY_PRONOUNS.has(wordAt(context.parsed, from)) && verb.start === from + 1) return null;
  // "landed by helicopter, tore it down": another verb stands before this one
  if (context.parsed.predicates.some((one) => inside(one) && one.head < verb.start)) return null;
  if (
    !subject.some(({ wordClass }) => ['NOUN', 'PROPN', 'NUM'].includes(wordClass)) ||
    ['SCONJ', 'CCONJ', 'AUX', 'PRON', 'PART', 'VERB'].includes(first)
  )
    return null;
  const told = titleWords(context, { from: verb.head + 1, to }, references);
  const object = verb === own ? namedObject(task, told) : told;
  const does = verbWords(context, verb, verb.passive, takesPlural(context, verb, subject), reading);
  const title = [joinWords(subject), does, joinWords(unglued(object))].filter(Boolean).join(' ');
  return subject.length + object.length > (verb.passive ? 0 : 1) && isWhole(title) ? title : null;
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

/** What is done with a thing that does not take place. */
const GIVEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:ruling|verdict|judg?e?ment|opinion)s?$/i, 'given'],
  [/^decisions?$/i, 'made'],
  [/^(?:deal|agreement|accord|truce|ceasefire)s?$/i, 'reached'],
  [/^(?:treaty|treaties|pacts?)$/i, 'concluded'],
  [/^wars?$/i, 'fought'],
  [/^attacks?$/i, 'carried out'],
];
const givenWith = (label: string): string | undefined => GIVEN.find(([noun]) => noun.test(label.split(' ').at(-1) ?? ''))?.[1];
/** "Signature takes place": something is signed. */
const signedOf = (label: string): string => (/^sign(?:ature|ing)$/i.test(label) ? 'agreement' : label);

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
  const lemma = predicateAt(task.context, happening.predicate)?.lemma ?? '';
  const own = happening.noun?.entry.strong === true || label.toLowerCase() === NOMINALS.get(lemma);
  const done = label === signedOf(label) ? (givenWith(label) ?? (own ? undefined : DONE_WITH[theme])) : 'signed';
  return `${signedOf(label)}${where} ${done ? passiveForm(done, plural, told) : `${verbForm('take', plural, told)} place`}`;
}

const other =
  (name: string) =>
  (actor: EventActor): boolean =>
    !name.includes(actor.name);

/** What happens to the one who does it, or is done with nobody else. */
const ONES_OWN = new Set([
  'die',
  'arrive',
  'attend',
  'march',
  'protest',
  'rally',
  'resign',
  'return',
  'surrender',
  'withdraw',
  'quit',
  'step-down',
  'explode',
  'launch',
  'test',
  'vote',
  'rule',
]);

const GATHERING: Readonly<Partial<Record<ThemeId, string>>> = { meeting: 'a meeting', negotiation: 'talks', summit: 'a summit' };

const SPEAKING = new Set(['speak', 'talk', 'telephone', 'phone', 'ring', 'call']);
const isPerson = ({ kind }: EventActor): boolean => kind === 'person';

/** "A and B meet in C", "A holds a meeting in C": where nobody and nothing else of the clause can be named. */
function gatheringTitle(task: TitleTask): string | null {
  const { context, happening, reading } = task;
  const predicate = predicateAt(context, happening.predicate);
  const held = GATHERING[reading.themes[0] ?? 'other'];
  if (!predicate || happening.noun || !held || verbClass(predicate.lemma) === 'statement') return null;
  const who = participants(reading.actors);
  if (who.length === 0) return null;
  const several = isPlural(who);
  const speaking = SPEAKING.has(predicate.lemma);
  const together = held === 'a meeting' && (several || (predicate.lemma === 'meet' && !reading.actors.some(isPerson)));
  const told = together
    ? verbForm(speaking ? 'speak' : 'meet', several, reading)
    : `${verbForm('hold', several, reading)} ${speaking ? 'a conversation' : held}`;
  const title = placedIn(context, `${joinWords(who)} ${told}`, reading.place);
  return isWhole(title) ? title : null;
}

/** "Talks of A and B in C": what it was, who took part, where; never empty. */
export function labelTitle(task: TitleTask): string {
  const { context, happening, reading } = task;
  const gathering = gatheringTitle(task);
  if (gathering) return gathering;
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
  const deed = nominal !== undefined && !own && !ONES_OWN.has(lemma) && actors.every(({ role }) => role === 'initiator');
  const link = (saying && nominal && !own) || deed ? 'by' : plain ? 'of' : acting.length > 0 || speaker ? 'by' : 'involving';
  const fits =
    known.length > 0 &&
    !(happening.noun && nobodysBallot(happening.noun, reading.actors)) &&
    countWords(known) + name.split(' ').length < MOST_WORDS;
  const of = fits ? `${name} ${link} ${nameInText(joinWords(known))}` : name;
  if (happening.noun || reading.themes[0] !== 'visit' || !reading.place) return placedIn(context, of, reading.place);
  return `${of} to ${nameInText(reading.place.split(',')[0] ?? '')}`;
}
