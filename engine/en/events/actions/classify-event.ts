/** Chooses the action and themes of an event with the classifiers and gives reasons. */
import type { ActionId, ActorMention, ThemeId } from '../../../model/event';
import { type Classifier, type EventClassifiers, NO_ACTION } from '../../../model/scorer';
import type { Sentence, WordTagger } from '../../../model/sentence';
import type { TraceEntry } from '../../../model/trace';
import { memoize } from '../../../text/memoize';
import { isActionVerb } from '../../lexicon/action-verbs';
import { REPORTING_VERBS } from '../../lexicon/event-verbs';
import { isFiniteVerb, isFixed, type Predicate } from '../sentence/parsed-sentence';
import { readSentence, type SentenceContext } from '../sentence/sentence-context';
import { eventFeatures } from './event-features';

const MOST_THEMES = 3;
const MOST_REASONS = 2;

/** Wording by feature name. Features without an entry mean nothing to a reader. */
const WORDINGS: ReadonlyMap<string, string> = new Map([
  ['v', 'the verb is'],
  ['n', 'the noun is'],
  ['oh', 'the object is'],
  ['on', 'an object is'],
  ['sn', 'the subject is'],
  ['g', 'the governing verb is'],
  ['i', 'the dependent verb is'],
  ['c', 'the verb of the reported statement is'],
  ['w', 'a word of the clause is'],
  ['z', 'a word of the sentence is'],
  ['wcue', 'its words are about'],
  ['topic', 'the article is about'],
]);

/** "v=meet" → 'the verb is "meet"'; empty for a feature without a wording. */
const inWords = memoize((feature) => {
  const [name = ''] = feature.split('=', 1);
  const wording = WORDINGS.get(name);
  return wording ? `${wording} “${valueIn(feature)}”` : '';
});

const valueIn = (feature: string): string => feature.slice(feature.indexOf('=') + 1);

function because<Label extends string>(classifier: Classifier<Label>, features: readonly string[], label: Label): string {
  const named = features.filter((feature) => inWords(feature) !== '');
  const reasons = new Map<string, string>();
  const strongest = classifier.reasons(named, label);
  // If the verb or noun has no learned weight, its usual action and theme from the lexicon decide
  for (const feature of strongest.length > 0 ? strongest : named.slice(0, 1)) {
    const value = valueIn(feature);
    if (!reasons.has(value)) reasons.set(value, inWords(feature));
    if (reasons.size === MOST_REASONS) break;
  }
  return reasons.size > 0 ? `, because ${[...reasons.values()].join(' and ')}` : '';
}

/** Returns the action with its trace, or null if no action is likely enough or fits. */
export function decideAction(
  { action: classifier }: EventClassifiers,
  features: readonly string[],
): { readonly action: ActionId | null; readonly trace: TraceEntry } {
  const [best] = classifier.classify(features);
  const action = best && best.label !== NO_ACTION && best.share >= classifier.threshold ? best.label : null;
  const note = action === null ? 'Action: none. No action is likely enough.' : `Action: ${action}${because(classifier, features, action)}.`;
  return { action, trace: { stage: 'action', rule: 'action/classifier', note } };
}

/** Returns the most likely theme and up to two other likely themes. */
export function decideThemes(
  { theme: classifier }: EventClassifiers,
  features: readonly string[],
): { readonly themes: readonly ThemeId[]; readonly trace: TraceEntry } {
  const guesses = classifier.classify(features).slice(0, MOST_THEMES);
  const likely = guesses.filter(({ share }, at) => at === 0 || share >= classifier.threshold).map(({ label }) => label);
  const themes = likely.length > 1 ? likely.filter((theme, at) => at === 0 || theme !== 'other') : likely;
  const [main = 'other'] = themes;
  const note = `Theme: ${themes.join(', ')}${because(classifier, features, main)}.`;
  return { themes, trace: { stage: 'theme', rule: 'theme/classifier', note } };
}

const SUBORDINATE = /\b(?:after|as|when|while|if|unless|because|although|though|who|which|whose|whom|where|since|before|until|so)$/;
/** Verbs that only introduce the content of the next clause. */
const INTRODUCING = new Set('announce declare confirm resolve disclose reveal notify conclude indicate signal decide'.split(' '));

/** Returns the verb with the news, or null. It is the first finite verb of a main clause that is not mere attribution. */
function newsVerb({ parsed }: SentenceContext): number | null {
  const { predicates, openers, chunks } = parsed;
  const isMain = (one: Predicate): boolean => !SUBORDINATE.test(openers[chunks[one.start] ?? 0] ?? '');
  const introduces = (one: Predicate, at: number): boolean => {
    const next = predicates[at + 1];
    if (REPORTING_VERBS.has(one.lemma)) return !isActionVerb(one.lemma) && !(one.lemma === 'tell' && next?.form === 'infinitive');
    return INTRODUCING.has(one.lemma) && next !== undefined && isFiniteVerb(next) && isMain(next);
  };
  const fits = predicates.flatMap((one, at) => ((isFiniteVerb(one) && !introduces(one, at)) || isFixed(parsed, one) ? [{ one, at }] : []));
  return (fits.find(({ one }) => isMain(one)) ?? fits[0])?.at ?? (predicates.length > 0 ? 0 : null);
}

/** Returns the feature names for a whole sentence. */
export function sentenceFeatures(sentence: Sentence, actors: readonly ActorMention[], tagWords: WordTagger): readonly string[] {
  const context = readSentence(sentence, [], actors, tagWords);
  const predicate = newsVerb(context);
  const noun = predicate === null ? (context.nouns[0] ?? null) : null;
  const range = { from: 0, to: sentence.tokens.length };
  return eventFeatures(context, { predicate, noun, attachment: {} }, range, { status: 'happened', topic: new Map() });
}

export const classifyAction = (
  classifiers: EventClassifiers,
  sentence: Sentence,
  actors: readonly ActorMention[],
  tagWords: WordTagger,
): ActionId | null => decideAction(classifiers, sentenceFeatures(sentence, actors, tagWords)).action;
