/** Selects which candidates of an article to accept together: as form fields, URL parameters and words. */
import type { EventStatus } from '@/engine/model/event';
import type { DateBasis, Precision } from '@/engine/model/resolved-date';
import { statusWords } from '../dates/occurrence-words';
import { EVENT_STATUSES } from '../event-input';
import type { EventSummary } from '../views';

/** Finest first; each choice includes the finer ones. */
export const FINENESS = [
  ['day', 'Exact day'],
  ['month', 'Month or more precise'],
  ['year', 'Year or more precise'],
  ['any', 'Any'],
] as const;
type Fineness = (typeof FINENESS)[number][0];

export const CERTAINTIES = [
  ['explicit', 'Full date in the text'],
  ['relative', 'Full or relative date in the text'],
  ['any', 'Any, including inferred'],
] as const;
type Certainty = (typeof CERTAINTIES)[number][0];

export interface BulkChoice {
  readonly fineness: Fineness;
  /** minimum salience, 0 to 1 */
  readonly salience: number;
  readonly status: EventStatus | 'any';
  readonly certainty: Certainty;
}

export const USUAL_CHOICE: BulkChoice = { fineness: 'day', salience: 0.6, status: 'any', certainty: 'any' };

/** maximum number of candidates per request */
export const MOST_CHOSEN = 500;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Null without a bulk selection in the URL; invalid values fall back to their defaults. */
export function parseBulkChoice(params: Params): BulkChoice | null {
  const value = (name: string): string => [params[name] ?? ''].flat()[0] ?? '';
  if (value('bulk') === '') return null;
  const salience = Number(value('salience').replace(',', '.') || 'none');
  const one = <Id extends string>(list: readonly Id[], name: string, usual: Id): Id => list.find((id) => id === value(name)) ?? usual;
  return {
    fineness: one(
      FINENESS.map(([id]) => id),
      'fineness',
      USUAL_CHOICE.fineness,
    ),
    salience: salience >= 0 && salience <= 1 ? salience : USUAL_CHOICE.salience,
    status: one([...EVENT_STATUSES, 'any'], 'status', USUAL_CHOICE.status),
    certainty: one(
      CERTAINTIES.map(([id]) => id),
      'certainty',
      USUAL_CHOICE.certainty,
    ),
  };
}

const FINE: Readonly<Record<Precision, number>> = {
  day: 0,
  interval: 0,
  month: 1,
  season: 2,
  quarter: 2,
  year: 2,
  decade: 3,
  century: 3,
};
const LEAST: Readonly<Record<Fineness, number>> = { day: 0, month: 1, year: 2, any: 3 };
const BASES: Readonly<Record<Certainty, readonly DateBasis[]>> = {
  explicit: ['explicit'],
  relative: ['explicit', 'relative'],
  any: ['explicit', 'relative', 'inferred'],
};

export const fitsChoice = ({ date, salience, status }: EventSummary, choice: BulkChoice): boolean =>
  FINE[date.precision] <= LEAST[choice.fineness] &&
  // compare rounded values, because 0.60 on the page may be 0.598
  Math.round(salience * 100) >= Math.round(choice.salience * 100) &&
  (choice.status === 'any' || choice.status === status) &&
  BASES[choice.certainty].includes(date.basis);

/** "exact day, importance at least 0.6" */
export function choiceWords({ fineness, salience, status, certainty }: BulkChoice): string {
  const fine = FINENESS.find(([id]) => id === fineness)?.[1] ?? '';
  const sure = CERTAINTIES.find(([id]) => id === certainty)?.[1] ?? '';
  return [
    ...(fineness === 'any' ? [] : [fine.toLowerCase()]),
    `importance at least ${salience}`,
    ...(status === 'any' ? [] : [statusWords(status)]),
    ...(certainty === 'any' ? [] : [sure.toLowerCase()]),
  ].join(', ');
}

/** The candidates as shown, sent with the form as `event-version-mention` plus a letter for the verdict on the sentence. */
interface Shown {
  readonly event: { readonly id: number };
  readonly version: number;
  readonly mentionId: number;
  readonly mentionState: 'proposed' | 'accepted' | 'rejected';
}

/** `revision` is the revision number of the article. */
export const shownCandidates = (revision: number, candidates: readonly Shown[]): string =>
  [`r${revision}`, ...candidates.map((one) => `${one.event.id}-${one.version}-${one.mentionId}${one.mentionState[0]}`)].join(' ');

const idOf = (part: string): number => Number.parseInt(part, 10);

/** IDs of events that changed, appeared or disappeared; null if nothing changed. A new article revision counts as event 0. */
export function changedSince(shown: string, now: string): readonly number[] | null {
  if (shown === now) return null;
  const [before, after] = [shown.split(' '), now.split(' ')];
  const parts = [...after.filter((part) => !before.includes(part)), ...before.filter((part) => !after.includes(part))];
  const ids = parts.map((part) => (part.startsWith('r') ? 0 : idOf(part)));
  return [...new Set(ids.filter((id) => Number.isInteger(id)))];
}
