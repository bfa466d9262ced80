'use client';
/** One actor: what it is called, what it is, to whom it belongs and when, and what other catalogs call it. Nothing typed is lost on an error. */
import { useActionState } from 'react';
import { differing, type FormAction, fieldError, keptValue, staleRecord } from '@/domain/action-state';
import { CATALOG_IDS, CATALOGS } from '@/domain/identifiers';
import { ACTOR_KINDS } from '@/domain/labels';
import { type ActorValues, actorValues } from '@/domain/vocabulary/vocabulary-values';
import type { ActorRecord } from '@/domain/vocabulary/vocabulary-views';
import { FormMessage } from '../admin/form-message';
import { StaleNotice } from '../admin/stale-notice';
import { SubmitButton } from '../admin/submit-button';
import { Field, Select, TextArea, TextInput } from '../ui/field';
import { AffiliationRows, PARTS } from './affiliation-rows';

interface ActorFormProps {
  readonly action: FormAction;
  readonly initial: ActorValues;
  /** id and version of the actor, where there is one */
  readonly hidden: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly label: string;
}

const LABELS: Readonly<Record<string, string>> = { name: 'Name', kind: 'Kind', country: 'Country code', aliases: 'Other names' };

export function ActorForm({ action, initial, hidden, names, label }: ActorFormProps) {
  const [state, send] = useActionState(action, null);
  const value = (name: string): string => keptValue(state, name, initial[name] ?? '');
  const error = (name: string): string | undefined => fieldError(state, name);
  const current = staleRecord<ActorRecord>(state);
  const fields = state !== null && !state.ok ? { ...hidden, ...(current ? { version: String(current.version) } : {}) } : hidden;
  return (
    <form action={send} className="flex max-w-[46rem] flex-col gap-6 pb-10" noValidate>
      {Object.entries(fields).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {current && state ? (
        <StaleNotice state={state} differences={differences(actorValues(current), value)} href={`/admin/actors/${current.id}`} />
      ) : (
        <FormMessage state={state} shownFields={state !== null && !state.ok ? Object.keys(state.error.fields) : []} />
      )}
      <Field
        label="Name"
        hint="The name that readers see. If you change it, the previous name moves to “Other names”."
        error={error('name')}
      >
        {(ids) => <TextInput {...ids} name="name" maxLength={120} autoComplete="off" defaultValue={value('name')} />}
      </Field>
      <div className="grid gap-4 tablet:grid-cols-[1fr_12rem]">
        <Field label="Kind" error={error('kind')}>
          {(ids) => (
            <Select key={value('kind')} {...ids} name="kind" defaultValue={value('kind')}>
              {ACTOR_KINDS.map(({ kind, one }) => (
                <option key={kind} value={kind}>
                  {one}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Country code" hint="Three letters, for example CHN." error={error('country')}>
          {(ids) => <TextInput {...ids} name="country" maxLength={3} autoComplete="off" defaultValue={value('country')} />}
        </Field>
      </div>
      <Field
        label="Other names"
        hint="One name per line, for example PRC. New articles that use one of these names match this actor."
        error={error('aliases')}
      >
        {(ids) => <TextArea {...ids} name="aliases" rows={5} defaultValue={value('aliases')} />}
      </Field>
      <AffiliationRows value={value} error={error} initial={initial} names={names} />
      <fieldset className="form-group">
        <legend>Identifiers</legend>
        <div className="grid gap-4 tablet:grid-cols-2">
          {CATALOG_IDS.map((catalog) => (
            <Field
              key={catalog}
              label={CATALOGS[catalog].label}
              hint={`For example, ${CATALOGS[catalog].example}.`}
              error={error(`identifiers.${catalog}`)}
            >
              {(ids) => (
                <TextInput
                  {...ids}
                  name={`identifiers.${catalog}`}
                  maxLength={40}
                  autoComplete="off"
                  defaultValue={value(`identifiers.${catalog}`)}
                />
              )}
            </Field>
          ))}
        </div>
      </fieldset>
      <div>
        <SubmitButton>{current ? 'Overwrite with my version' : label}</SubmitButton>
      </div>
    </form>
  );
}

/** The fields in which what is stored now differs from what was typed. */
const differences = (stored: ActorValues, typed: (name: string) => string) =>
  Object.entries(stored).flatMap(([name, value]) =>
    /\.(slug|was)$/.test(name) ? [] : differing(LABELS[name] ?? labelOf(name), value, typed(name)),
  );

function labelOf(name: string): string {
  const [group = '', at = '', part] = name.split('.');
  if (group === 'identifiers') return CATALOG_IDS.flatMap((id) => (id === at ? [CATALOGS[id].label] : [])).join();
  return `Affiliation ${Number(at) + 1}: ${PARTS.find((one) => one.part === part)?.label ?? part}`;
}
