/** The verb of a clause with its particle and the nouns around it, and the rule of the lexicon that fits them best. */
import { CIRCUMSTANCES, POSSESSIVES, QUANTITIES } from '../../lexicon/actions/frame-words';
import { CLASSES_OF_NOUN } from '../../lexicon/actions/object-classes';
import { SUBJECT_RULES } from '../../lexicon/actions/subject-rules';
import { VERB_RULES } from '../../lexicon/actions/verb-rules';
import type { ActionId } from '../../model/event';
import { kept } from '../../text/kept';
import { objectEnd, subjectOf } from '../sentence/noun-phrases';
import { classAt, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { relativeObject } from '../sentence/relative-object';
import type { SentenceContext } from '../sentence/sentence-context';
import { verbBase } from '../sentence/verb-forms';

/** How far behind its verb an object may stand, in tokens. */
const OBJECT_REACH = 14;

interface Row {
  readonly action: ActionId;
  readonly particles: readonly string[];
  /** alternatives of words that must all stand there; empty for a verb that speaks for itself */
  readonly objects: readonly (readonly string[])[];
}

const ROWS: ReadonlyMap<string, readonly Row[]> = (() => {
  const map = new Map<string, Row[]>();
  for (const [action, verbs, objects] of VERB_RULES) {
    for (const phrase of verbs.split(/\s+/)) {
      const [verb = '', ...particles] = phrase.split(/[_-]/);
      const hyphened = phrase.includes('-') && !['step-down', 'swear-in'].includes(phrase);
      const row = { action, particles: hyphened ? [] : particles, objects: (objects?.split(' ') ?? []).map((one) => one.split('+')) };
      const key = hyphened ? phrase : verb;
      map.set(key, [...(map.get(key) ?? []), row]);
    }
  }
  return map;
})();

const SUBJECT_ROWS: ReadonlyMap<string, readonly Pick<Row, 'action' | 'objects'>[]> = (() => {
  const map = new Map<string, Pick<Row, 'action' | 'objects'>[]>();
  for (const [action, subjects, verbs] of SUBJECT_RULES) {
    const row = { action, objects: subjects.split(' ').map((one) => [one]) };
    for (const verb of verbs.split(' ')) map.set(verb, [...(map.get(verb) ?? []), row]);
  }
  return map;
})();

/** A noun with what classes it belongs to; `distance` in tokens from the verb. */
export interface NearWord {
  readonly words: readonly string[];
  readonly distance: number;
}

export interface ActionFrame {
  readonly verb: string;
  /** words after the verb, for its particle */
  readonly after: readonly string[];
  readonly objects: readonly NearWord[];
  readonly subjects: readonly NearWord[];
  readonly jointly: boolean;
}

/** The ways a word and its lemma, written behind a blank, may be called in a rule. */
const callingsOf = kept((both: string): readonly string[] => {
  const [word = '', lemma = ''] = both.split(' ');
  const forms = [...new Set([word, lemma, word.replace(/ies$/, 'y'), word.replace(/s$/, '')])];
  return [...forms, ...forms.flatMap((form) => CLASSES_OF_NOUN.get(form) ?? [])];
});

/** The ways a token may be called in a rule: itself ("sit-in" as one), its singular, its classes. */
function callings(context: SentenceContext, at: number): readonly string[] {
  const joined = wordAt(context.parsed, at + 1) === '-';
  const word = joined ? `${wordAt(context.parsed, at)}-${wordAt(context.parsed, at + 2)}` : wordAt(context.parsed, at);
  const lemma = joined ? word : (context.parsed.tags[at]?.lemma.toLowerCase() ?? word);
  return callingsOf(`${word} ${lemma}`);
}

const isNoun = (context: SentenceContext, index: number): boolean => classAt(context.parsed, index) === 'NOUN' && !context.isDate(index);

/** Last token of the compound that a noun stands in: "price" in "fuel price rise" leads to "rise", "mayor" in "the mayor's decision" to "decision". */
function compoundHead(context: SentenceContext, at: number, to: number): number {
  let head = at;
  for (;;) {
    const owner = POSSESSIVES.has(wordAt(context.parsed, head + 1));
    let next = head + (owner ? 2 : 1);
    while (owner && next < to && classAt(context.parsed, next) === 'ADJ') next += 1;
    if (next >= to || !isNoun(context, next) || !(owner || isNoun(context, head))) return head;
    head = next;
  }
}

/** "handed over": the word behind the verb may belong to it. */
function takesParticle(context: SentenceContext, verb: number): boolean {
  const lemma = verbBase(context.parsed.predicates.find(({ head }) => head === verb)?.lemma ?? '');
  return (ROWS.get(lemma) ?? []).some(({ particles }) => particles[0] === wordAt(context.parsed, verb + 1));
}

function nearWords(context: SentenceContext, from: number, to: number, verb: number): readonly NearWord[] {
  const list: NearWord[] = [];
  for (let at = from; at < to; at += 1) {
    // what it happened over or amid is not what it was done to
    if (at > from && CIRCUMSTANCES.has(wordAt(context.parsed, at - 1)) && (at > verb + 2 || !takesParticle(context, verb))) break;
    const inWord = wordAt(context.parsed, at - 1) === '-' || wordAt(context.parsed, at) === '-';
    if (at === verb || inWord || context.isDate(at)) continue;
    // a noun before another only says which: it counts less than its head
    const head = compoundHead(context, at, to);
    list.push({ words: callings(context, at), distance: Math.abs(head - verb) + (head === at ? 0 : 0.7) });
  }
  return list;
}

/** The subject as far as its first preposition: what acts in "clashes between troops" are clashes. */
function subjectWords(context: SentenceContext, index: number, verb: number): readonly NearWord[] {
  const subject = subjectOf(context.parsed, index, context.isDate);
  if (!subject) return [];
  let to = subject.from + 1;
  while (to < subject.to && (classAt(context.parsed, to) !== 'ADP' || QUANTITIES.has(wordAt(context.parsed, to - 1)))) to += 1;
  return nearWords(context, subject.from, to, verb);
}

/** "returned stolen paintings": a past form between a verb and its object is no verb of its own. */
function reachOf(context: SentenceContext, head: number): number {
  const end = objectEnd(context.parsed, head);
  return end === head + 1 && classAt(context.parsed, end) === 'VERB' && classAt(context.parsed, end + 1) === 'NOUN'
    ? objectEnd(context.parsed, end)
    : end;
}

/** What rules may ask for beside words: "was returned" is no journey. */
const PASSIVE: NearWord = { words: ['@passive'], distance: 9 };

/** Themes and action both ask: each frame is read once. */
const frames = new WeakMap<Predicate, ActionFrame>();

/** `until` is the first token of the infinitive below, whose objects are not this verb's. */
export function readFrame(context: SentenceContext, index: number, predicate: Predicate, until?: number): ActionFrame {
  if (until !== undefined) return frameOf(context, index, predicate, until);
  const before = frames.get(predicate);
  if (before) return before;
  const frame = frameOf(context, index, predicate, Number.POSITIVE_INFINITY);
  frames.set(predicate, frame);
  return frame;
}

function frameOf(context: SentenceContext, index: number, predicate: Predicate, until: number): ActionFrame {
  const { head } = predicate;
  const end = Math.min(reachOf(context, head), head + OBJECT_REACH, until);
  const behind = nearWords(context, head + 1, end, head);
  const subjects = subjectWords(context, index, head);
  const told = relativeObject(context, index, predicate);
  const objects = told ? [...nearWords(context, told.from, told.to, head), ...behind] : behind;
  return {
    verb: verbBase(predicate.lemma),
    after: [1, 2].map((step) => wordAt(context.parsed, head + step)),
    objects: predicate.passive ? [PASSIVE, ...subjects, ...behind] : objects,
    subjects: predicate.passive ? [] : subjects,
    jointly:
      wordAt(context.parsed, head - 1) === 'jointly' || behind.some(({ words }) => words.includes('together') || words.includes('jointly')),
  };
}

/** Distance of the nearest of the parts; not a number when one of them does not stand there. */
const nearestOf = (parts: readonly string[], words: readonly NearWord[]): number =>
  Math.min(...parts.map((part) => words.find((word) => word.words.includes(part))?.distance ?? Number.NaN));

/** Distance of the nearest alternative that stands there whole, or null. */
function nearest(alternatives: readonly (readonly string[])[], words: readonly NearWord[]): number | null {
  let best: number | null = null;
  for (const parts of alternatives) {
    // of two readings of one noun, the one that asks for more wins
    const distance = nearestOf(parts, words) - (parts.length - 1) / 2;
    if (!Number.isNaN(distance) && (best === null || distance < best)) best = distance;
  }
  return best;
}

/** The action that the lexicon gives this verb with these objects, or null. */
export function actionOfVerb(frame: ActionFrame): ActionId | null {
  const action = ruledAction(frame);
  // an earthquake that kills attacks nobody
  return action === 'ASSAULT' && frame.subjects.some((word) => word.words.includes('@disaster')) ? null : action;
}

function ruledAction(frame: ActionFrame): ActionId | null {
  let best: { row: Row; distance: number } | null = null;
  for (const row of ROWS.get(frame.verb) ?? []) {
    // the row with most particles wins, then the one whose objects are nearest
    const more: number = row.particles.length - (best?.row.particles.length ?? 0);
    if (more < 0 || !row.particles.every((particle, at) => frame.after[at] === particle)) continue;
    const distance = row.objects.length === 0 ? Number.POSITIVE_INFINITY : nearest(row.objects, frame.objects);
    if (distance !== null && (best === null || more > 0 || distance < best.distance)) best = { row, distance };
  }
  if (frame.jointly && (best === null || best.row.action === 'MOBILIZE')) return 'COOPERATE';
  return best?.row.action ?? null;
}

/** The action that the subject decides, or null. */
export function actionOfSubject(frame: ActionFrame): ActionId | null {
  const rows = SUBJECT_ROWS.get(frame.verb) ?? [];
  return rows.find((row) => nearest(row.objects, frame.subjects) !== null)?.action ?? null;
}
