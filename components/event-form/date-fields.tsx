'use client';
/**
 * The honest date: as much of year, month and day as is known, a word for how exactly, and below it what a reader will read
 * and see. Works without JavaScript; with it the preview follows every key.
 */
import { useState } from 'react';
import { type DateEntry, EMPTY_DATE, fieldsOfEdtf, previewDate, readDateEntry } from '@/domain/dates/date-entry';
import { dateWords } from '@/domain/dates/date-words';
import { MONTH_NAMES } from '@/domain/dates/day-words';
import type { FamilyId } from '@/domain/families';
import { Field, Select, TextInput } from '../ui/field';
import { DateDrawing } from './date-drawing';

const HEDGE_WORDS: readonly (readonly [string, string])[] = [
  ['exact', 'exact date or range'],
  ['about', 'about'],
  ['early', 'early in'],
  ['mid', 'in the middle of'],
  ['late', 'late in'],
  ['by', 'by (no later than)'],
  ['before', 'before'],
  ['after', 'after'],
  ['since', 'since (ongoing)'],
];
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
}

const NAMES = Object.keys(EMPTY_DATE) as (keyof DateEntry)[];

export function DateFields({ value, error, family }: DateFieldsProps) {
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
        <Field label="Qualifier" error={problem('hedge')}>
          {(ids) => <Options {...ids} name="date.hedge" value={shown('hedge')} options={HEDGE_WORDS} />}
        </Field>
        <Point names={['year', 'month', 'day']} shown={shown} problem={problem} />
      </div>
      <details open={hasEnd} className="form-more">
        <summary>Add an end date</summary>
        <div className="date-grid">
          <Field label="Duration" error={problem('extent')}>
            {(ids) => (
              <Options
                {...ids}
                name="date.extent"
                value={shown('extent')}
                options={[
                  ['throughout', 'lasted the whole period'],
                  ['within', 'happened on one of these days'],
                ]}
              />
            )}
          </Field>
          <Point names={['endYear', 'endMonth', 'endDay']} shown={shown} problem={problem} />
        </div>
      </details>
      <Preview entry={entry} family={family} />
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

/** What other fields show when one is typed into: EDTF fills the fields above it, and a field above empties it. */
function followed(field: string, text: string, { extent }: DateEntry): Partial<DateEntry> {
  if (POINTS.has(field)) return { edtf: '' };
  return field === 'edtf' ? (fieldsOfEdtf(text, extent === 'within' ? 'within' : 'throughout') ?? {}) : {};
}

interface PointProps {
  readonly names: readonly [keyof DateEntry, keyof DateEntry, keyof DateEntry];
  readonly shown: (name: keyof DateEntry) => string;
  readonly problem: (name: keyof DateEntry) => string | undefined;
}

/** Year, month, day: what stays empty is not known. */
function Point({ names, shown, problem }: PointProps) {
  const [year, month, day] = names;
  const end = year === 'endYear';
  return (
    <>
      <Field label={end ? 'End year' : 'Year'} error={problem(year)}>
        {(ids) => (
          <TextInput
            {...ids}
            name={`date.${year}`}
            inputMode="text"
            autoComplete="off"
            placeholder={end ? '' : '2024'}
            defaultValue={shown(year)}
          />
        )}
      </Field>
      <Field label={end ? 'End month' : 'Month'} error={problem(month)}>
        {(ids) => (
          <Select key={shown(month)} {...ids} name={`date.${month}`} defaultValue={shown(month)}>
            <option value="">not stated</option>
            {MONTHS.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <optgroup label="Season">
              {SEASONS.map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </optgroup>
          </Select>
        )}
      </Field>
      <Field label={end ? 'End day' : 'Day'} error={problem(day)}>
        {(ids) => (
          <TextInput
            {...ids}
            name={`date.${day}`}
            inputMode="numeric"
            autoComplete="off"
            placeholder="not stated"
            defaultValue={shown(day)}
          />
        )}
      </Field>
    </>
  );
}

function Options({ value, options, ...ids }: { value: string; name: string; options: readonly (readonly [string, string])[] }) {
  return (
    <Select key={value} {...ids} defaultValue={value}>
      {options.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
}

function Preview({ entry, family }: { entry: DateEntry; family: FamilyId }) {
  const read = readDateEntry(entry);
  const date = read.ok ? previewDate(read.value) : null;
  return (
    <div className="date-preview" aria-live="polite">
      {date && read.ok ? (
        <>
          <p>
            <span className="font-medium font-serif text-middle-phone">{dateWords(date)}</span>{' '}
            <code className="text-ink-3 text-meta">{read.value.edtf}</code>
          </p>
          <DateDrawing date={date} family={family} />
        </>
      ) : (
        <p className="text-ink-2">{read.ok ? '' : read.message}</p>
      )}
    </div>
  );
}
