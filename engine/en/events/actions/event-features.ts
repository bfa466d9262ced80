/** Computes the classifier features of an event: its verb, noun, subject, objects, nearby words and theme cues. */
import type { EventStatus, ThemeId } from '../../../model/event';
import type { Sentence } from '../../../model/sentence';
import { ACTION_VERBS } from '../../lexicon/action-verbs';
import { FUTURE_MODALS } from '../../lexicon/clause-words';
import { EVENT_VERBS, PLANNING_VERBS } from '../../lexicon/event-verbs';
import { classesOf } from '../../lexicon/object-classes';
import { THEME_CUES } from '../../lexicon/theme-cues';
import { longestByFirstWord } from '../../lexicon/words';
import type { EventNoun } from '../sentence/event-nouns';
import { objectEnd, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { actorsWithin, objectNoun, relativeObject, subjectNoun } from '../sentence/verb-arguments';

/** Weight of the headline, in sentences of the body. */
const HEADLINE = 2;
/** Minimum divisor of cue shares, so that a few cues do not give a theme a large share. */
const FEWEST = 3;
/** Cues for these themes describe the form of an event, not the topic of an article. */
const FORMS: ReadonlySet<ThemeId> = new Set<ThemeId>(['visit', 'meeting', 'statement', 'summit']);

const LONGEST_FROM = longestByFirstWord(THEME_CUES.keys());

/** Share of an article's cues by theme. */
export type Topic = ReadonlyMap<ThemeId, number>;

/** Returns the themes of each cue. If two cues begin at the same word, the longer one comes first. */
function cuesIn(words: readonly string[]): readonly ThemeId[] {
  const found: ThemeId[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const most = LONGEST_FROM.get(words[start] ?? '') ?? 0;
    for (let length = Math.min(most, words.length - start); length >= 1; length -= 1) {
      const phrase = length === 1 ? (words[start] ?? '') : words.slice(start, start + length).join(' ');
      const themes = THEME_CUES.get(length > 2 ? phrase.replace(/ - /g, '-') : phrase);
      if (!themes) continue;
      found.push(...themes);
      start += length - 1;
      break;
    }
  }
  return found;
}

export function topicOf(headline: readonly Sentence[], body: readonly Sentence[]): Topic {
  const counts = new Map<ThemeId, number>();
  const count = (sentences: readonly Sentence[], weight: number): void => {
    for (const { tokens } of sentences)
      for (const theme of cuesIn(tokens.map(({ lower }) => lower))) counts.set(theme, (counts.get(theme) ?? 0) + weight);
  };
  count(headline, HEADLINE);
  count(body, 1);
  const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
  return new Map([...counts].flatMap(([theme, number]) => (FORMS.has(theme) ? [] : [[theme, number / Math.max(all, FEWEST)] as const])));
}

const OWN_PRONOUNS = new Set(['it', 'they', 'he', 'she', 'we']);
/** Maximum number of tokens between the announcing verb and the verb of its complement. */
const REACH = 18;
/** Maximum number of tokens between a verb and its infinitive. "asked the minister to …" is longer, so the verbs stay separate. */
const DESCENT_REACH = 3;

/** Returns the verb of the clause that an announcing verb governs, or null for a plain object ("announced a withdrawal"). */
function complementOf(context: SentenceContext, index: number): Predicate | null {
  const { parsed } = context;
  const outer = predicateAt(context, index);
  if (!outer) return null;
  const next = parsed.predicates[index + 1];
  if (!next || !isFiniteVerb(next)) return null;
  const between = Array.from({ length: next.start - outer.head - 1 }, (_, offset) => wordAt(parsed, outer.head + 1 + offset));
  const opened =
    (parsed.openers[parsed.chunks[next.start] ?? 0] ?? '').endsWith('that') &&
    parsed.chunks[next.start] === (parsed.chunks[outer.head] ?? 0) + 1;
  // "announced on Tuesday it would …"
  const words = between.filter((word, at) => word !== 'that' && word !== 'on' && !context.isDate(outer.head + 1 + at));
  const bare = words.length > 0 && OWN_PRONOUNS.has(words[0] ?? '');
  if (!opened && !bare) return null;
  // "agreed a draft that would let her stay": the object of "agreed" is not a complement clause
  if (['DET', 'NUM'].includes(classAt(parsed, outer.head + 1)) && !context.isDate(outer.head + 1)) return null;
  if (between.length > REACH) return null;
  return PLANNING_VERBS.has(next.lemma) && governsNext(context, index + 1) ? (parsed.predicates[index + 2] ?? next) : next;
}

/** "plans to visit": returns the next verb if it is an infinitive or gerund that this verb governs directly. */
function governsNext({ parsed, isDate }: SentenceContext, index: number): boolean {
  const [outer, inner] = [parsed.predicates[index], parsed.predicates[index + 1]];
  if (!outer || (inner?.form !== 'infinitive' && inner?.form !== 'gerund') || parsed.chunks[inner.head] !== parsed.chunks[outer.head])
    return false;
  const between = Array.from({ length: inner.start - outer.head - 1 }, (_, offset) => outer.head + 1 + offset).filter((at) => !isDate(at));
  return between.length <= DESCENT_REACH && between.every((at) => /^(?:\p{L}+ly|on|in|back|also|by|until)$/u.test(wordAt(parsed, at)));
}

/** Maximum distance between a verb and its object, in tokens. */
const OBJECT_REACH = 14;
/** Maximum distance of words that count as features, in tokens. This keeps long sentences linear. */
const NEAR = 60;
const WHOLE: TokenRange = { from: 0, to: Number.POSITIVE_INFINITY };
const CONTENT = new Set(['NOUN', 'VERB', 'ADJ']);

/** The verb and noun that name an event. */
interface EventWords {
  readonly predicate: number | null;
  readonly noun: EventNoun | null;
  readonly attachment: { readonly themes?: readonly ThemeId[] };
}

/** Facts about an event from outside its sentence. */
interface EventFacts {
  readonly status: EventStatus;
  readonly topic: Topic;
}

/** A noun with its preposition, if any. A plain object has no preposition. */
interface Thing {
  readonly lemma: string;
  readonly relation: string;
  /** false for a noun that modifies the next noun: "export" in "export controls" */
  readonly head: boolean;
}

const lemmaAt = ({ parsed }: SentenceContext, at: number): string => parsed.tags[at]?.lemma.toLowerCase() ?? wordAt(parsed, at);
const isNoun = (context: SentenceContext, at: number): boolean => classAt(context.parsed, at) === 'NOUN' && !context.isDate(at);

/** Returns the lexicon's action for the verb, with its particle if it has one. */
function actionOf({ parsed }: SentenceContext, { lemma, head }: Predicate): string {
  const action = ACTION_VERBS.get(`${lemma}-${wordAt(parsed, head + 1)}`) ?? ACTION_VERBS.get(lemma);
  return action ?? EVENT_VERBS.get(lemma)?.action ?? 'none';
}

function thingsIn(context: SentenceContext, from: number, to: number): readonly Thing[] {
  const things: Thing[] = [];
  let relation = '';
  for (let at = from; at < to; at += 1) {
    if (classAt(context.parsed, at) === 'ADP') relation = wordAt(context.parsed, at);
    if (isNoun(context, at)) things.push({ lemma: lemmaAt(context, at), relation, head: !isNoun(context, at + 1) });
  }
  return things;
}

function objectFeatures(action: string, objects: readonly Thing[]): readonly string[] {
  const first = objects.find(({ relation, head }) => relation === '' && head);
  return objects.flatMap((one) => {
    const classes = classesOf(one.lemma);
    const found = classes.flatMap((name) => [`oc*=${name}`, ...(one.relation === '' ? [`oc=${name}`] : [])]);
    if (one !== first) return found;
    return [...found, `oh=${one.lemma}`, ...classes.map((name) => `va&oc=${action}:${name}`)];
  });
}

/** Returns the verb of the reported content: "said it would leave", "X left, Y said". */
function saidVerb(context: SentenceContext, index: number, verb: Predicate): Predicate | null | undefined {
  const { predicates } = context.parsed;
  const complement = complementOf(context, index);
  if (complement || !['report', 'announce'].includes(verbClass(verb.lemma))) return complement;
  return predicates.slice(index + 1).find(isFiniteVerb) ?? predicates.slice(0, index).findLast(isFiniteVerb);
}

/** Returns the verbs that the verb depends on, governs or reports. */
function nearVerbs(context: SentenceContext, index: number, verb: Predicate, action: string): readonly string[] {
  const above = predicateAt(context, verb.governor);
  const next = context.parsed.predicates[index + 1];
  const below = next?.governor === index ? next : undefined;
  const said = saidVerb(context, index, verb);
  const [ga, ia, ca] = [above, below, said].map((one) => (one ? actionOf(context, one) : ''));
  const found: string[] = [];
  if (above) found.push(`g=${above.lemma}`, `ga=${ga}`, `ga&va=${ga}:${action}`);
  if (below) found.push(`i=${below.lemma}`, `ia=${ia}`, `va&ia=${action}:${ia}`);
  if (said) found.push(`c=${said.lemma}`, `ca=${ca}`, `vc&ca=${verbClass(verb.lemma)}:${ca}`, `cm=${said.modal ?? 'none'}`);
  return found;
}

function moodOf({ negated, modal, form }: Predicate): string {
  if (negated) return 'not';
  if (modal !== null) return FUTURE_MODALS.has(modal) ? 'will' : modal;
  return form === 'infinitive' ? 'to' : 'fact';
}

function verbFeatures(context: SentenceContext, index: number, verb: Predicate): readonly string[] {
  const { lemma, head, passive } = verb;
  const [action, mood] = [actionOf(context, verb), moodOf(verb)];
  const [theme = 'none'] = EVENT_VERBS.get(lemma)?.themes ?? [];
  const end = Math.min(objectEnd(context.parsed, head), head + OBJECT_REACH);
  const subject = subjectOf(context.parsed, index, context.isDate);
  const relative = relativeObject(context, index, verb);
  const subjects = subject ? thingsIn(context, subject.from, subject.to) : [];
  const before = relative
    ? thingsIn(context, relative.from, relative.to)
    : passive
      ? subjects.map((one) => ({ ...one, relation: '' }))
      : [];
  const [doer = 'none', affected = 'none'] = [subject, { from: head + 1, to: end }].map((range) => actorsWithin(context, range)[0]?.kind);
  const found = [`v=${lemma}`, `vt=${theme}`, `vc=${verbClass(lemma)}`, `mood=${mood}`, `va&mood=${action}:${mood}`];
  found.push(`sk=${doer}`, `ok=${affected}`, `va&sk=${action}:${doer}`, `va&ok=${action}:${affected}`);
  if (passive) found.push('passive');
  found.push(...objectFeatures(action, [...before, ...thingsIn(context, head + 1, end)]));
  for (const one of passive ? [] : subjects) for (const name of classesOf(one.lemma)) found.push(`sc=${name}`);
  return [...found, ...nearVerbs(context, index, verb, action)];
}

/** `prefix` gives the noun's function: the event itself (n), an object (on) or a subject (sn). */
function nounFeatures(context: SentenceContext, { entry }: EventNoun, verb: Predicate | undefined, prefix: string): readonly string[] {
  const { lemma, action, themes } = entry;
  const found = [`${prefix}=${lemma}`, `${prefix}a=${action}`, `${prefix}t=${themes[0]}`];
  if (!verb) return found;
  return [...found, `${prefix}a&va=${action}:${actionOf(context, verb)}`, `${prefix}t&vc=${themes[0]}:${verbClass(verb.lemma)}`];
}

function wordFeatures(context: SentenceContext, { from, to }: TokenRange, prefix: string): readonly string[] {
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    if (!CONTENT.has(classAt(context.parsed, at)) || context.isDate(at)) continue;
    const lemma = lemmaAt(context, at);
    found.push(`${prefix}=${lemma}`, ...classesOf(lemma).map((name) => `${prefix}c=${name}`));
  }
  const words = context.parsed.sentence.tokens.slice(from, to).map(({ lower }) => lower);
  return [...found, ...cuesIn(words).map((theme) => `${prefix}cue=${theme}`)];
}

