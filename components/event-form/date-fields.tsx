'use client';
import { useRef, useState } from 'react';
import { type DateEntry, EMPTY_DATE, fieldsOfEdtf, HEDGE_LABELS, HEDGES, previewDate, readDateEntry } from '@/domain/dates/date-entry';
import { dateWords, type WordedDate } from '@/domain/dates/date-words';
import { MONTH_NAMES, monthName } from '@/domain/dates/day-words';
import type { FamilyId } from '@/domain/drawing';
import { addDays, dayFromNumber, dayNumber, formatYear } from '@/engine/calendar/day';
import { markOf } from '../axis/layout/axis-item';
import { MarkSample } from '../axis/mark-sample';
import { CalendarButton } from '../ui/day-input';
import { Choice, Field, Options, Select, TextInput } from '../ui/field';

const HEDGE_CHOICES = HEDGES.map((hedge) => [hedge, HEDGE_LABELS[hedge]] as const);
const EXTENT_WORDS = [
  ['throughout', 'lasted the whole period'],
  ['within', 'happened on one of these days'],
] as const;
const MONTHS: readonly (readonly [string, string])[] = MONTH_NAMES.map((name, index) => [String(index + 1).padStart(2, '0'), name]);
const SEASONS: readonly (readonly [string, string])[] = [
  ['21', 'Spring'],
  ['22', 'Summer'],
  ['23', 'Fall'],
  ['24', 'Winter (until next February)'],
];

interface DateFieldsProps {
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  readonly family: FamilyId;
  /** true if the status says that the event has begun */
  readonly hasBegun: boolean;
}

const NAMES = Object.keys(EMPTY_DATE) as (keyof DateEntry)[];

/**
 * Fields for the known parts of year, month and day, with a qualifier. A preview shows the words and the mark. Scripts
 * update the preview on every keystroke. The fields also work without scripts.
 */
export function DateFields({ value, error, family, hasBegun }: DateFieldsProps) {
  const given = Object.fromEntries(NAMES.map((name) => [name, value(`date.${name}`) || EMPTY_DATE[name]])) as unknown as DateEntry;
  const [typed, setTyped] = useState<Partial<DateEntry>>({});
  const entry: DateEntry = { ...given, ...typed };
  const listen = ({ target, currentTarget }: React.FormEvent<HTMLFieldSetElement>) => {
    const { name, value: text } = target as HTMLInputElement;
    if (!name.startsWith('date.')) return;
    const field = name.slice(5);
    const follow = followed(field, text, entry);
    for (const [other, words] of Object.entries(follow)) {
      const control = currentTarget.elements.namedItem(`date.${other}`);
      if (control !== null && 'value' in control && control !== target) control.value = words;
    }
    setTyped((before) => ({ ...before, ...follow, [field]: text }));
  };
  const shown = (name: keyof DateEntry) => given[name];
  const problem = (name: keyof DateEntry) => error(`date.${name}`);
  const hasEnd = shown('endYear') !== '' || problem('endYear') !== undefined;
  return (
    <fieldset className="form-group" onInput={listen}>
      <legend>Date</legend>
      <input type="hidden" name="date.filled" value={entry.filled} />
      <div className="date-grid">
        <Choice label="Qualifier" name="date.hedge" value={shown('hedge')} choices={HEDGE_CHOICES} error={problem('hedge')} />
        <Point names={['year', 'month', 'day']} shown={shown} problem={problem} />
      </div>
      <details open={hasEnd} className="form-more">
        <summary>Add an end date</summary>
        <div className="date-grid">
          <Choice label="Duration" name="date.extent" value={shown('extent')} choices={EXTENT_WORDS} error={problem('extent')} />
          <Point names={['endYear', 'endMonth', 'endDay']} shown={shown} problem={problem} />
        </div>
      </details>
      <Preview entry={entry} family={family} hasBegun={hasBegun} />
      <details open={shown('edtf') !== '' || problem('edtf') !== undefined} className="form-more">
        <summary>Advanced: enter EDTF</summary>
        <Field
          label="EDTF"
          hint="An EDTF value fills in the fields above. Changing those fields clears the EDTF value. Examples: 2023, 2023-10, 2023-22, 199X, 2023-10-05/2023-10-07, ../2023, 2023-10~"
          error={problem('edtf')}
        >
          {(ids) => <TextInput {...ids} name="date.edtf" autoComplete="off" spellCheck={false} defaultValue={shown('edtf')} />}
        </Field>
      </details>
    </fieldset>
  );
}

