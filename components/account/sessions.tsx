'use client';
import type { FormAction } from '@/domain/action-state';
import { instantWords } from '@/domain/dates/day-words';
import type { SessionView } from '@/domain/people/session-views';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
import { RevokeList } from './revoke-list';

interface SessionListProps {
  readonly sessions: readonly SessionView[];
  /** the session of this request; null if it is not in the list */
  readonly current: string | null;
  readonly revoke: FormAction;
  /** ID of the sessions' owner if that is not the reader */
  readonly person?: string;
}

export function SessionList({ sessions, current, revoke, person }: SessionListProps) {
  const rows = sessions.map(({ id, browser, since, lastUsed }) => ({
    id,
    title: browser,
    note: id === current ? <span className="text-ink-2">, current session</span> : null,
    details: `signed in ${instantWords(since)}, last active ${instantWords(lastUsed)}`,
    button: id === current ? null : `End session: ${browser}, signed in ${instantWords(since)}`,
  }));
  return <RevokeList {...{ rows, revoke, person }} none="No active sessions." label="End session" variant="secondary" busy="Ending…" />;
}

export const EndOthersForm = ({ action }: { action: FormAction }) => (
  <ActionForm action={action} className="flex flex-col items-start gap-3 border-t pt-4">
    <FormMessage />
    <SubmitButton variant="secondary" busy="Ending…">
      End all other sessions
    </SubmitButton>
  </ActionForm>
);
