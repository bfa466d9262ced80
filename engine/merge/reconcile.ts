/**
 * Chooses the date, title and status from several statements about one event, with reasons. It keeps everything and lists contradictions. A
 * planned event becomes a happened one only if an article says so, never because time has passed.
 */
import type { EventStatus } from '../model/event';
import type { EventStatement, MergeLanguage, Reconciliation } from '../model/merging';
import type { TraceEntry } from '../model/trace';
import { dateAgreement, dayNumber } from './agreement';

/** Progress of each status. If publication days are equal, the further status wins. */
const STATUS_ORDER: Readonly<Record<EventStatus, number>> = { hypothetical: 0, planned: 1, ongoing: 2, happened: 3 };
/** Explicit words beat relative words, and relative words beat inference. */
const BASIS_ORDER = { inferred: 0, relative: 1, explicit: 2 } as const;

const width = (statement: EventStatement): number => dayNumber(statement.date.latest) - dayNumber(statement.date.earliest);

/** Returns the index of the best item. In a tie, the earlier item wins. `better(a, b)` > 0 if a is better. */
function best<T>(items: readonly T[], better: (a: T, b: T) => number): number {
  let at = 0;
  for (let index = 1; index < items.length; index += 1) {
    const [item, leader] = [items[index], items[at]];
    if (item !== undefined && leader !== undefined && better(item, leader) > 0) at = index;
  }
  return at;
}

export const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** "From 24 to 26 April" gives the full duration; a report on one day gives less. */
const spansDays = ({ date }: EventStatement): boolean =>
  date.precision === 'interval' && date.extent === 'throughout' && date.basis === 'explicit';
const isDayOf = (day: EventStatement, whole: EventStatement): boolean =>
  day.date.precision === 'day' && day.date.earliest >= whole.date.earliest && day.date.latest <= whole.date.latest;

/** Returns > 0 if the date of `a` is more precise than that of `b`. */
function finer(a: EventStatement, b: EventStatement): number {
  if (spansDays(a) && isDayOf(b, a)) return 1;
  if (spansDays(b) && isDayOf(a, b)) return -1;
  return width(b) - width(a);
}

const fit = (a: EventStatement, b: EventStatement): boolean => dateAgreement(a.date, b.date) !== null;

const dateKey = ({ date: { edtf, earliest, latest } }: EventStatement): string => `${edtf} ${earliest} ${latest}`;

/** Counts the statements that fit each date. It compares distinct dates, because a text may repeat one date a thousand times. */
function countSupporters(statements: readonly EventStatement[]): ReadonlyMap<string, number> {
  const dates = new Map<string, { readonly one: EventStatement; count: number }>();
  for (const one of statements) {
    const group = dates.get(dateKey(one));
    if (group) group.count += 1;
    else dates.set(dateKey(one), { one, count: 1 });
  }
  const all = [...dates.values()];
  return new Map([...dates].map(([key, { one }]) => [key, all.reduce((sum, other) => (fit(one, other.one) ? sum + other.count : sum), 0)]));
}

function chooseDate(statements: readonly EventStatement[]): number {
  if (statements.length < 2) return 0;
  const supporters = countSupporters(statements);
  const agreeing = (one: EventStatement): number => supporters.get(dateKey(one)) ?? 0;
  // A statement without support yields if other statements support each other
  const needed = Math.min(2, Math.max(...supporters.values()));
  const backed = (one: EventStatement): number => (agreeing(one) >= needed ? 1 : 0);
  return best(
    statements,
    (a, b) =>
      backed(a) - backed(b) ||
      finer(a, b) ||
      agreeing(a) - agreeing(b) ||
      BASIS_ORDER[a.date.basis] - BASIS_ORDER[b.date.basis] ||
      compareDays(a.published, b.published),
  );
}

function chooseStatus(statements: readonly EventStatement[]): number {
  return best(statements, (a, b) => {
    const settled = (one: EventStatement): number => (one.outcome === 'unknown' ? 0 : 1);
    return (
      settled(a) * compareDays(a.published, b.published) ||
      STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
      compareDays(a.published, b.published)
    );
  });
}

/** Statements must not be empty. The first one is the fallback for every field. */
export function reconcile(statements: readonly EventStatement[], { notes }: MergeLanguage): Reconciliation {
  const dateFrom = chooseDate(statements);
  const statusFrom = chooseStatus(statements);
  const settledStatus = statements[statusFrom]?.status;
  // A title with "to visit" would contradict an event that has happened
  const fitting = (one: EventStatement): number => (one.status === settledStatus ? 1 : 0);
  const titleFrom = best(statements, (a, b) => fitting(a) - fitting(b) || a.salience - b.salience || compareDays(a.published, b.published));
  const [date, title, status] = [statements[dateFrom], statements[titleFrom], statements[statusFrom]];
  if (!date || !title || !status) throw new RangeError('reconcile needs at least one statement');
  const contradictions = statements.flatMap((one, index) => (fit(one, date) ? [] : [index]));
  const movedOn = statements.some((one) => one.status !== status.status);
  const settled = [...statements].filter((one) => one.outcome !== 'unknown').sort((a, b) => compareDays(b.published, a.published))[0];
  const planned = statements.some((one) => one.status === 'planned');
  const outcome = settled?.outcome ?? (planned && status.status === 'happened' ? 'took-place' : 'unknown');
  const trace: TraceEntry[] = [];
  if (statements.length > 1) {
    trace.push({ stage: 'merge', rule: 'reconcile/date', note: notes.chosenDate(date.date.edtf, statements.length) });
  }
  if (movedOn) trace.push({ stage: 'merge', rule: 'reconcile/status', note: notes.chosenStatus(status.status, status.published) });
  for (const index of contradictions) {
    const other = statements[index];
    if (other) trace.push({ stage: 'merge', rule: 'reconcile/contradiction', note: notes.contradiction(other.article, other.date.edtf) });
  }
  return {
    date: date.date,
    dateFrom,
    title: title.title,
    titleFrom,
    status: status.status,
    statusFrom,
    polarity: status.polarity,
    outcome,
    contradictions,
    trace,
  };
}

/** The bonus for each further report, and the maximum number that count. */
const REPORT = 0.08;
const MOST_REPORTS = 4;
/** The same for further mentions in one report. */
const MENTION = 0.03;
const MOST_MENTIONS = 2;

/** Returns 0..1 with two decimals. `report` identifies a mention's text; the list must not be empty. */
export function combineSalience(mentions: readonly { readonly report: string | number; readonly salience: number }[]): number {
  const reports = new Set(mentions.map(({ report }) => report)).size;
  const further = Math.min(reports - 1, MOST_REPORTS);
  const repeated = Math.min(mentions.length - reports, MOST_MENTIONS);
  const sum = Math.max(...mentions.map(({ salience }) => salience)) + REPORT * further + MENTION * repeated;
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
