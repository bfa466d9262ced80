/** The PLOVER action of a happening: the trigger's own, weighed against the words around it, turned by "will" and "not". */
import { ACTION_CUES, ANNOUNCED_ACTION, THEME_ACTION } from '../lexicon/action-cues';
import { FUTURE_MODALS } from '../lexicon/clause-words';
import { EVENT_VERBS } from '../lexicon/event-verbs';
import { longestByFirstWord } from '../lexicon/first-words';
import type { ActionId, ThemeId } from '../model/event';
import type { EventNoun } from './event-nouns';
import type { TokenRange } from './noun-phrases';
import type { Predicate } from './parsed-sentence';
import { wordAt } from './parsed-sentence';
import { type SentenceContext, verbClass } from './sentence-context';
import { verbLemma } from './verb-forms';

/** The trigger's own action outweighs one cue beside it, not two that agree. */
const TRIGGER_WEIGHT = 2.6;
const NOUN_WEIGHT = 2;
const LONGEST_PHRASE = 4;
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
export function actionScores(
  context: SentenceContext,
  range: TokenRange,
  predicate: Predicate | undefined,
  noun: EventNoun | null,
): Map<ActionId, number> {
  const scores = new Map<ActionId, number>();
  const add = (action: ActionId, weight: number): void => void scores.set(action, (scores.get(action) ?? 0) + weight);
  const words = lemmas(context, range);
  for (let start = 0; start < words.length; start += 1) {
    const most = LONGEST_FROM.get(words[start] ?? '') ?? 0;
    for (let length = Math.min(LONGEST_PHRASE, most, words.length - start); length >= 1; length -= 1) {
      const cues = ACTION_CUES.get(words.slice(start, start + length).join(' '));
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

/** The action; never null, because every event has one. */
export function readAction(
  context: SentenceContext,
  range: TokenRange,
  predicate: Predicate | undefined,
  noun: EventNoun | null,
  themes: readonly ThemeId[],
): ActionId {
  const scores = actionScores(context, range, predicate, noun);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0]?.[0] ?? THEME_ACTION[themes[0] ?? 'other'] ?? 'CONSULT';
  if (!predicate) return best;
  if (predicate.negated && (predicate.modal !== null || predicate.form === 'infinitive')) return 'REJECT';
  if (predicate.modal === 'must' || predicate.modal === 'should') return 'REQUEST';
  if (predicate.modal !== null && (FUTURE_MODALS.has(predicate.modal) || predicate.modal === 'would'))
    return ANNOUNCED_ACTION[best] ?? best;
  return best;
}
