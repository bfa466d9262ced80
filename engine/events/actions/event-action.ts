/** The PLOVER action of a happening: what its verb with its objects says; without a verb of a known kind, what the words around weigh. */
import { ACTION_CUES, CLASS_ACTIONS, THEME_ACTION } from '../../lexicon/action-cues';
import { classesOf } from '../../lexicon/actions/object-classes';
import { COOPERATIVE, STANCES } from '../../lexicon/actions/stances';
import { FUTURE_MODALS } from '../../lexicon/clause-words';
import { EVENT_VERBS } from '../../lexicon/event-verbs';
import { longestByFirstWord } from '../../lexicon/first-words';
import type { ActionId, ThemeId } from '../../model/event';
import type { EventNoun } from '../sentence/event-nouns';
import type { TokenRange } from '../sentence/noun-phrases';
import type { Predicate } from '../sentence/parsed-sentence';
import { wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { verbLemma } from '../sentence/verb-forms';
import { complementOf } from '../titles/words/title-complement';
import { actionOfSubjectNoun, decideAction } from './decide-action';
import { leavesBody } from './leaves-body';

/** The trigger's own action outweighs one cue beside it, not two that agree. */
const TRIGGER_WEIGHT = 2.6;
const NOUN_WEIGHT = 2;
/** What the classes of a noun speak for, "airstrikes" for force. */
const cuesOfNoun = (word: string): readonly { readonly action: ActionId; readonly weight: number }[] =>
  classesOf(word).flatMap((name) => CLASS_ACTIONS.get(name) ?? []);

const LONGEST_FROM = longestByFirstWord(ACTION_CUES.keys());

function lemmas(context: SentenceContext, range: TokenRange): readonly string[] {
  const list: string[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    if (context.isDate(at)) continue;
    const word = wordAt(context.parsed, at);
    const wordClass = context.parsed.tags[at]?.wordClass;
    list.push(wordClass === 'VERB' ? verbLemma(word, context.parsed.tags[at]?.lemma ?? word) : word);
  }
  return list;
}

/** Scores per action for a stretch of a sentence and the trigger in it. */
function actionScores(
  context: SentenceContext,
  range: TokenRange,
  predicate: Predicate | undefined,
  noun: EventNoun | null,
): Map<ActionId, number> {
  const scores = new Map<ActionId, number>();
  const add = (action: ActionId, weight: number): void => void scores.set(action, (scores.get(action) ?? 0) + weight);
  const words = lemmas(context, range);
  for (let start = 0; start < words.length; start += 1) {
    const most = Math.max(1, LONGEST_FROM.get(words[start] ?? '') ?? 0);
    for (let length = Math.min(most, words.length - start); length >= 1; length -= 1) {
      const cues =
        ACTION_CUES.get(words.slice(start, start + length).join(' ')) ?? (length === 1 ? cuesOfNoun(words[start] ?? '') : undefined);
      if (!cues) continue;
      // words nearer to the beginning of the clause steer it
      for (const cue of cues) add(cue.action, cue.weight * (1 - (0.5 * start) / Math.max(words.length, 1)));
      start += length - 1;
      break;
    }
  }
  const entry = predicate ? EVENT_VERBS.get(predicate.lemma) : undefined;
  if (entry?.action) add(entry.action, TRIGGER_WEIGHT);
  if (noun?.entry.action) add(noun.entry.action, predicate && verbClass(predicate.lemma) !== 'light' ? NOUN_WEIGHT / 2 : NOUN_WEIGHT);
  return scores;
}

/** The outermost verb that this one hangs on and that says how it stands: "threatened" over "to impose". */
function outermost(context: SentenceContext, index: number): number {
  const { predicates, chunks } = context.parsed;
  const one = predicates[index];
  const above = one?.form === 'infinitive' || one?.form === 'gerund' ? one.governor : null;
  const governor = above === null ? undefined : predicates[above];
  if (!one || above === null || above !== index - 1 || !governor || chunks[governor.head] !== chunks[one.head]) return index;
  return STANCES.has(governor.lemma) || governor.lemma === 'be' ? outermost(context, above) : index;
}

/** The action; never null, because every event has one. */
export function readAction(
  context: SentenceContext,
  range: TokenRange,
  predicate: Predicate | undefined,
  noun: EventNoun | null,
  themes: readonly ThemeId[],
): ActionId {
  if (noun && leavesBody(context, noun)) return 'SANCTION';
  if (predicate) {
    const index = context.parsed.predicates.indexOf(predicate);
    const decided = decideAction(context, outermost(context, index)) ?? actionOfSubjectNoun(context, index);
    if (decided) return decided;
    // "said it would impose controls": the deed that is announced
    const told = verbClass(predicate.lemma) === 'announce' ? complementOf(context, index) : null;
    const deed = told ? decideAction(context, context.parsed.predicates.indexOf(told.predicate)) : null;
    if (deed) return deed;
  }
  if (noun?.entry.action && (!predicate || verbClass(predicate.lemma) === 'light')) return noun.entry.action;
  const scores = actionScores(context, range, predicate, noun);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0] ?? THEME_ACTION[themes[0] ?? 'other'] ?? 'CONSULT';
  if (predicate?.modal && FUTURE_MODALS.has(predicate.modal) && COOPERATIVE.has(best)) return predicate.negated ? 'REJECT' : 'AGREE';
  return best;
}