const POINTS: ReadonlySet<string> = new Set(['year', 'month', 'day', 'endYear', 'endMonth', 'endDay']);

/** Returns the changes to other fields. Input in EDTF fills the fields above it, and input in those clears EDTF. */
function followed(field: string, text: string, { extent }: DateEntry): Partial<DateEntry> {
  if (POINTS.has(field)) return { edtf: '' };
  return field === 'edtf' ? (fieldsOfEdtf(text, extent === 'within' ? 'within' : 'throughout') ?? {}) : {};
}

interface PointProps {
  readonly names: readonly [keyof DateEntry, keyof DateEntry, keyof DateEntry];
  readonly shown: (name: keyof DateEntry) => string;
  readonly problem: (name: keyof DateEntry) => string | undefined;
}

/** Returns the day in three fields. A season or an empty field counts as its first month or day. Empty without a four-digit year. */
const dayOfParts = ([year = '', month = '', day = '']: readonly string[]): string =>
  /^\d{4}$/.test(year) ? [year, month && Number(month) <= MONTH_NAMES.length ? month : '01', (day || '1').padStart(2, '0')].join('-') : '';

/** Year, month and day, where an empty field means unknown. The calendar fills all three. */
function Point({ names, shown, problem }: PointProps) {
  const [year, month, day] = names;
  const end = year === 'endYear';
  const dayInput = useRef<HTMLSpanElement>(null);
  const controls = () => {
    const { elements } = dayInput.current?.closest('form') ?? {};
    return names.map((name) => elements?.namedItem(`date.${name}`) as HTMLInputElement | HTMLSelectElement);
  };
  const take = (taken: string) => {
    const parts = taken.split('-');
    controls().forEach((control, index) => {
      control.value = index === 2 ? String(Number(parts[index])) : (parts[index] ?? '');
      control.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  const text = (name: keyof DateEntry, ids: object, inputMode: 'text' | 'numeric', placeholder: string) => (
    <TextInput {...ids} {...{ name: `date.${name}`, inputMode, placeholder }} autoComplete="off" defaultValue={shown(name)} />
  );
  return (
    <>
      <Field label={end ? 'End year' : 'Year'} error={problem(year)}>
        {(ids) => text(year, ids, 'text', end ? '' : '2024')}
      </Field>
      <Field label={end ? 'End month' : 'Month'} error={problem(month)}>
        {(ids) => (
          <Select key={shown(month)} {...ids} name={`date.${month}`} defaultValue={shown(month)}>
            <option value="">not stated</option>
            <Options choices={MONTHS} />
            <optgroup label="Season">
              <Options choices={SEASONS} />
            </optgroup>
          </Select>
        )}
      </Field>
      <Field label={end ? 'End day' : 'Day'} error={problem(day)}>
        {(ids) => (
          <span ref={dayInput} className="day-input">
            {text(day, ids, 'numeric', 'not stated')}
            <CalendarButton
              label={end ? 'Open calendar for end date' : 'Open calendar'}
              shownDay={() => dayOfParts(controls().map(({ value }) => value))}
              onTake={take}
            />
          </span>
        )}
      </Field>
    </>
  );
}

const FUTURE = 'This date is in the future. Choose the status “Planned” or “Possible”, or correct the date.';
/** Dates before the year 0 begin with a minus sign, which sorts first. */
const isFuture = ({ earliest }: WordedDate): boolean => earliest !== null && earliest > new Date().toISOString().slice(0, 10);

function Preview({ entry, family, hasBegun }: Pick<DateFieldsProps, 'family' | 'hasBegun'> & { entry: DateEntry }) {
  const read = readDateEntry(entry);
  const date = read.ok ? previewDate(read.value) : null;
  return (
    <div className="date-preview border-l-2 pl-4" aria-live="polite">
      {date && read.ok ? (
        <>
          <p>
            <span className="font-medium font-serif text-middle-phone">{dateWords(date)}</span>{' '}
            <code className="text-ink-3 text-meta">{read.value.edtf}</code>
          </p>
          {hasBegun && isFuture(date) ? <p className="text-error text-meta">{FUTURE}</p> : null}
          <DateDrawing date={date} family={family} />
        </>
      ) : (
        <p className="text-ink-2">{read.ok ? '' : read.message}</p>
      )}
    </div>
  );
}

const MONTH_DAYS = 31;
const YEAR_DAYS = 366;

interface Tick {
  readonly day: number;
  readonly label: string;
}

type Unit = 'day' | 'month' | 'year' | 'decade';

const unitFor = (days: number): Unit =>
  days <= 2 * MONTH_DAYS ? 'day' : days <= 2 * YEAR_DAYS ? 'month' : days <= 24 * YEAR_DAYS ? 'year' : 'decade';

/** Returns at most eight ticks, each at the start of a day, month, year or decade. */
function ticksOf(from: number, to: number): readonly Tick[] {
  const unit = unitFor(to - from);
  const step = Math.max(1, Math.ceil((to - from) / { day: 1, month: 30.4, year: 365.25, decade: 3652.5 }[unit] / 7));
  const { year, month } = dayFromNumber(from);
  const at = (index: number): Tick => {
    if (unit === 'day') {
      const day = addDays(dayFromNumber(from), index * step);
      return { day: dayNumber(day), label: `${day.day} ${monthName(day.month).slice(0, 3)}` };
    }
    if (unit === 'month') {
      const months = month + index * step;
      const here = { year: year + Math.floor((months - 1) / 12), month: ((months - 1) % 12) + 1, day: 1 };
      return { day: dayNumber(here), label: here.month === 1 ? formatYear(here.year) : monthName(here.month).slice(0, 3) };
    }
    const stride = unit === 'year' ? step : step * 10;
    const here = { year: Math.ceil(year / stride) * stride + index * stride, month: 1, day: 1 };
    return { day: dayNumber(here), label: formatYear(here.year) };
  };
  return Array.from({ length: 9 }, (_, index) => at(index)).filter((tick) => tick.day >= from && tick.day <= to);
}

/** width in percent of a mark that fades out, because one of its ends is unknown */
const FADE = 20;

/** Draws a date with a mark of the timeline, on a small axis that is about three times as long. */
function DateDrawing({ date, family }: { date: WordedDate; family: FamilyId }) {
  const { from, to, edge, thickness } = markOf({ ...date, basis: 'explicit', words: null });
  const air = Math.max(4, to - from);
  const [first, last] = [Math.floor(from - air), Math.ceil(to + air)];
  const x = (day: number): number => ((day - first) / (last - first)) * 100;
  const left = edge === 'fades-left' ? Math.max(0, x(to) - FADE) : x(from);
  const right = edge === 'fades-right' ? Math.min(100, x(from) + FADE) : x(to);
  return (
    <div className="relative mt-2 h-14 max-w-120" aria-hidden="true">
      <MarkSample
        mark={{ edge, fill: 'filled', thickness, family }}
        className="absolute top-1.5"
        style={{ left: `${left}%`, width: `${Math.max(1, right - left)}%` }}
      />
      <div className="absolute inset-x-0 top-8 border-t border-t-line-strong">
        {ticksOf(first, last).map(({ day, label }) => (
          <div key={day} className="date-drawing-tick text-hint text-ink-3 tabular-nums">
            <span className="absolute h-1 border-l border-l-line-strong" style={{ left: `${x(day)}%` }} />
            <span className="absolute top-1.5 whitespace-nowrap" style={{ left: `${x(day)}%`, translate: `${-x(day)}%` }}>
              {label}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
