/** Headlines of happenings that a verb tells: who does what, cut phrase by phrase to twelve words. */
import { INTRANSITIVES } from '../../lexicon/event-verbs';
import { BARE_NOUNS, MUTUAL_VERBS, NEEDS_OBJECT, PARTICLES, STANDS_ALONE, WITHOUT_OBJECT } from '../../lexicon/title-words';
import { antecedent, objectEnd } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, verbClass } from '../sentence/sentence-context';
import { intentOf, planTitle, type ToldPlan, toldPlanTitle } from './title-announced';
import { assemble } from './title-assemble';
import { namedObject } from './title-named-object';
import { indefinite, nounWords } from './title-noun';
import { isPassive } from './title-passive';
import { asNow } from './title-report';
import { subjectWords, withoutArticle } from './title-subject';
import type { TitleTask } from './title-task';
import { clearlyOwned, withoutUnclearOwner } from './title-unclear-owner';
import { betweenParties, turned } from './title-voice';
import { complementOf } from './words/title-complement';
import { withoutLooseEnd } from './words/title-fit';
import { overApposition } from './words/title-office';
import { goesDoing, isPlural, takesPlural, type VerbReading, verbForm, verbWords } from './words/title-verb';
import { joinWords, type TitleWord, titleWords, unglued } from './words/title-words';

/** True when the verb cannot stand with what follows it: "holds", "holds in Beijing", "A meets in Beijing". */
function isBroken(predicate: Predicate, passive: boolean, subject: readonly TitleWord[], object: readonly TitleWord[]): boolean {
  if (passive) return false;
  const { lemma } = predicate;
  const base = lemma.split('-')[0] ?? lemma;
  const [first, second] = object;
  const particle = lemma.includes('-') && PARTICLES.has(first?.text ?? '');
  const next = particle ? second : first;
  const open = !next || next.wordClass === 'ADP' || next.wordClass === 'PUNCT';
  const alone = STANDS_ALONE.has(lemma) || STANDS_ALONE.has(base) || INTRANSITIVES.has(lemma);
  if (open && MUTUAL_VERBS.has(lemma) && next?.text !== 'with' && !isPlural(subject)) return subject.some((word) => word.named);
  // "stays, X from July 16": a member that is no object of its verb
  if (next && !open && WITHOUT_OBJECT.has(lemma) && !['PART', 'ADV', 'ADJ'].includes(next.wordClass)) return true;
  if (!next) return !alone;
  return open && NEEDS_OBJECT.has(lemma) && next.text !== 'into' && !(lemma === 'take' && next.text === 'to');
}

/** "the trip that X postponed": what a relative clause is about is the object of its verb. */
function relativeObject(task: TitleTask, predicate: Predicate): readonly TitleWord[] {
  const { context, happening, story, references } = task;
  const { parsed } = context;
  const chunk = parsed.chunks[predicate.start] ?? 0;
  const begins = parsed.chunks.indexOf(chunk);
  if (!/(?:that|which|whom)$/.test(parsed.openers[chunk] ?? '') || predicate.passive || happening.attachment.item) return [];
  if (!story.subject || story.subject.from <= begins) return [];
  const { noun } = happening;
  if (noun && noun.head < begins) {
    const phrase = nounWords(task);
    const article: TitleWord = { text: indefinite(phrase[0]?.text ?? ''), glue: false, wordClass: 'DET' };
    return noun.plural || BARE_NOUNS.has(noun.entry.lemma) ? phrase : [article, ...phrase];
  }
  const range = antecedent(parsed, begins);
  return range ? withoutArticle(titleWords(context, range, references)) : [];
}

/** "met with A and B": the preposition of the verb goes before each member. */
function itemLead({ context }: TitleTask, predicate: Predicate): readonly TitleWord[] {
  const text = wordAt(context.parsed, predicate.head + 1);
  const leads = verbClass(predicate.lemma) === 'event' && ['to', 'in', 'at', 'for'].includes(text);
  return leads ? [{ text, glue: false, wordClass: 'ADP' }] : [];
}

/** The particle that makes a verb another one ("sworn in", "set up"), when it stands right behind. */
const particleOf = (predicate: Predicate, object: readonly TitleWord[]): readonly string[] => {
  const first = object[0]?.text ?? '';
  return first && predicate.lemma.endsWith(`-${first}`) ? [first] : [];
};

/** "voted, 27 to nil, to recognise …", "landed, and …": what is set off right behind the verb, and "due" behind "be". */
function withoutAside(words: readonly TitleWord[]): readonly TitleWord[] {
  if ((words[0]?.text === 'due' && /^(?:in|at|back|home)$/.test(words[1]?.text ?? '')) || words[0]?.text === 'expected')
    return unglued(words.slice(1));
  if (words[0]?.text !== ',') return unglued(words);
  const ends = words.findIndex((word, at) => at > 0 && word.text === ',');
  return ends < 0 ? [] : unglued(words.slice(ends + 1));
}

/** "warned of a war if troops were sent": a title tells what is, not on which condition. */
function withoutCondition(words: readonly TitleWord[]): readonly TitleWord[] {
  const at = words.findIndex(({ text }) => text === 'if' || text === 'unless');
  return at > 1 ? words.slice(0, at) : words;
}

