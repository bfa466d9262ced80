'use client';
/** To whom an actor belongs, in what office and when. A row that is emptied is taken out; an empty one waits, more come with a button. */
import type { ActorValues } from '@/domain/vocabulary/vocabulary-values';
import { ActorNameInput, ActorNames } from '../actor-name/actor-name-input';
import { Field, TextInput } from '../ui/field';
import { RowList } from '../ui/row-list';

const MOST = 20;

interface AffiliationRowsProps {
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  readonly initial: ActorValues;
  readonly names: readonly string[];
}

export function AffiliationRows({ value, error, initial, names }: AffiliationRowsProps) {
  const filled = Object.keys(initial).filter((name) => /^affiliations\.\d+\.parent$/.test(name)).length;
  return (
    <RowList
      legend="Affiliations"
      error={error('affiliations')}
      hint="Events of a government body also count for its country. A person’s events count only while that person is in office. To remove a row, clear its name."
      rows={filled + 1}
      most={MOST}
      className="flex flex-col gap-4"
      beside={<ActorNames names={names} />}
      row={(at) => <Row key={at} at={at} value={value} error={error} />}
    />
  );
}

export const PARTS = [
  { part: 'parent', label: 'Country, body or office', max: 120 },
  { part: 'office', label: 'Office', max: 120 },
  { part: 'from', label: 'From', max: 10 },
  { part: 'to', label: 'Until', max: 10 },
] as const;

function Row({ at, value, error }: Pick<AffiliationRowsProps, 'value' | 'error'> & { at: number }) {
  return (
    <li>
      <fieldset aria-label={`Affiliation ${at + 1}`} className="grid grid-cols-2 gap-2 tablet:grid-cols-[1fr_1fr_8rem_8rem]">
        {PARTS.map(({ part, label, max }) => {
          const name = `affiliations.${at}.${part}`;
          return (
            <div key={part} className={part === 'parent' || part === 'office' ? 'col-span-2 tablet:col-span-1' : ''}>
              <Field label={label} error={error(name)}>
                {(ids) => {
                  const props = { ...ids, name, maxLength: max, defaultValue: value(name) };
                  if (part === 'parent') return <ActorNameInput {...props} />;
                  return <TextInput {...props} autoComplete="off" placeholder={part === 'office' ? undefined : '2013-03-14'} />;
                }}
              </Field>
            </div>
          );
        })}
        <input type="hidden" name={`affiliations.${at}.slug`} value={value(`affiliations.${at}.slug`)} />
        <input type="hidden" name={`affiliations.${at}.was`} value={value(`affiliations.${at}.was`)} />
      </fieldset>
    </li>
  );
}
