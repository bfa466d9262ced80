'use client';
import { type FormAction, fieldError, keptTick } from '@/domain/action-state';
import { calendarWords, instantWords } from '@/domain/dates/day-words';
import { SCOPE_WORDS, TOKEN_DAYS, TOKEN_SCOPES, type TokenView } from '@/domain/people/api-tokens';
import { ActionForm, CheckField, ChoiceField, FieldError, FormMessage, SubmitButton, TextField } from '../admin/action-form';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/notice';
import { ConfirmField } from './account-forms';
import { RevokeList } from './revoke-list';

export interface NewToken {
  readonly token: string;
}

const USUAL_DAYS = String(TOKEN_DAYS[1]);
const DAYS = TOKEN_DAYS.map((days) => [String(days), `${days} days`] as const);

export const TokenForm = ({ action, origin }: { action: FormAction<NewToken>; origin: string }) => (
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

const OneTimeToken = ({ token, origin }: NewToken & { origin: string }) => (
  <Notice kind="done">
    <p>Copy your new token now. You will not see it again.</p>
    <input readOnly className="control mt-2 font-mono" aria-label="Token" value={token} />
    <p className="mt-2 flex flex-wrap items-center gap-2">
      <CopyButton label="Copy token" text={() => token} />
      <code className="min-w-0 break-all text-meta">dateline ingest FILE --server {origin} --token …</code>
    </p>
  </Notice>
);

interface TokenListProps {
  readonly tokens: readonly TokenView[];
  readonly revoke: FormAction;
  /** ID of the tokens' owner if that is not the reader */
  readonly person?: string;
}

export function TokenList({ tokens, revoke, person }: TokenListProps) {
  const rows = tokens.map((token) => ({
    id: String(token.id),
    title: `${token.name} `,
    note: <code className="text-ink-3 text-meta">{token.start}…</code>,
    details: `${token.scopes.join(', ')} (${standing(token)})`,
    button: token.state === 'works' ? `Revoke token ${token.name}` : null,
    isPale: token.state !== 'works',
  }));
  return <RevokeList {...{ rows, revoke, person }} none="No API tokens." label="Revoke token" variant="danger" busy="Revoking…" />;
}

function standing({ state, expiresAt, lastUsedAt }: TokenView): string {
  const used = lastUsedAt === null ? 'never used' : `last used ${instantWords(lastUsedAt)}`;
  if (state === 'revoked') return `revoked, ${used}`;
  const day = calendarWords(expiresAt.slice(0, 10));
  return state === 'expired' ? `expired on ${day}, ${used}` : `expires on ${day}, ${used}`;
}
