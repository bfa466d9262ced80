/** Themes under which reporters file one event. */
import type { ThemeId } from '../model/event';

/** Themes under which reporters file one and the same event. */
const NEAR: readonly (readonly ThemeId[])[] = [
  ['meeting', 'summit', 'negotiation'],
  ['sanction', 'trade', 'technology'],
  ['arms-sale', 'legal', 'trade'],
  ['election', 'appointment'],
];

export const specificThemes = (ids: readonly ThemeId[]): ThemeId[] => ids.filter((id) => id !== 'other');

export const areNear = (a: ThemeId | undefined, b: ThemeId | undefined): boolean =>
  a !== undefined && b !== undefined && NEAR.some((group) => group.includes(a) && group.includes(b));

/** The themes under which the same event may be filed elsewhere, the given ones included. */
export const nearThemes = (themes: readonly ThemeId[]): readonly ThemeId[] => [
  ...new Set([...themes, ...NEAR.filter((group) => group.some((theme) => themes.includes(theme))).flat()]),
];

/** What is reported so may be filed under its subject elsewhere, and journeys and summits hold events of any kind. */
const OF_ANY_KIND: readonly ThemeId[] = ['statement', 'visit', 'summit'];

/**
 * The themes of which two reports share one at least where they date an event roughly and name other actions: without any, they tell two
 * events. Null where the themes speak against nothing.
 */
export function kindredThemes(themes: readonly ThemeId[]): readonly ThemeId[] | null {
  if (specificThemes(themes).length === 0 || themes.some((theme) => OF_ANY_KIND.includes(theme))) return null;
  return [...nearThemes(themes), ...OF_ANY_KIND, 'other'];
}
