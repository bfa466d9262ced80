/**
 * The PLOVER action of a verb group: what the verb does with its objects, turned by the verb above it ("agreed to", "refused to", "threatened to"),
 * by "not", by "must" and by "will". A cooperative act that is still to come is AGREE, force that is still to come THREATEN.
 */

import {
  ADJECTIVE_STANCES,
  BE_ACTIONS,
  COOPERATIVE,
  DUTY_MODALS,
  FORCEFUL,
  PURPOSE_ACTIONS,
  STANCES,
  type Stance,
} from '../../lexicon/actions/stances';
import { SUBJECT_ACTIONS } from '../../lexicon/actions/subject-rules';
import { FUTURE_MODALS, TENTATIVE_MODALS } from '../../lexicon/clause-words';
import { REPORTING_VERBS } from '../../lexicon/event-verbs';
import type { ActionId } from '../../model/event';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { actionOfSubject, actionOfVerb, type NearWord, readFrame } from './action-frame';

/** Tokens between a verb and the infinitive that it governs. */
const GOVERNING_REACH = 14;
const DEEPEST = 4;
const PLACATING = new Set('appease placate satisfy mollify defuse calm'.split(' '));
const NOTHING_PLANNED = new Set('plan plans intention reason need question chance way'.split(' '));

/** The infinitive or gerund that hangs on a verb, with its index. */
function below(context: SentenceContext, index: number): number | null {
  const { predicates, chunks } = context.parsed;
  const [outer, inner] = [predicates[index], predicates[index + 1]];
  if (!outer || !inner || (inner.form !== 'infinitive' && inner.form !== 'gerund')) return null;
  if (inner.governor !== index || inner.start - outer.head > GOVERNING_REACH) return null;
  return chunks[inner.head] === chunks[outer.head] ? index + 1 : null;
}

/** Adjectives that may pass for passives: "was prepared to", "is committed to". */
const WILLING = new Set(['prepared', 'committed', 'determined', 'set', 'bound', 'poised']);

/** "is ready to", "is not willing to", "is to lift". */
function stanceOfBe(context: SentenceContext, predicate: Predicate, inner: number | null): Stance | null {
  for (let step = 1; step <= 3; step += 1) {
    const stance = ADJECTIVE_STANCES.get(wordAt(context.parsed, predicate.head + step));
    if (stance) return stance;
  }
  const next = inner === null ? undefined : context.parsed.predicates[inner];
  return next && next.start === predicate.head + 1 ? 'commit' : null;
}

function actionOfBe(context: SentenceContext, predicate: Predicate): ActionId | null {
  for (let step = 1; step <= 3; step += 1) {
    const words = [0, 1, 2, 3].map((more) => wordAt(context.parsed, predicate.head + step + more));
    for (const length of [4, 2, 1]) {
      const action = BE_ACTIONS.get(words.slice(0, length).join(' '));
      if (action) return action;
    }
  }
  return null;
}

/** What an infinitive becomes below a verb that promises, refuses, asks for, threatens or ends it. */
function underStance(stance: Stance, inner: ActionId | null, negated: boolean, own: ActionId | null): ActionId | null {
  if (stance === 'threaten') return 'THREATEN';
  if (stance === 'refuse') return 'REJECT';
  if (stance === 'ask') return inner === 'SUPPORT' ? 'SUPPORT' : 'REQUEST';
  if (stance === 'stop') return inner === null ? own : FORCEFUL.has(inner) ? 'RETREAT' : COOPERATIVE.has(inner) ? 'SANCTION' : own;
  if (stance === 'pass') return inner ?? own;
  if (stance === 'prepare' && inner === 'ASSAULT') return 'MOBILIZE';
  if (negated) return 'REJECT';
  return inner !== null && FORCEFUL.has(inner) ? 'THREATEN' : inner === 'REJECT' ? 'REJECT' : 'AGREE';
}

function stanceOf(context: SentenceContext, predicate: Predicate, inner: number | null): Stance | null {
  if (predicate.lemma === 'be') return stanceOfBe(context, predicate, inner);
  if (predicate.passive && WILLING.has(wordAt(context.parsed, predicate.head))) return 'commit';
  return STANCES.get(predicate.lemma) ?? null;
}

/** "there are no plans to ease …", "has no intention of …" */
const noPlans = (context: SentenceContext, predicate: Predicate): boolean =>
  ['be', 'have', 'see'].includes(predicate.lemma) &&
  wordAt(context.parsed, predicate.head + 1) === 'no' &&
  NOTHING_PLANNED.has(wordAt(context.parsed, predicate.head + 2));

const isEnforcer = ({ words }: NearWord): boolean => words.includes('@enforcers');

