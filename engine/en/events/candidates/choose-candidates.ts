/**
 * Keeps the candidates in a sentence that the scorer accepts: one date per verb, and at most one event without a date. Confidence and
 * salience get their strongest reasons, in words that an editor understands.
 */
import type { EventMention } from '../../../model/event';
import type { Score, ScoreReason, Scorer } from '../../../model/scorer';
import type { DroppedCandidate, TraceEntry } from '../../../model/trace';
import { memoize } from '../../../text/memoize';
import type { Antecedent } from '../dates/antecedent';
import type { SentenceContext } from '../sentence/sentence-context';
import { type ArticleFrame, featuresOfCandidates } from './candidate-features';
import type { Candidate } from './propose-candidates';

export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly features: readonly string[];
  readonly score: Score;
}

export function scoreCandidates(
  context: SentenceContext,
  candidates: readonly Candidate[],
  frame: ArticleFrame,
  antecedents: readonly Antecedent[],
  scorer: Scorer,
): readonly ScoredCandidate[] {
  const all = featuresOfCandidates(context, candidates, frame, antecedents);
  return candidates.map((candidate, at) => {
    const features = all[at] ?? [];
    return { candidate, features, score: scorer.score(features) };
  });
}

/**
 * Returns the chosen candidates in their original order. A candidate that passed every check is kept whatever its score. It may add details
 * to an event that another mention reports, but never creates an event alone (see `pipeline.ts`). If the scorer accepts none, the
 * likeliest one is chosen from the confidence `least` up.
 */
export function chooseCandidates(scored: readonly ScoredCandidate[], threshold: number, least: number): readonly ScoredCandidate[] {
  const wanted = scored.filter(({ candidate, score }) => candidate.source === 'dated' || score.confidence >= threshold);
  const undated = likeliest(wanted.filter(({ candidate }) => candidate.verb !== null));
  const chosen = wanted.filter((one) => one.candidate.verb === null || one === undated);
  const isOpen = least < threshold && !chosen.some(({ score }) => score.confidence >= threshold);
  const best = isOpen ? likeliest(scored.filter(({ candidate }) => !candidate.dateless)) : null;
  return best && best.score.confidence >= least ? scored.filter((one) => one === best || chosen.includes(one)) : chosen;
}

const likeliest = (scored: readonly ScoredCandidate[]): ScoredCandidate | null =>
  scored.reduce<ScoredCandidate | null>((chosen, one) => (chosen && chosen.score.margin >= one.score.margin ? chosen : one), null);

/** Returns the rejections that no chosen candidate overrides. */
export function leftOut(chosen: readonly ScoredCandidate[], refused: readonly DroppedCandidate[]): readonly DroppedCandidate[] {
  const overruled = new Set(chosen.flatMap(({ candidate }) => candidate.refusal ?? []));
  return refused.filter((one) => !overruled.has(one));
}

/** Maps the first part of a feature name to its group. Other parts mean nothing to a reader. */
const GROUP_OF: Readonly<Record<string, Group>> = {
  ...groupAll('verb', ['lemma', 'vc', 'vf', 'form', 'main']),
  ...groupAll('noun', ['noun', 'strong', 'ntheme', 'vn']),
  ...groupAll('date', ['src', 'rule', 'tx', 'txf', 'tdist', 'tbefore', 'samechunk']),
  ...groupAll('time', ['prec', 'away']),
  ...groupAll('headline', ['hl', 'hlr', 'hltrig']),
  ...groupAll('position', ['sent', 'rel']),
  ...groupAll('subject', ['subj', 'sv', 'sl']),
  ...groupAll('countries', ['cc', 'has', 'objact']),
};
type Group = 'verb' | 'noun' | 'date' | 'time' | 'headline' | 'position' | 'subject' | 'countries';

function groupAll(group: Group, names: readonly string[]): Readonly<Record<string, Group>> {
  return Object.fromEntries(names.map((name) => [name, group]));
}

