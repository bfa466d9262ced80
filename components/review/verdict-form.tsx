'use client';
/** One verdict on one thing: a button that posts. Works without JavaScript. */
import { type ReactNode, useActionState } from 'react';
import { type FormAction, keptValue } from '@/domain/action-state';
import { SubmitButton } from '../admin/submit-button';
import { sendUnsaved } from '../event-form/unsaved';
import type { ButtonVariant } from '../ui/button';
import { TextInput } from '../ui/field';
import { InlineError } from '../ui/inline-error';

interface VerdictFormProps {
  readonly action: FormAction;
  /** id, version, where to go back to */
  readonly fields: Readonly<Record<string, string>>;
  /** none where the action knows but one */
  readonly intent?: 'accept' | 'reject' | 'reopen';
  readonly label: ReactNode;
  readonly keycap?: string;
  readonly variant?: ButtonVariant;
  /** it takes back what was done last */
  readonly isUndo?: boolean;
  /** the event whose form is open below: what was typed there is saved with the verdict */
  readonly opened?: number;
  /** name of the field for a reason, which readers see; without one it is not asked for */
  readonly askReason?: string;
}

export function VerdictForm({ action, fields, intent, label, keycap, variant, isUndo, opened, askReason }: VerdictFormProps) {
  const [state, send, busy] = useActionState(action, null);
  return (
    <form
      action={send}
      data-intent={intent}
      data-undo={isUndo ? '' : undefined}
      data-busy={busy ? '' : undefined}
      className={`inline-flex flex-col gap-1 ${askReason === undefined ? '' : 'max-w-full'}`}
      onSubmit={(submit) => opened !== undefined && sendUnsaved(opened) && submit.preventDefault()}
    >
      {Object.entries({ ...fields, ...(intent ? { intent } : {}) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span className="flex gap-2">
        {askReason === undefined ? null : (
          <span className="w-60 min-w-0">
            <TextInput
              name="reason"
              maxLength={500}
              autoComplete="off"
              aria-label={askReason}
              placeholder="Reason (visible to readers)"
              defaultValue={keptValue(state, 'reason')}
            />
          </span>
        )}
        <SubmitButton variant={variant ?? (intent === 'accept' ? 'primary' : 'danger')} busy="Saving …">
          {label}
          {keycap ? <kbd className="keycap needs-script">{keycap}</kbd> : null}
        </SubmitButton>
      </span>
      <InlineError state={state} className="max-w-60" />
    </form>
  );
}