/** The verb with its objects and the infinitive below it, before tense and negation. */
function bareAction(context: SentenceContext, index: number, predicate: Predicate, depth: number): ActionId | null {
  const inner = depth < DEEPEST ? below(context, index) : null;
  const next = inner === null ? undefined : context.parsed.predicates[inner];
  const frame = readFrame(context, index, predicate, next?.form === 'infinitive' ? next.start : undefined);
  const stance = stanceOf(context, predicate, inner);
  if (noPlans(context, predicate)) return 'REJECT';
  if (predicate.lemma === 'be' && !stance) return actionOfBe(context, predicate);
  const subject = actionOfSubject(frame);
  const own = subject ?? actionOfVerb(frame);
  // "charged Uganda with training rebels": no court charges a state
  if (predicate.lemma === 'charge' && !predicate.passive && next?.form === 'gerund' && !frame.subjects.some(isEnforcer)) return 'ACCUSE';
  // "called on the minister at home", where nothing is asked
  if (predicate.lemma === 'call-on' && !next && !frame.objects.some(({ words }) => words.includes('for') || words.includes('to')))
    return 'CONSULT';
  if (!stance || !next || inner === null) return own;
  const under = bareAction(context, inner, next, depth + 1);
  // "sacked the minister to appease the crowd"
  if (next.form === 'infinitive' && PLACATING.has(next.lemma)) return 'CONCEDE';
  // "ordered the diplomats to leave": the objects say more than the asking
  if (stance === 'ask' && own !== null && own !== 'REQUEST') return own;
  if (stance === 'ask' && under === 'ACCUSE') return 'ACCUSE';
  if (stance === 'ask' && predicate.lemma === 'order' && under !== null && FORCEFUL.has(under)) return under;
  if (stance === 'pass' && own !== null) return own;
  // "is set to rule": fixed, but nothing is promised
  if (stance === 'commit' && under === null && (predicate.passive || predicate.lemma === 'be')) return null;
  return underStance(stance, under, next.negated || predicate.negated, own);
}

/** Whether the clause is told as somebody's words ("said it would") or as a decision ("announced it would"). */
function toldBy(context: SentenceContext, index: number): 'words' | 'decision' | null {
  const before = context.parsed.predicates[index - 1];
  if (before === undefined) return null;
  if (REPORTING_VERBS.has(before.lemma)) return 'words';
  return verbClass(before.lemma) === 'announce' ? 'decision' : null;
}

/** "is to lift", "X and Y plan to hold" where the tagger takes the verb above for no verb. */
export const isUngoverned = (context: SentenceContext, predicate: Predicate): boolean =>
  predicate.form === 'infinitive' &&
  predicate.governor === null &&
  /^(?:is|are|was|were|plans?|due|set)$/.test(wordAt(context.parsed, predicate.start - 1));

const conditional = (context: SentenceContext): boolean => context.parsed.openers.some((opener) => /\bunless$/.test(opener));

/** Themes and action of a happening both ask: each verb is worked out once. */
const decided = new WeakMap<Predicate, ActionId | null>();

/** The action of the verb group at `index`, or null when the lexicon does not know. */
export function decideAction(context: SentenceContext, index: number): ActionId | null {
  const predicate = context.parsed.predicates[index];
  if (!predicate) return null;
  const before = decided.get(predicate);
  if (before !== undefined) return before;
  const action = workOut(context, index, predicate);
  decided.set(predicate, action);
  return action;
}

/** Characters behind a verb in which its purpose stands. */
const PURPOSE_REACH = 160;

/** "walked out in protest" tells what the walk was. */
function purposeAction(context: SentenceContext, predicate: Predicate): ActionId | null {
  const { sentence } = context.parsed;
  const from = (sentence.tokens[predicate.head]?.end ?? sentence.end) - sentence.start;
  const clause = /^[^,;:]*/.exec(sentence.text.slice(from, from + PURPOSE_REACH))?.[0] ?? '';
  const found = PURPOSE_ACTIONS.find(([words]) => words.test(clause));
  return found?.[1] ?? null;
}

/** "will no longer admit": it did before. */
const noLonger = (context: SentenceContext, predicate: Predicate): boolean =>
  wordAt(context.parsed, predicate.head - 1) === 'longer' && wordAt(context.parsed, predicate.head - 2) === 'no';

function workOut(context: SentenceContext, index: number, predicate: Predicate): ActionId | null {
  const bare = purposeAction(context, predicate) ?? bareAction(context, index, predicate, 0);
  const { modal, negated } = predicate;
  if (modal !== null && DUTY_MODALS.has(modal)) return 'REQUEST';
  if (
    predicate.lemma === 'need' ||
    (predicate.lemma === 'have' && below(context, index) !== null && wordAt(context.parsed, predicate.head + 1) === 'to')
  )
    return 'REQUEST';
  if (bare === null) return null;
  if (noLonger(context, predicate)) return FORCEFUL.has(bare) ? 'RETREAT' : 'SANCTION';
  if (negated && (COOPERATIVE.has(bare) || bare === 'MOBILIZE')) return 'REJECT';
  const ungoverned = isUngoverned(context, predicate);
  const tentative = modal !== null && TENTATIVE_MODALS.has(modal);
  if (!tentative && !ungoverned && (modal === null || !FUTURE_MODALS.has(modal))) return bare;
  if (conditional(context) && (COOPERATIVE.has(bare) || FORCEFUL.has(bare))) return 'THREATEN';
  if (COOPERATIVE.has(bare)) return 'AGREE';
  if (bare === 'ASSAULT' || bare === 'COERCE') return 'THREATEN';
  const teller = toldBy(context, index);
  return FORCEFUL.has(bare) && teller !== 'decision' && (teller === 'words' || tentative) ? 'THREATEN' : bare;
}

/** What the subject alone stands for, where its verb tells nothing: "riots continued", "fighting broke out". */
export function actionOfSubjectNoun(context: SentenceContext, index: number): ActionId | null {
  const predicate = context.parsed.predicates[index];
  if (!predicate) return null;
  const frame = readFrame(context, index, predicate);
  const words = predicate.passive ? frame.objects : frame.subjects;
  return SUBJECT_ACTIONS.find(([name]) => words.some((word) => word.words.includes(`@${name}`)))?.[1] ?? null;
}
