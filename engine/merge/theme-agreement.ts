/** Are two descriptions about the same kind of thing? Some themes lie near one another: a summit is a meeting, a curb is trade policy. */
import type { ThemeId } from '../model/event';
import type { MergeLanguage } from '../model/merge-language';
import type { MatchReason } from '../model/merging';
import { actorIds, type Comparable, isGathering, isPerson, isSummit, isVisit, shared } from './comparable';
import { MATCH_WEIGHTS as W } from './weights';

/** Themes under which reporters file one and the same happening. */
const NEAR: readonly (readonly ThemeId[])[] = [
  ['meeting', 'summit', 'negotiation'],
  ['sanction', 'trade', 'technology'],
  ['arms-sale', 'legal', 'trade'],
  ['election', 'appointment'],
];

const specific = (ids: readonly ThemeId[]): ThemeId[] => ids.filter((id) => id !== 'other');
const near = (a: readonly ThemeId[], b: readonly ThemeId[]): readonly ThemeId[] | undefined =>
  NEAR.find((group) => a.some((theme) => group.includes(theme)) && b.some((theme) => group.includes(theme)));

/** The themes under which the same happening may be filed elsewhere, the given ones included. */
export const nearThemes = (themes: readonly ThemeId[]): readonly ThemeId[] => [
  ...new Set([...themes, ...NEAR.filter((group) => group.some((theme) => themes.includes(theme))).flat()]),
];

/** What is told so may be filed under its subject elsewhere, and journeys and summits hold happenings of any kind. */
const OF_ANY_KIND: readonly ThemeId[] = ['statement', 'visit', 'summit'];

/**
 * The themes of which two reports share one at least where they date a happening roughly and name other actions: without any, they tell two
 * happenings. Null where the themes speak against nothing.
 */
export function kindredThemes(themes: readonly ThemeId[]): readonly ThemeId[] | null {
  if (specific(themes).length === 0 || themes.some((theme) => OF_ANY_KIND.includes(theme))) return null;
  return [...nearThemes(themes), ...OF_ANY_KIND, 'other'];
}

/** A gathering of named persons, none of whom the summit names. */
function isBelow(one: Comparable, other: Comparable): boolean {
  if (!isSummit(other) || !isGathering(one) || one.themes.includes('summit')) return false;
  const persons = actorIds(one.actors.filter(isPerson));
  return persons.length > 0 && shared(persons, actorIds(other.actors)).length === 0;
}

export function themeReason(a: Comparable, b: Comparable, { notes }: MergeLanguage): MatchReason {
  const [x, y] = [specific(a.themes), specific(b.themes)];
  if (x.length === 0 || y.length === 0) return { name: 'themes', weight: 0, note: notes.noTheme };
  const journey = (isVisit(a) && !y.includes('visit')) || (isVisit(b) && !x.includes('visit'));
  if (journey) return { name: 'themes', weight: W.visitApart, note: notes.visitApart };
  if (isBelow(a, b) || isBelow(b, a)) return { name: 'themes', weight: W.summitApart, note: notes.summitApart };
  const both = shared(x, y);
  const first = near(x.slice(0, 1), y.slice(0, 1)) !== undefined || x[0] === y[0];
  if (both.length > 0) return { name: 'themes', weight: first ? W.themesShared : W.themesBeside, note: notes.sharedThemes(both) };
  if (first) return { name: 'themes', weight: W.themesNear, note: notes.nearThemes(x, y) };
  // what is announced, said or spoken about may be filed under its subject elsewhere
  if (x.includes('statement') || y.includes('statement')) return { name: 'themes', weight: W.themesTold, note: notes.toldAsStatement };
  return { name: 'themes', weight: W.themesDiffer, note: notes.otherThemes };
}
