'use client';
/** The tokens of a person: what each may do, when it was used last, and a button to revoke it. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { calendarWords, instantWords } from '@/domain/dates/day-words';
import type { TokenView } from '@/domain/people/api-tokens';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';

interface TokenListProps {
  readonly tokens: readonly TokenView[];
  readonly revoke: FormAction;
  /** id of the user whose they are, where that is not the reader */
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
                <input type="hidden" name="id" value={token.id} />
                {person === undefined ? null : <input type="hidden" name="person" value={person} />}
                <SubmitButton variant="danger" dense busy="Revoking …" aria-label={`Revoke token ${token.name}`}>
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
