'use client';
/** One verdict on one thing: a button that posts. Works without JavaScript. */
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { ActionForm, InlineError, ReasonInput, SubmitButton } from '../admin/action-form';
import { sendUnsaved } from '../event-form/intent';
import type { ButtonVariant } from '../ui/button';

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
  return (
    <ActionForm
      action={action}
      marksBusy
      hidden={{ ...fields, intent }}
      data-intent={intent}
      data-undo={isUndo ? '' : undefined}
      className={`inline-flex flex-col gap-1 ${askReason === undefined ? '' : 'max-w-full'}`}
      onSubmit={(submit) => opened !== undefined && sendUnsaved(opened) && submit.preventDefault()}
    >
      <span className="flex gap-2">
        {askReason === undefined ? null : (
          <span className="w-60 min-w-0">
            <ReasonInput label={askReason} />
          </span>
        )}
        <SubmitButton variant={variant ?? (intent === 'accept' ? 'primary' : 'danger')} busy="Saving …">
          {label}
          {keycap ? <kbd className="keycap needs-script">{keycap}</kbd> : null}
        </SubmitButton>
      </span>
      <InlineError className="max-w-60" />
    </ActionForm>
  );
}
