/**
 * A headline for a happening: who does what, at most twelve words, present tense for what happened and "to …" for what is planned.
 * Several forms are tried in turn, and the first that an editor would print is taken.
 */

import { SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import {
  ASPECT_VERBS,
  COMMENT_NOUNS,
  HAPPENING_VERBS,
  HELD_NOUNS,
  LINKING_VERBS,
  NEEDS_OBJECT,
  THEME_NOUNS,
  WITHOUT_OBJECT,
} from '../../lexicon/title-words';
import { REPEATED_ACT } from '../dates/sharing/followed-by';
import { readStory } from '../happenings/story-range';
import { TOLD_PLAN } from '../happenings/told-deed';
import { actorsWithin } from '../sentence/actors-within';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { announcementTitle, clauseTitle, saidTitle } from './title-clause';
import { isMemberNoun } from './title-holder';
import { labelTitle, quotedTitle, takesPlaceTitle, withVerb } from './title-label';
import { calledTitle, heldTitle, memberOfNoun, phraseTitle, placedIn } from './title-noun';
import { objectTitle } from './title-object';
import { askedTitle, calledOffTitle, causedTitle, deniedTitle, repeatedTitle } from './title-other-verb';
import { reportTitle } from './title-report';
import { subjectWords } from './title-subject';
import type { TitleForm, TitleTask } from './title-task';
import { isPrintable } from './words/title-check';
import { nameInText } from './words/title-names';
import { isPlural } from './words/title-verb';
import { joinWords } from './words/title-words';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "X was a main subject": says of what it names only that it mattered. */
const comments = ({ context }: TitleTask, state: Predicate): boolean =>
  [1, 2, 3, 4].some((offset) => COMMENT_NOUNS.has(wordAt(context.parsed, state.head + offset)));

/** A verb of state above a noun tells it too, when the noun is its subject: "exports will need a permit". */
const stateClause: TitleForm = (task) => {
  const { context, happening } = task;
  const { predicates, chunks } = context.parsed;
  const head = happening.noun?.head ?? 0;
  const next = predicates.findIndex(
    (one) => one.start > head && isFiniteVerb(one) && chunks[one.head] === chunks[head] && verbClass(one.lemma) === 'state',
  );
  const index = happening.above.at(-1) ?? (next < 0 ? null : next);
  const state = predicateAt(context, index);
  // "the talks were friendly": the phrase itself is the news
  const idle = state?.lemma === 'be' && (happening.noun?.entry.strong === true || comments(task, state));
  const had = state?.lemma === 'have' && HELD_NOUNS.has(happening.noun?.entry.lemma ?? '') && happening.noun !== null;
  const told = had || state?.lemma === 'allow' || (state && !idle && happening.noun && happening.noun.head < state.start);
  return told
    ? clauseTitle({ ...task, happening: { ...happening, predicate: index }, story: readStory(context, { ...happening, predicate: index }) })
    : null;
};

const hasIt = ({ context, happening }: TitleTask): boolean => predicateAt(context, happening.above.at(-1) ?? null)?.lemma === 'have';

/** "Winner to be inaugurated in X": the state that the sentence before was about stands in for a name. */
const placedClause: TitleForm = (task) => {
  const { state } = task.memory;
  const filled = task.reading.themes.some((theme) => theme === 'appointment' || theme === 'election');
  if (!state || task.reading.actors.length > 0 || !filled) return null;
  return clauseTitle(task, [
    { text: 'in', glue: false, wordClass: 'ADP' },
    { text: nameInText(state), glue: false, wordClass: 'PROPN', named: 1 },
  ]);
};

/** The happening that was announced has its day as well, and a title of its own. */
const announcesDated = ({ context, happening }: TitleTask): boolean => {
  const predicate = predicateAt(context, happening.predicate);
  return context.dated.some((one) => predicate && one.first > predicate.head && one.timex !== happening.attachment.timex);
};

/** "The talks between A and B lasted two hours": what lasted is the news. */
const subjectTitle: TitleForm = ({ context, happening, story, reading, references, memory }) => {
  const predicate = predicateAt(context, happening.predicate);
  const words = predicate ? subjectWords(context, story.subject, predicate, references, memory) : [];
  const title = placedIn(context, joinWords(words), reading.place);
  return isPrintable(title, words, words.length > 2) ? title : null;
};

/** "A decision is due on Friday", "a ruling is expected in May" */
const dueTitle: TitleForm = ({ context, happening, story, references, memory }) => {
  const verb = predicateAt(context, happening.predicate);
  if (!verb || happening.noun || happening.attachment.themes) return null;
  const due = verb.lemma === 'be' ? wordAt(context.parsed, verb.head + 1) : '';
  const told = due === 'due' ? due : verb.passive && SCHEDULING_VERBS.has(verb.lemma) ? wordAt(context.parsed, verb.head) : null;
  const words = told === null ? [] : subjectWords(context, story.subject, verb, references, memory);
  return words.length > 0 ? `${joinWords(words)} ${isPlural(words) ? 'are' : 'is'} ${told}` : null;
};

function formsFor(task: TitleTask): readonly TitleForm[] {
  const { context, happening, story } = task;
  const predicate = predicateAt(context, happening.predicate);
  const { noun } = happening;
  if (happening.attachment.rule === TOLD_PLAN) return [saidTitle, clauseTitle, phraseTitle];
  if (happening.attachment.rule === REPEATED_ACT) return [repeatedTitle, clauseTitle, phraseTitle];
  if (!predicate && happening.attachment.item) return [memberOfNoun, phraseTitle];
  if (!predicate) return [calledOffTitle, calledTitle, ...(hasIt(task) ? [stateClause] : []), heldTitle, stateClause, phraseTitle];
  const carried = noun !== null && noun.head < predicate.start;
  const owned = story.subject !== null && noun !== null && noun.head < story.subject.from;
  const takes = predicate.lemma === 'take' && wordAt(context.parsed, predicate.head + 1) !== 'place';
  // "a meeting with X, which was to take place": the meeting, not X
  const ofNoun = HAPPENING_VERBS.has(predicate.lemma) && !takes;
  if (carried && owned && !ofNoun) return [clauseTitle, heldTitle, phraseTitle];
  if (predicate.form === 'participle' && HAPPENING_VERBS.has(predicate.lemma)) return [calledOffTitle, heldTitle, phraseTitle];
  if (carried && ofNoun) {
    return ASPECT_VERBS.has(predicate.lemma) && predicate.lemma !== 'last'
      ? [clauseTitle, heldTitle, phraseTitle]
      : [heldTitle, phraseTitle];
  }
  const linked = !carried && LINKING_VERBS.has(predicate.lemma);
  const { item } = happening.attachment;
  // "lifted the duties in August and the tariffs in March": what the verb does to each member
  const done = item !== null && NEEDS_OBJECT.has(predicate.lemma) && classAt(context.parsed, item.from) !== 'ADP';
  if (linked || (!done && isMemberNoun(task) && verbClass(predicate.lemma) === 'event')) return [heldTitle, phraseTitle];
  if (predicate.lemma === 'last') return [heldTitle, phraseTitle, subjectTitle];
  const announced = announcesDated(task) ? [reportTitle, announcementTitle] : [announcementTitle];
  return [
    deniedTitle,
    causedTitle,
    dueTitle,
    askedTitle,
    calledTitle,
    ...announced,
    clauseTitle,
    placedClause,
    reportTitle,
    heldTitle,
    phraseTitle,
  ];
}

/** "A stayed until Monday, B until Friday": B's title is about B. */
function ofMember(task: TitleTask): TitleTask {
  const { context, happening, reading } = task;
  const { item } = happening.attachment;
  const lemma = predicateAt(context, happening.predicate)?.lemma ?? '';
  if (!item || !WITHOUT_OBJECT.has(lemma)) return task;
  const inside = actorsWithin(context, item).filter(({ kind }) => kind === 'person');
  const actors = reading.actors.filter((actor) => inside.some((mention) => mention.actor === actor.actor));
  return actors.length > 0 ? { ...task, reading: { ...reading, actors } } : task;
}

/** Title of a happening. Never empty: without any usable words it says what it was, who took part and where. */
export function writeTitle(told: TitleTask): string {
  const task = ofMember(told);
  for (const form of formsFor(task)) {
    const title = form(task);
    if (title) return upper(title);
  }
  const label = labelTitle(task);
  const bare = label.split(' ').length < 3 || label.startsWith(THEME_NOUNS[task.reading.themes[0] ?? 'other']);
  const short = (): string | null => clauseTitle({ ...task, anyLength: true });
  const plain = bare
    ? (takesPlaceTitle(task) ?? short() ?? objectTitle(task) ?? quotedTitle(task))
    : // "Barge is released" tells more than "Release of Denmark"
      task.happening.noun === null
      ? short()
      : null;
  return upper(plain ?? withVerb(task, label));
}
