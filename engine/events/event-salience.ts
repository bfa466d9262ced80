/** How much a happening would be a headline of its article, 0..1. */
import { DISTANT_DAYS, MINOR_THEMES, RECENT_DAYS, SALIENCE as S } from '../lexicon/salience-weights';
import { dayNumber } from '../merge/date-agreement';
import { titleOverlap } from '../merge/title-overlap';
import type { IsoDay } from '../model/article';
import type { EventActor, EventStatus, ThemeId } from '../model/event';
import type { ResolvedDate } from '../model/resolved-date';

export interface SalienceInput {
  readonly title: string;
  readonly date: ResolvedDate;
  readonly status: EventStatus;
  readonly themes: readonly ThemeId[];
  readonly actors: readonly EventActor[];
  readonly sentence: number;
  readonly sentences: number;
  readonly quoted: boolean;
  readonly articleTitle: string;
  readonly published: IsoDay;
}

/** The more of a headline, the nearer to 1. */
export function readSalience(input: SalienceInput): number {
  const distance = Math.min(
    Math.abs(dayNumber(input.date.earliest) - dayNumber(input.published)),
    Math.abs(dayNumber(input.date.latest) - dayNumber(input.published)),
  );
  let score = S.base + S.position * (1 - input.sentence / Math.max(input.sentences, 1));
  score += S.title * titleOverlap(input.title, input.articleTitle);
  if (input.actors.length > 1) score += S.namedActors;
  if (distance <= RECENT_DAYS) score += S.recent;
  if (distance > DISTANT_DAYS) score += S.distant;
  if (input.date.basis === 'inferred') score += S.inferredDate;
  if (input.status === 'hypothetical') score += S.hypothetical;
  if (input.quoted) score += S.insideQuotation;
  if (MINOR_THEMES.has(input.themes[0] ?? 'other')) score += S.minorTheme;
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