/** "honored the sanctions Iraq has called illegal", "left after X had spoken": a name that is the subject of the next verb goes. */
function withoutNextSubject({ parsed }: TitleTask['context'], to: number, words: readonly TitleWord[]): readonly TitleWord[] {
  if (!parsed.predicates.some((one) => isFiniteVerb(one) && one.start === to)) return words;
  const name = words.findLastIndex((word) => word.named === undefined && word.wordClass !== 'PROPN');
  const before = words[name];
  const other = before?.wordClass === 'NOUN' || /^(?:after|before|as|while)$/.test(before?.text ?? '');
  return name > 0 && name < words.length - 1 && other ? words.slice(0, name + 1) : words;
}

/** "denied that it was supporting X": denies supporting X. */
function deniedDeed(words: readonly TitleWord[], subject: string): readonly TitleWord[] {
  const [that, who, be, doing] = words.map(({ text }) => text);
  const own = that === 'that' && who !== undefined && subject.endsWith(who);
  return own && /^(?:is|was|are|were)$/.test(be ?? '') && /ing$/.test(doing ?? '') ? words.slice(3) : words;
}

/** The headline of the stating verb, or null when it would be broken. */
export function clauseTitle(task: TitleTask, added: readonly TitleWord[] = []): string | null {
  const { context, happening, story, reading, references, memory } = task;
  const predicate = predicateAt(context, happening.predicate);
  if (!predicate) return null;
  const subject = subjectWords(context, story.subject, predicate, references, memory);
  if (subject.length === 0) return null;
  const { item } = happening.attachment;
  // "A and B announce their withdrawal": whose it is has been said
  const said = joinWords(subject);
  const others = references.filter(({ quote, name }) => !(/^(?:its|their|his|her|the .*)$/i.test(quote) && said.includes(name)));
  const range = item ? story.object : overApposition(context, story.object);
  const told = withoutNextSubject(context, range.to, namedObject(task, withoutUnclearOwner(task, titleWords(context, range, others))));
  const after = withoutCondition(predicate.lemma === 'deny' ? asNow(deniedDeed(told, said)) : told);
  const lead = item && classAt(context.parsed, item.from) !== 'ADP' ? itemLead(task, predicate) : [];
  // "In the statement signed on Friday the panels agree": what follows a participle is another phrase
  const behind = predicate.form === 'participle' && after[0]?.wordClass === 'DET' ? [] : after;
  const object = withoutAside([
    ...relativeObject(task, predicate),
    ...lead,
    ...unglued(added.length > 0 ? withoutLooseEnd(behind) : clearlyOwned(task, subject, behind)),
    ...added,
  ]);
  const passive = isPassive(task, predicate, object);
  const actives = passive ? [turned(task, predicate, { subject, object }), betweenParties(task, predicate, { subject, object })] : [];
  for (const active of actives) {
    const title = active ? assemble(active, () => false) : null;
    if (title) return title;
  }
  const verb = verbWords(context, predicate, passive, takesPlural(context, predicate, subject), reading);
  const particle = particleOf(predicate, object);
  const parts = { subject, verb: [verb, ...particle].join(' '), object: unglued(object.slice(particle.length)) };
  return assemble(
    parts,
    (rest) => !goesDoing(context, predicate) && isBroken(predicate, passive, subject, [...object.slice(0, particle.length), ...rest]),
    task.anyLength,
  );
}

/** The verb with which the announcement of a plan is told: "announces sanctions", "announces plan to visit X", "announces that Y will …". */
export function announcementTitle(task: TitleTask): string | null {
  const { context, happening, story, references, memory } = task;
  const predicate = predicateAt(context, happening.predicate);
  if (!predicate || happening.predicate === null || verbClass(predicate.lemma) !== 'announce') return null;
  const complement = complementOf(context, happening.predicate);
  if (!complement) return null;
  const own = complement.subject === null;
  const inner = complement.predicate;
  const subject = subjectWords(context, complement.subject ?? story.subject, own ? predicate : inner, references, memory);
  if (subject.length === 0) return null;
  const object = withoutLooseEnd(titleWords(context, { from: inner.head + 1, to: objectEnd(context.parsed, inner.head) }, references));
  const unbroken: ToldPlan['broken'] = (who, rest) => isBroken(inner, inner.passive, who, rest);
  const told: VerbReading = { status: 'happened', polarity: inner.negated ? 'negated' : 'affirmed' };
  const done = { subject, verb: verbWords(context, inner, inner.passive, isPlural(subject), told), object };
  if (!complement.ahead) return assemble(done, (rest) => unbroken(subject, rest));
  const carried = verbClass(inner.lemma) === 'light' || inner.lemma === 'impose';
  const acting = context.actors.some((mention) => joinWords(subject).includes(mention.name) || joinWords(subject).includes(mention.quote));
  if (acting && carried && !inner.negated && object[0] && object[0].wordClass !== 'ADP')
    return assemble({ subject, verb: verbForm('announce', isPlural(subject), { ...told, polarity: 'affirmed' }), object }, () => false);
  const { subject: doer, above } = complement;
  return planTitle(task, {
    saying: predicate,
    speaker: story.subject,
    deed: inner,
    doer,
    intent: intentOf(above),
    object,
    broken: unbroken,
  });
}

/** "X will do Y, Z said on Monday" */
export const saidTitle = (task: TitleTask): string | null =>
  toldPlanTitle(task, (subject, rest) => {
    const deed = predicateAt(task.context, task.happening.predicate);
    return deed !== undefined && isBroken(deed, deed.passive, subject, rest);
  });
