'use client';
import { type ReactNode, useId } from 'react';
import type { FormAction } from '@/domain/action-state';
import { editorChoices, type QueueEditor, type QueueItem } from '@/domain/desk/queue';
import { ActionForm, InlineError, SubmitButton, useField } from '../admin/action-form';
import { DayInput } from '../ui/day-input';
import { Options, Select } from '../ui/field';

const LABEL = 'w-26 text-[0.8125rem] text-ink-2';

interface MarkFormProps {
  readonly action: FormAction;
  readonly item: Pick<QueueItem, 'kind' | 'item' | 'assignedTo' | 'snoozedUntil'>;
}

export function AssignForm({ action, item, editors, me }: MarkFormProps & { editors: readonly QueueEditor[]; me: string }) {
  const id = useId();
  const assignee = item.assignedTo?.id ?? '';
  return (
    <MarkForm action={action} item={item} field="to">
      <label htmlFor={id} className={LABEL}>
        Assignee
      </label>
      <Select key={assignee} id={id} name="to" className="w-52 max-w-full" defaultValue={assignee === '' ? me : assignee}>
        <Options choices={[['', 'Unassigned'], ...editorChoices(editors, me)]} />
      </Select>
      <SubmitButton variant="secondary">Assign item</SubmitButton>
    </MarkForm>
  );
}

export const SnoozeForm = ({ action, item, suggested }: MarkFormProps & { suggested: string }) => (
  <MarkForm action={action} item={item} field="until">
    <SnoozeDay initial={item.snoozedUntil ?? suggested} />
    <SubmitButton variant="secondary">Snooze item</SubmitButton>
  </MarkForm>
);

function SnoozeDay({ initial }: { initial: string }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={LABEL}>
        Snooze until
      </label>
      <DayInput id={id} name="until" className="w-52 max-w-full" required defaultValue={useField('until', initial).value} />
    </>
  );
}

const MarkForm = ({ action, item, field, children }: MarkFormProps & { field: string; children: ReactNode }) => (
  <ActionForm action={action} hidden={{ kind: item.kind, item: item.item }} className="flex flex-wrap items-center gap-2 py-1">
    {children}
    <InlineError field={field} />
  </ActionForm>
);
