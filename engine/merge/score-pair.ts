/**
 * Are two event descriptions one event? Every reason has a name, a weight and a note, so that an editor can follow the verdict.
 * The same scale serves mentions of one article, events of two articles, and new events against stored ones.
 */
import type { MatchReason, MergeLanguage } from '../model/merging';
import { type Aspect, actionAspect, actorAspect, dateAspect, type FeatureName, placeAspect, statusAspect, themeAspect } from './aspects';
import { clauseAspects, happensOnce } from './clauses';
import type { Comparable } from './comparable';

export interface PairScore {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Features that tell more together: what is the first of a pair depends on the second. */
const TOGETHER: readonly (readonly [one: FeatureName, other: FeatureName | 'few=34'])[] = [
  ['kind', 'trigger'],
  ['kind', 'actors'],
  ['kind', 'short'],
  ['actors', 'few=34'],
  ['actors', 'words'],
  ['doers', 'statement'],
  ['doers', 'trigger'],
  ['actors', 'themes'],
  ['election', 'actors'],
  ['summit', 'named'],
  ['gathering', 'named'],
  ['gathering', 'actors'],
  ['gathering', 'place'],
  ['gathering', 'kind'],
  ['gathering', 'partners'],
];

/** The aspects of a comparison, the features of several aspects with the last; null when the dates exclude one another. */
export function aspectsOf(a: Comparable, b: Comparable, language: MergeLanguage): readonly Aspect[] | null {
  const date = dateAspect(a, b, language);
  if (date === null || (date.isApart && !happensOnce(language, a, b))) return null;
  const optional = [actionAspect(a, b, language), placeAspect(a, b, language), statusAspect(a, b, language)];
  const aspects = [
    date,
    actorAspect(a, b, language),
    themeAspect(a, b, language),
    ...optional.flatMap((one) => one ?? []),
    ...clauseAspects(a, b, language),
  ];
  const byName = new Map<string, string[]>();
  for (const feature of aspects.flatMap((one) => one.features)) {
    const at = feature.indexOf('=');
    for (const name of at < 0 ? [feature] : [feature.slice(0, at), feature]) byName.set(name, [...(byName.get(name) ?? []), feature]);
  }
  const together = TOGETHER.flatMap(([x, y]) =>
    (byName.get(x) ?? []).flatMap((one) => (byName.get(y) ?? []).map((other) => `${one}&${other}`)),
  );
  return aspects.map((one) => (one.name === 'clause' ? { ...one, features: [...one.features, ...together] } : one));
}

/** Score 0..1 with its reasons, or null when the dates exclude one another, or when it is below `atLeast`. */
export function scorePair(a: Comparable, b: Comparable, language: MergeLanguage, atLeast = 0): PairScore | null {
  const aspects = aspectsOf(a, b, language);
  if (aspects === null) return null;
  const reasons = aspects.map(({ name, features, note }) => ({
    name,
    weight: features.reduce((sum, feature) => sum + (language.weights.get(feature) ?? 0), 0),
    note,
  }));
  const sum = reasons.reduce((total, { weight }) => total + weight, language.weights.get('bias') ?? 0);
  const score = Math.min(1, Math.max(0, sum));
  return score < atLeast ? null : { score, reasons };
}
