/**
 * Are two event descriptions one happening? Every reason has a name, a weight and a note, so that an editor can follow the verdict.
 * The same scale serves mentions of one article, events of two articles, and new events against stored ones.
 */
import type { IsoDay } from '../model/article';
import type { ActionId, ActorKind, ThemeId } from '../model/event';
import type { MatchReason } from '../model/merging';
import { dateAgreement } from './date-agreement';
import { titleOverlap } from './title-overlap';
import { MATCH_WEIGHTS as W } from './weights';

/** What two things must show to be compared. */
export interface Comparable {
  readonly title: string;
  readonly date: { readonly edtf: string; readonly earliest: IsoDay; readonly latest: IsoDay };
  readonly actors: readonly { readonly actor: string; readonly role?: string; readonly country?: string; readonly kind?: ActorKind }[];
  readonly themes: readonly ThemeId[];
  readonly action: ActionId;
  readonly place: string | null;
}

export interface PairScore {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

function shared<T>(a: readonly T[], b: readonly T[]): T[] {
  const set = new Set(b);
  return [...new Set(a)].filter((item) => set.has(item));
}

const names = (of: Comparable): string[] => of.actors.map((actor) => actor.actor);
const countries = (of: Comparable): string[] => of.actors.flatMap((actor) => (actor.country ? [actor.country] : []));

function actorReason(a: Comparable, b: Comparable): MatchReason {
  const both = shared(names(a), names(b));
  const fewest = Math.min(new Set(names(a)).size, new Set(names(b)).size);
  if (fewest === 0) return { name: 'actors', weight: W.actorsUnknown, note: 'One of the two names no actor.' };
  if (both.length > 0) {
    const part = both.length / fewest;
    return { name: 'actors', weight: W.actorsShared * part, note: `${both.length} of ${fewest} actors are the same.` };
  }
  const sides = shared(countries(a), countries(b));
  if (sides.length > 0)
    return { name: 'actors', weight: W.actorsSameCountry, note: `Other actors, but of the same country (${sides.join(', ')}).` };
  return { name: 'actors', weight: W.actorsDiffer, note: 'No actor in common.' };
}

function themeReason(a: Comparable, b: Comparable): MatchReason {
  const specific = (ids: readonly ThemeId[]): ThemeId[] => ids.filter((id) => id !== 'other');
  const both = shared(specific(a.themes), specific(b.themes));
  if (both.length > 0) return { name: 'themes', weight: W.themesShared, note: `Both are about: ${both.join(', ')}.` };
  if (specific(a.themes).length === 0 || specific(b.themes).length === 0)
    return { name: 'themes', weight: 0, note: 'One of the two has no clear theme.' };
  return { name: 'themes', weight: W.themesDiffer, note: 'They are about different things.' };
}

function placeReason(a: Comparable, b: Comparable): MatchReason | null {
  if (!a.place || !b.place) return null;
  const [x, y] = [a.place.toLowerCase(), b.place.toLowerCase()];
  if (x.includes(y) || y.includes(x)) return { name: 'place', weight: W.placeSame, note: `Same place: ${a.place}.` };
  return { name: 'place', weight: W.placeDiffer, note: `Other places: ${a.place} and ${b.place}.` };
}

/** Score 0..1 with its reasons, or null when the dates exclude one another. */
export function scorePair(a: Comparable, b: Comparable): PairScore | null {
  const date = dateAgreement(a.date, b.date);
  if (date === null) return null;
  const overlap = titleOverlap(a.title, b.title);
  const place = placeReason(a, b);
  const reasons: MatchReason[] = [
    { name: 'date', weight: W.date * date.agreement, note: date.note },
    actorReason(a, b),
    themeReason(a, b),
    {
      name: 'action',
      weight: a.action === b.action ? W.actionSame : W.actionDiffer,
      note: a.action === b.action ? `Both are ${a.action}.` : `${a.action} against ${b.action}.`,
    },
    {
      name: 'title',
      weight: overlap < W.titleApartBelow ? W.titleApart : W.title * overlap,
      note: `${Math.round(overlap * 100)} % of the words of the shorter title are shared.`,
    },
    ...(place ? [place] : []),
  ];
  const sum = reasons.reduce((total, reason) => total + reason.weight, 0);
  return { score: Math.min(1, Math.max(0, sum)), reasons };
}
