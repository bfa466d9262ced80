'use client';
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { instantWords } from '@/domain/dates/day-words';
import type { SessionView } from '@/domain/people/session-views';
import { ActionForm, FormMessage, Hidden, SubmitButton } from '../admin/action-form';

interface SessionListProps {
  readonly sessions: readonly SessionView[];
  /** the session of this request; null if it is not in the list */
  readonly current: string | null;
  readonly revoke: FormAction;
  /** ID of the sessions' owner if that is not the reader */
  readonly person?: string;
}

export function SessionList({ sessions, current, revoke, person }: SessionListProps) {
  const [state, send] = useActionState(revoke, null);
  return (
    <>
      <FormMessage state={state} />
      {sessions.length === 0 ? <p className="py-3 text-ink-2">No active sessions.</p> : null}
      <ul>
        {sessions.map(({ id, browser, since, lastUsed }) => (
          <li key={id} className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-t py-2">
            <div className="min-w-0 flex-1 basis-60">
              <p>
                {browser}
                {id === current ? <span className="text-ink-2">, current session</span> : null}
              </p>
              <p className="text-ink-3 text-meta">
                signed in {instantWords(since)}, last active {instantWords(lastUsed)}
              </p>
            </div>
            {id === current ? null : (
              <form action={send}>
                <Hidden values={{ id, person }} />
                <SubmitButton
                  variant="secondary"
                  dense
                  busy="Ending…"
                  aria-label={`End session: ${browser}, signed in ${instantWords(since)}`}
                >
                  End session
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function EndOthersForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} className="flex flex-col items-start gap-3 border-t pt-4">
      <FormMessage />
      <SubmitButton variant="secondary" busy="Ending…">
        End all other sessions
      </SubmitButton>
    </ActionForm>
  );
}