/** Limits a range to the words near the verb or noun, so that long sentences stay linear. */
const nearBy = ({ parsed }: SentenceContext, { from, to }: TokenRange, head: number): TokenRange => ({
  from: Math.max(from, head - NEAR),
  to: Math.min(to, head + NEAR, parsed.sentence.tokens.length),
});

/** Returns the names of the event's features, each once. `range` is the part of the sentence that reports the event. */
export function eventFeatures(context: SentenceContext, happening: EventWords, range: TokenRange, facts: EventFacts): readonly string[] {
  const { predicate: index, noun, attachment } = happening;
  const verb = predicateAt(context, index);
  const [object, subject] = verb ? [objectNoun(context, verb), subjectNoun(context, verb)] : [];
  const named = noun && (!verb || verbClass(verb.lemma) === 'light') ? noun : null;
  const action = named ? named.entry.action : verb ? actionOf(context, verb) : 'none';
  const found = ['bias', verb ? 'verb' : 'noun', `status=${facts.status}`];
  found.push(`ta=${action}`, `ta&status=${action}:${facts.status}`);
  if (verb && index !== null) found.push(...verbFeatures(context, index, verb));
  if (noun) found.push(...nounFeatures(context, noun, verb, 'n'));
  if (object && object !== noun) found.push(...nounFeatures(context, object, verb, 'on'));
  if (subject && subject !== noun) found.push(...nounFeatures(context, subject, verb, 'sn'));
  for (const theme of attachment.themes ?? []) found.push(`at=${theme}`);
  const head = verb?.head ?? noun?.head ?? range.from;
  found.push(...wordFeatures(context, nearBy(context, range, head), 'w'), ...wordFeatures(context, nearBy(context, WHOLE, head), 'z'));
  for (const [theme, share] of facts.topic) {
    if (share > 0.15) found.push(`topic=${theme}`);
    if (share > 0.4) found.push(`topic2=${theme}`);
  }
  return [...new Set(found)];
}
