'use client';
/** Who took part and as what. A row that is emptied is taken out; three empty rows wait, more come with a button. */
import { ROLE_LABELS } from '@/domain/labels';
import { ActorNameInput, ActorNames } from '../actor-name/actor-name-input';
import { Select } from '../ui/field';
import { RowList } from '../ui/row-list';

const ROLES = Object.entries(ROLE_LABELS);
const SPARE = 2;
const MOST = 30;

interface ActorRowsProps {
  readonly value: (name: string) => string;
  readonly error: (name: string) => string | undefined;
  /** rows that the form began with, or that were sent */
  readonly filled: number;
  readonly names: readonly string[];
}

export function ActorRows({ value, error, filled, names }: ActorRowsProps) {
  return (
    <RowList
      legend="Actors"
      error={error('actors')}
      hint="Clear the name to remove an actor. A new name creates a new actor."
      rows={filled + SPARE}
      most={MOST}
      className="flex flex-col gap-2"
      beside={<ActorNames names={names} />}
      row={(at) => <ActorRow key={at} at={at} value={value} error={error(`actors.${at}.name`)} />}
    />
  );
}

function ActorRow({ at, value, error }: { at: number; value: (name: string) => string; error: string | undefined }) {
  const name = `actors.${at}.name`;
  const role = value(`actors.${at}.role`) || 'participant';
  return (
    <li className="grid grid-cols-[1fr_9rem] gap-2">
      <ActorNameInput
        name={name}
        makesNew
        aria-label={`Actor ${at + 1}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        defaultValue={value(name)}
      />
      <Select key={role} name={`actors.${at}.role`} aria-label={`Role of actor ${at + 1}`} defaultValue={role}>
        {ROLES.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <input type="hidden" name={`actors.${at}.slug`} value={value(`actors.${at}.slug`)} />
      <input type="hidden" name={`actors.${at}.was`} value={value(`actors.${at}.was`)} />
      {error ? (
        <p id={`${name}-error`} className="col-span-2 text-error text-meta" role="alert">
          {error}
        </p>
      ) : null}
    </li>
  );
}
