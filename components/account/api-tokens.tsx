'use client';
import { useActionState } from 'react';
import { type FormAction, fieldError, keptTick } from '@/domain/action-state';
import { calendarWords, instantWords } from '@/domain/dates/day-words';
import { SCOPE_WORDS, TOKEN_DAYS, TOKEN_SCOPES, type TokenView } from '@/domain/people/api-tokens';
import { ActionForm, CheckField, ChoiceField, FieldError, FormMessage, Hidden, SubmitButton, TextField } from '../admin/action-form';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/notice';
import { ConfirmField } from './account-forms';

export interface NewToken {
  readonly token: string;
}

const USUAL_DAYS = String(TOKEN_DAYS[1]);
const DAYS = TOKEN_DAYS.map((days) => [String(days), `${days} days`] as const);

export function TokenForm({ action, origin }: { action: FormAction<NewToken>; origin: string }) {
  return (
    <ActionForm action={action} className="flex flex-col gap-4">
      {(state) => (
        <>
          {state?.ok ? <OneTimeToken token={state.data.token} origin={origin} /> : <FormMessage shownFields={['name', 'scopes', 'days']} />}
          <div className="grid gap-4 tablet:grid-cols-2">
            <TextField name="name" label="Name" hint="For example, “Newsroom script”." required maxLength={100} />
            <ChoiceField name="days" label="Expires after" initial={USUAL_DAYS} choices={DAYS} />
          </div>
          <fieldset aria-describedby={fieldError(state, 'scopes') ? 'scopes-error' : undefined}>
            <legend className="font-medium text-ink-2 text-meta">Permissions</legend>
            {TOKEN_SCOPES.map((scope) => (
              <CheckField
                key={`${scope} ${keptTick(state, 'scopes', scope, scope === TOKEN_SCOPES[0])}`}
                name="scopes"
                value={scope}
                initial={scope === TOKEN_SCOPES[0]}
                label={
                  <>
                    {SCOPE_WORDS[scope]} <code className="text-ink-3 text-meta">{scope}</code>
                  </>
                }
              />
            ))}
            <FieldError name="scopes" id="scopes-error" />
          </fieldset>
          <ConfirmField />
          <SubmitButton busy="Creating…">Create token</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function OneTimeToken({ token, origin }: NewToken & { origin: string }) {
  return (
    <Notice kind="done">
      <p>Copy your new token now. You will not see it again.</p>
      <input readOnly className="control mt-2 font-mono" aria-label="Token" value={token} />
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <CopyButton label="Copy token" text={() => token} />
        <code className="min-w-0 break-all text-meta">dateline ingest FILE --server {origin} --token …</code>
      </p>
    </Notice>
  );
}

interface TokenListProps {
  readonly tokens: readonly TokenView[];
  readonly revoke: FormAction;
  /** ID of the tokens' owner if that is not the reader */
  readonly person?: string;
}

export function TokenList({ tokens, revoke, person }: TokenListProps) {
  const [state, send] = useActionState(revoke, null);
  return (
    <>
      <FormMessage state={state} />
      {tokens.length === 0 ? <p className="py-3 text-ink-2">No API tokens.</p> : null}
      <ul>
        {tokens.map((token) => (
          <li key={token.id} className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-t py-2">
            <div className={`min-w-0 flex-1 basis-60 ${token.state === 'works' ? '' : 'text-ink-3'}`}>
              <p>
                {token.name} <code className="text-ink-3 text-meta">{token.start}…</code>
              </p>
              <p className="text-ink-3 text-meta">
                {token.scopes.join(', ')} ({standing(token)})
              </p>
            </div>
            {token.state === 'works' ? (
              <form action={send}>
                <Hidden values={{ id: token.id, person }} />
                <SubmitButton variant="danger" dense busy="Revoking…" aria-label={`Revoke token ${token.name}`}>
                  Revoke token
                </SubmitButton>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function standing({ state, expiresAt, lastUsedAt }: TokenView): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${instantWords(lastUsedAt)}`;
  if (state === 'revoked') return `revoked, ${used}`;
  const day = calendarWords(expiresAt.slice(0, 10));
  return state === 'expired' ? `expired on ${day}, ${used}` : `expires on ${day}, ${used}`;
}
