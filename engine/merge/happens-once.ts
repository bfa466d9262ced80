/**
 * Can these two be one happening although their reports name neighboring days? Only what does not come again within days: an election,
 * an appointment of the same person, a death, an accession, or what both reports call by a name of its own. Partners meet, talk, strike
 * and fly again on the next day, so these stay apart.
 */
import type { ThemeId } from '../model/event';
import type { MergeLanguage } from '../model/merge-language';
import { step } from '../model/step';
import { type Comparable, isGathering, isVisit, shared } from './comparable';
import { sharedSubjects, tellingOverlap } from './signature';

const ONCE_ONLY: readonly ThemeId[] = ['election', 'appointment'];
/** what comes in series, unless both reports give it the same name */
const SERIAL: readonly ThemeId[] = ['statement', 'military', 'protest', 'aid'];
const SAME_WORDS = 0.7;

/** False for gatherings and journeys: whatever it is compared with, their days have to meet. */
export const mayBeDatedApart = (of: Pick<Comparable, 'themes'>): boolean => !isGathering(of) && !isVisit(of);

/** Of two that both may be dated apart. */
export const happensOnce = step(
  'merge/happens-once',
  (language: MergeLanguage, a: Comparable, b: Comparable): boolean => {
    const pairs = a.signatures.flatMap((one) => b.signatures.map((other) => [one, other] as const));
    if (pairs.some(([one, other]) => shared(one.designations, other.designations).length > 0)) return true;
    if (ONCE_ONLY.some((theme) => a.themes[0] === theme && b.themes[0] === theme)) return true;
    if (pairs.some(([one, other]) => [...language.onceOnlyStems].some((verb) => one.stems.includes(verb) && other.stems.includes(verb))))
      return true;
    if ([a, b].some(({ themes }) => themes.some((theme) => SERIAL.includes(theme)))) return false;
    const names = language.nameStems([a, b].flatMap(({ actors, place }) => [...actors.map(({ name }) => name ?? ''), place ?? '']));
    return pairs.some(
      ([one, other]) => (tellingOverlap(language, one, other, names) ?? 0) >= SAME_WORDS && sharedSubjects(one, other, names).length > 0,
    );
  },
  () => false,
);