const ACTING: Readonly<Record<string, string>> = {
  state: 'A country takes part in the event.',
  territory: 'A country or territory takes part in the event.',
  organ: 'A government body takes part in the event.',
  organization: 'An organization takes part in the event.',
  person: 'A named person takes part in the event.',
};
const DATED: Readonly<Record<string, string>> = {
  dated: 'The sentence states the date of the event.',
  refused: 'The sentence contains a date.',
  unused: 'The sentence contains a date.',
  'article-day': 'The article reports the event as current news.',
  'told-day': 'The event follows another event with a date.',
};

/** Words a group from the values of its features, or returns null if the values do not support an event. */
const PHRASES: Readonly<Record<Group, (value: (name: string) => string | undefined, what: string) => string | null>> = {
  verb: (value, what) => phrase(value('lemma'), (verb) => `The verb “${verb}” often reports ${what}.`),
  noun: (value, what) => phrase(value('noun'), (noun) => `The noun “${noun}” often names ${what}.`),
  date: (value) => DATED[value('src') ?? ''] ?? null,
  time: (value) =>
    /<=[0137]$/.test(value('away') ?? '')
      ? 'The date of the event is within a week of publication.'
      : value('prec') === 'day'
        ? 'The date of the event is known to the day.'
        : null,
  headline: (value) => (value('hl') === '<=0' || value('hl') === undefined ? null : 'The sentence shares words with the headline.'),
  position: (value) =>
    value('sent') === '<=0'
      ? 'The event is in the first sentence of the article.'
      : /^<=[124]$/.test(value('sent') ?? '')
        ? 'The event is near the beginning of the article.'
        : null,
  subject: (value) => ACTING[value('subj') ?? ''] ?? null,
  countries: (value) => (/<=2|>2/.test(value('cc') ?? '') ? 'The sentence names several countries.' : null),
};

const phrase = (value: string | undefined, words: (value: string) => string): string | null =>
  value === undefined ? null : words(value.replaceAll('-', ' '));

/** "sent=<=0" belongs to "sent", "hl&dated" to "hl", and "dated&event:past" to the verb: a form of a verb has a colon. */
const groupOf = memoize((feature): Group | null => {
  const [name = ''] = feature.split('=', 1);
  const parts = name.split('&');
  const named = parts.find((part) => Object.hasOwn(GROUP_OF, part));
  return (named === undefined ? null : GROUP_OF[named]) ?? (parts.some((part) => part.includes(':')) ? 'verb' : null);
});

const MOST_REASONS = 3;

/**
 * Returns at most three sentences, strongest reason first. `what` is the conclusion that they support: "an event". Features in one group
 * count together, so a group with mostly negative weights is not a reason.
 */
export function reasonsInWords(reasons: readonly ScoreReason[], what: string): readonly string[] {
  const sums = new Map<Group, number>();
  for (const { feature, weight } of reasons) {
    const group = groupOf(feature);
    if (group) sums.set(group, (sums.get(group) ?? 0) + weight);
  }
  const valueFor = (name: string): string | undefined =>
    reasons.findLast(({ feature }) => feature.startsWith(`${name}=`))?.feature.slice(name.length + 1);
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort((a, b) => b[1] - a[1])
    .flatMap(([group]) => PHRASES[group](valueFor, what) ?? [])
    .slice(0, MOST_REASONS);
}

/** Adds confidence and salience to the mention, each with its explanation. */
export function withScore(
  mention: EventMention,
  { score, features }: Pick<ScoredCandidate, 'score' | 'features'>,
  scorer: Scorer,
): EventMention {
  const { salience, reasons } = scorer.weigh(features);
  const at = mention.trace.findIndex(({ stage }) => stage === 'attach') + 1;
  const why = reasonsInWords(score.reasons, 'an event').map((note): TraceEntry => ({ stage: 'candidate', rule: 'candidate/score', note }));
  const news = reasonsInWords(reasons, 'the main news').map((note): TraceEntry => ({ stage: 'salience', rule: 'salience/score', note }));
  return { ...mention, confidence: score.confidence, salience, trace: [...mention.trace.toSpliced(at, 0, ...why), ...news] };
}
