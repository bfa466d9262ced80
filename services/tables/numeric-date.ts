/** Parses numeric dates. The order of day, month and year is chosen or detected, never guessed. */
import { EMPTY_DATE, type EnteredDate, readDateEntry } from '@/domain/dates/date-entry';
import type { DayOrder } from '@/domain/desk/table-import';
import { parseEdtf } from '@/engine/index';

export interface DateOptions {
  /** null: no order is chosen, and the column does not determine one */
  readonly dayOrder: DayOrder | null;
  readonly serials: boolean;
}

export type ReadDate =
  | { readonly ok: true; readonly value: EnteredDate; readonly note: string | null }
  | { readonly ok: false; readonly message: string };

/** `message`: a sentence for the owner of the table. */
export const unreadable = (message: string): ReadDate => ({ ok: false, message });

/** Parses EDTF as an entered date. */
export function entered(edtf: string, note: string | null = null): ReadDate {
  const read = readDateEntry({ ...EMPTY_DATE, edtf });
  return read.ok ? { ok: true, value: read.value, note } : unreadable(read.message);
}

const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;
const MONTH_AND_YEAR = /^(\d{1,2})[./-](\d{4})$/;
/** with dots the day is first, unless `ymd` was chosen or detected */
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)$/;
/** `03/04/05` */
const EITHER_ORDER = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)$/;
/**
 * `20-04-17`, where the year may be first. With slashes it requires that `ymd` was chosen or detected, otherwise every `20/04/17` would be
 * ambiguous.
 */
const MAYBE_YEAR_FIRST = /^\d\d-\d{1,2}-\d\d$/;
const TWO_DIGITS_AT_BOTH_ENDS = /^\d\d\D.*\D\d\d$/;
/** two-digit years from here on belong to the 20th century */
const LAST_CENTURY = 69;

/** Null if the text has another form. */
export function numericDate(text: string, order: DayOrder | null): ReadDate | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year !== undefined && month !== undefined) return calendarDate(text, year, month, day);
  const [, alone, its] = MONTH_AND_YEAR.exec(text) ?? [];
  if (alone !== undefined && its !== undefined) return calendarDate(text, its, alone, undefined);
  const dotted = DOTTED.exec(text);
  if (dotted) return inOrder(text, dotted, order === 'ymd' && TWO_DIGITS_AT_BOTH_ENDS.test(text) ? 'ymd' : 'dmy');
  const either = EITHER_ORDER.exec(text);
  if (!either) return null;
  const sensedOrder = orderOf(text);
  const dayOrder = order ?? (sensedOrder === 'any' ? 'dmy' : sensedOrder);
  return dayOrder === 'open' || dayOrder === null
    ? unreadable(`“${text}” is ambiguous. Choose whether the day, month or year comes first.`)
    : inOrder(text, either, dayOrder);
}

/** What one date says about the order: `17/04/2020` starts with the day. `open`: ambiguous; `any`: no difference; null: another form. */
export function orderOf(text: string): DayOrder | 'open' | 'any' | null {
  const parts = EITHER_ORDER.exec(text);
  if (!parts) return null;
  const orders: readonly DayOrder[] = MAYBE_YEAR_FIRST.test(text) ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'];
  const days = orders.flatMap((order) => {
    const read = inOrder(text, parts, order);
    return read.ok ? [{ order, day: read.value.edtf }] : [];
  });
  const [first, ...others] = days;
  if (!first || (others.length > 0 && others.every(({ day }) => day === first.day))) return 'any';
  return others.length > 0 ? 'open' : first.order;
}

function inOrder(text: string, parts: RegExpExecArray, order: DayOrder): ReadDate {
  const [, a = '', b = '', c = ''] = parts;
  if (order === 'ymd' && (a.length !== 2 || c.length !== 2))
    return unreadable(`“${text}” does not start with a two-digit year. Choose another date order.`);
  const { year, month, day } = {
    dmy: { day: a, month: b, year: c },
    mdy: { month: a, day: b, year: c },
    ymd: { year: a, month: b, day: c },
  }[order];
  if (year.length === 4) return calendarDate(text, year, month, day);
  const full = fullYear(year);
  const read = calendarDate(text, full, month, day);
  return read.ok ? { ...read, note: `The year ${year} in “${text}” was read as ${full}.` } : read;
}

/** Two digits are a year from 1969 to 2068. */
export const fullYear = (year: string): string => (year.length === 2 ? `${Number(year) < LAST_CENTURY ? '20' : '19'}${year}` : year);

/** Parses parts in digits; `text` is the cell, for the message. */
export function calendarDate(text: string, year: string, month: string, day: string | undefined): ReadDate {
  const edtf = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  if (Number(month) < 1 || Number(month) > 12)
    return unreadable(`Month ${month} in “${text}” does not exist. Enter a date like 2024-01-09.`);
  return parseEdtf(edtf)
    ? entered(edtf)
    : unreadable(`Day ${day} in “${text}” does not exist in this month. Enter a date like 2024-01-09.`);
}
