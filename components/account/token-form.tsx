'use client';
/** A new token: its name, what it may do, how long it lasts. The token itself is shown once, in the answer. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { SCOPE_WORDS, TOKEN_DAYS, TOKEN_SCOPES } from '@/domain/people/api-tokens';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { CopyButton } from '../ui/copy-button';
import { Checkbox, Field, Select, TextInput } from '../ui/field';
import { Notice } from '../ui/notice';
import { ConfirmField } from './confirm-field';

export interface NewToken {
  readonly token: string;
}

const FIRST_SCOPE = TOKEN_SCOPES[0];
const USUAL_DAYS = String(TOKEN_DAYS[1]);

export function TokenForm({ action, origin }: { action: FormAction<NewToken>; origin: string }) {
  const [state, send] = useActionState(action, null);
  const kept = state !== null && !state.ok ? [state.values.scopes ?? []].flat() : [FIRST_SCOPE];
  const wrongScopes = fieldError(state, 'scopes');
  return (
    <form action={send} className="flex flex-col gap-4">
      {state?.ok ? (
        <OneTimeToken token={state.data.token} origin={origin} />
      ) : (
        <FormMessage state={state} shownFields={['name', 'scopes', 'days']} />
      )}
      <div className="grid gap-4 tablet:grid-cols-2">
        <Field label="Name" hint="For example, “Newsroom script”." error={fieldError(state, 'name')}>
          {(ids) => <TextInput {...ids} name="name" required maxLength={100} autoComplete="off" defaultValue={keptValue(state, 'name')} />}
        </Field>
        <Field label="Expires after" error={fieldError(state, 'days')}>
          {(ids) => (
            <Select key={keptValue(state, 'days')} {...ids} name="days" defaultValue={keptValue(state, 'days', USUAL_DAYS)}>
              {TOKEN_DAYS.map((days) => (
                <option key={days} value={days}>
                  {days} days
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <fieldset aria-describedby={wrongScopes ? 'scopes-error' : undefined}>
        <legend className="font-medium text-ink-2 text-meta">Permissions</legend>
        {TOKEN_SCOPES.map((scope) => (
          <Checkbox
            key={`${scope} ${kept.includes(scope)}`}
            name="scopes"
            value={scope}
            defaultChecked={kept.includes(scope)}
            label={
              <>
                {SCOPE_WORDS[scope]} <code className="text-ink-3 text-meta">{scope}</code>
              </>
            }
          />
        ))}
        {wrongScopes ? (
          <p id="scopes-error" className="text-error text-meta" role="alert">
            {wrongScopes}
          </p>
        ) : null}
      </fieldset>
      <ConfirmField state={state} />
      <div>
        <SubmitButton busy="Creating …">Create token</SubmitButton>
      </div>
    </form>
  );
}

function OneTimeToken({ token, origin }: NewToken & { origin: string }) {
  return (
    <Notice kind="done">
      <p>Copy your new token now, because it is shown only once.</p>
      <input readOnly className="control mt-2 font-mono" aria-label="Token" value={token} />
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <CopyButton label="Copy token" text={() => token} />
        <code className="min-w-0 break-all text-meta">dateline ingest FILE --server {origin} --token …</code>
      </p>
    </Notice>
  );
}
