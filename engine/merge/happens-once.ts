/**
 * Can these two be one happening although their reports name neighboring days? Only what does not come again within days: an election,
 * an appointment of the same person, a death, an accession, or what both titles call by a name of its own. Partners meet, talk, strike
 * and fly again on the next day, so these stay apart.
 */
import { ONCE_ONLY_VERBS, WORD_FAMILIES } from '../lexicon/happening-words';
import type { ThemeId } from '../model/event';
import { type Comparable, isGathering, isVisit, shared } from './comparable';
import { contentStems, sharedSubjects, stem, tellingOverlap } from './title-overlap';

const ONCE_ONLY: readonly ThemeId[] = ['election', 'appointment'];
/** what comes in series, unless both reports give it the same name */
const SERIAL: readonly ThemeId[] = ['statement', 'military', 'protest', 'aid'];
const SAME_TITLE = 0.7;
/** "Malligyong-1", "UNSC-2712" */
const DESIGNATION = /\p{Lu}[\p{L}\p{N}]*-\p{N}+/gu;

const ONCE_STEMS: ReadonlySet<string> = new Set(ONCE_ONLY_VERBS.map((verb) => WORD_FAMILIES.get(verb) ?? stem(verb)));

/** False for gatherings and journeys: whatever it is compared with, their days have to meet. */
export const mayBeDatedApart = (of: Pick<Comparable, 'themes'>): boolean => !isGathering(of) && !isVisit(of);

/** Of two that both may be dated apart. */
export function happensOnce(a: Comparable, b: Comparable): boolean {
  const names = [a, b].flatMap(({ actors, place }) => [...actors.map(({ name }) => name ?? ''), place ?? '']);
  if (shared(a.title.match(DESIGNATION) ?? [], b.title.match(DESIGNATION) ?? []).length > 0) return true;
  if (ONCE_ONLY.some((theme) => a.themes[0] === theme && b.themes[0] === theme)) return true;
  const verbs = (title: string): string[] => [...contentStems(title)].filter((word) => ONCE_STEMS.has(word));
  if (shared(verbs(a.title), verbs(b.title)).length > 0) return true;
  if ([a, b].some(({ themes }) => themes.some((theme) => SERIAL.includes(theme)))) return false;
  return (tellingOverlap(a.title, b.title, names) ?? 0) >= SAME_TITLE && sharedSubjects(a.title, b.title, names).length > 0;
}
