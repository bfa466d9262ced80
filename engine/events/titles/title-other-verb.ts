/** Headlines that another verb tells than the one that bears the date: what was called off, asked for, denied, or done by one more. */
import { CALLING_OFF_VERBS } from '../../lexicon/event-verbs';
import { ASKING_VERBS, CAUSING_VERBS } from '../../lexicon/title-words';
import type { Happening } from '../happenings/happening';
import { readStory } from '../happenings/story-range';
import { objectEnd } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { denialOver } from '../status/event-outcome';
import { clauseTitle } from './title-clause';
import { reportTitle } from './title-report';
import type { TitleForm, TitleTask } from './title-task';
import { withoutLooseEnd } from './words/title-fit';
import { titleWords } from './words/title-words';

/** "X postponed the vote scheduled for May": that it was put off is the news. */
export const calledOffTitle: TitleForm = (task) => {
  const { context, happening } = task;
  const { parsed } = context;
  const noun = happening.noun?.head ?? 0;
  const index = parsed.predicates.findLastIndex((one) => isFiniteVerb(one) && one.head < noun);
  const verb = parsed.predicates[index];
  if (!verb || objectEnd(parsed, verb.head) <= noun || !CALLING_OFF_VERBS.has(verb.lemma)) return null;
  const put: Happening = { ...happening, predicate: index, above: [] };
  return clauseTitle({ ...task, happening: put, story: readStory(context, put) });
};

/** "asked the coalition to leave by September": what was asked for is told with the asking. */
export const askedTitle: TitleForm = (task) => {
  const { context, happening } = task;
  const asked = predicateAt(context, happening.predicate);
  const over = predicateAt(context, asked?.governor ?? null);
  if (asked?.form !== 'infinitive' || asked.governor === null || !over || over.passive || !ASKING_VERBS.has(over.lemma)) return null;
  if (objectEnd(context.parsed, over.head) <= asked.start || asked.start - over.head < 2) return null;
  const asking: Happening = { ...happening, predicate: asked.governor, noun: null, above: [] };
  const status = over.form === 'past' ? 'happened' : task.reading.status;
  return clauseTitle({ ...task, happening: asking, story: readStory(context, asking), reading: { ...task.reading, status } });
};

/** "let three prisoners go": who lets them. */
export const causedTitle: TitleForm = (task) => {
  const { context, happening } = task;
  const { parsed } = context;
  const own = predicateAt(context, happening.predicate);
  const at = (happening.predicate ?? 0) - 1;
  const over = predicateAt(context, at);
  if (!own || !over || !CAUSING_VERBS.has(over.lemma) || over.passive || parsed.chunks[own.head] !== parsed.chunks[over.head]) return null;
  if (own.start !== own.head || wordAt(parsed, own.head) !== own.lemma || own.start - over.head < 2) return null;
  const causing: Happening = { ...happening, predicate: at, noun: null, above: [] };
  const rest = withoutLooseEnd(titleWords(context, { from: own.head, to: objectEnd(parsed, own.head) }, task.references));
  return clauseTitle({ ...task, happening: causing, story: readStory(context, causing) }, rest);
};

/** "Iran denied that its ship had fired on X": that it was denied is the news. */
export const deniedTitle: TitleForm = (task) => {
  const { context, happening } = task;
  const over = denialOver(context, happening);
  if (over === null) return null;
  const denial: Happening = { ...happening, predicate: over, noun: null, above: [] };
  const told: TitleTask = {
    ...task,
    happening: denial,
    story: readStory(context, denial),
    reading: { ...task.reading, status: 'happened', polarity: 'affirmed' },
  };
  return reportTitle(told) ?? clauseTitle(told);
};

/** "Spain recognized X, and Slovenia followed": Slovenia recognizes X. */
export const repeatedTitle: TitleForm = (task) => {
  const { context, happening, story } = task;
  const { predicates } = context.parsed;
  const own = happening.predicate ?? 0;
  const first = predicates.findLastIndex((one, at) => at < own && isFiniteVerb(one) && verbClass(one.lemma) === 'event');
  if (first < 0) return null;
  const act: Happening = { ...happening, predicate: first, noun: null, above: [] };
  return clauseTitle({ ...task, happening: act, story: { ...story, object: readStory(context, act).object } });
};
