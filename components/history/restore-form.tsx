'use client';
/** Brings one version back. When somebody was faster, both versions are shown and each field is chosen. */
import { useActionState } from 'react';
import { type FormAction, keptValue } from '@/domain/action-state';
import { SubmitButton } from '../admin/submit-button';
import { ConflictView } from '../event-form/conflict-view';
import { TextInput } from '../ui/field';
import { InlineError } from '../ui/inline-error';

interface RestoreFormProps {
  readonly restore: FormAction;
  /** what a conflict is settled with */
  readonly save: FormAction;
  readonly eventId: number;
  /** the newest version as it is shown */
  readonly current: number;
  readonly version: number;
}

export function RestoreForm({ restore, save, eventId, current, version }: RestoreFormProps) {
  const [restored, sendRestore] = useActionState(restore, null);
  const [saved, sendSave] = useActionState(save, null);
  const last = saved ?? restored;
  if (last !== null && !last.ok && last.error.code === 'conflict')
    return (
      <div className="form-space basis-full">
        <ConflictView send={sendSave} state={last} hidden={{ id: String(eventId) }} intents={[{ value: 'save', label: 'Save changes' }]} />
      </div>
    );
  return (
    <details className="form-more">
      <summary>
        Restore version<span className="sr-only"> {version}</span>
      </summary>
      <form action={sendRestore} className="flex flex-wrap items-center gap-2 pb-2">
        <input type="hidden" name="id" value={eventId} />
        <input type="hidden" name="version" value={current} />
        <input type="hidden" name="to" value={version} />
        <span className="min-w-60">
          <TextInput
            name="reason"
            maxLength={400}
            autoComplete="off"
            aria-label="Reason for restoring"
            placeholder="Reason (visible to readers)"
            defaultValue={keptValue(restored, 'reason')}
          />
        </span>
        <SubmitButton busy="Restoring …">Restore version {version}</SubmitButton>
        <InlineError state={last} />
      </form>
    </details>
  );
}
