'use client';
/** A verdict as a button that posts a form. Works without scripts. */
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { ActionForm, type HiddenValues, InlineError, ReasonInput, SubmitButton } from '../admin/action-form';
import { sendUnsaved } from '../event-form/intent';
import type { ButtonVariant } from '../ui/button';

interface VerdictFormProps {
  readonly action: FormAction;
  readonly fields: HiddenValues;
  /** omitted if the action has only one intent */
  readonly intent?: 'accept' | 'reject' | 'reopen';
  readonly label: ReactNode;
  readonly spoken?: string;
  readonly keycap?: string;
  readonly variant?: ButtonVariant;
  readonly isUndo?: boolean;
  /** the event whose form is open below; unsaved input in it is saved with the verdict */
  readonly opened?: number;
  /** name of a field for the reason, which readers see; no reason is asked for if omitted */
  readonly askReason?: string;
}

export const VerdictForm = ({ action, fields, intent, label, spoken, keycap, variant, isUndo, opened, askReason }: VerdictFormProps) => (
  <ActionForm
    action={action}
    marksBusy
    hidden={{ ...fields, intent }}
    data-intent={intent}
    data-undo={isUndo ? '' : undefined}
    className={`inline-flex flex-col gap-1 ${askReason === undefined ? '' : 'max-w-full'}`}
    onSubmit={(submit) => opened !== undefined && sendUnsaved(opened) && submit.preventDefault()}
  >
    <span className="flex flex-wrap gap-2">
      {askReason === undefined ? null : (
        <span className="w-60 min-w-0">
          <ReasonInput label={askReason} />
        </span>
      )}
      <SubmitButton variant={variant ?? (intent === 'accept' ? 'primary' : 'danger')} spoken={spoken}>
        {label}
        {keycap ? <kbd className="keycap needs-script">{keycap}</kbd> : null}
      </SubmitButton>
    </span>
    <InlineError className="max-w-60" />
  </ActionForm>
);
