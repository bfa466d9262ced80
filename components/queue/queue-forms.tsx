'use client';
/** Whose an item is, and until when it rests. Both work without JavaScript. */
import { type ReactNode, useActionState, useId } from 'react';
import { type ActionState, type FormAction, fieldError, keptValue } from '@/domain/action-state';
import type { QueueEditor, QueueItem } from '@/domain/desk/queue';
import { SubmitButton } from '../admin/submit-button';
import { Select, TextInput } from '../ui/field';

interface MarkFormProps {
  readonly action: FormAction;
  readonly item: Pick<QueueItem, 'kind' | 'item' | 'assignedTo' | 'snoozedUntil'>;
}

export function AssignForm({ action, item, editors, me }: MarkFormProps & { editors: readonly QueueEditor[]; me: string }) {
  const [state, send] = useActionState(action, null);
  const id = useId();
  const has = item.assignedTo?.id ?? '';
  return (
    <MarkForm send={send} item={item} state={state} field="to">
      <label htmlFor={id}>Assignee</label>
      <Select key={has} id={id} name="to" defaultValue={has === '' ? me : has}>
        <option value="">Unassigned</option>
        {editors.map((editor) => (
          <option key={editor.id} value={editor.id}>
            {editor.id === me ? `${editor.name} (you)` : editor.name}
          </option>
        ))}
      </Select>
      <SubmitButton variant="secondary">Assign item</SubmitButton>
    </MarkForm>
  );
}

export function SnoozeForm({ action, item, suggested }: MarkFormProps & { suggested: string }) {
  const [state, send] = useActionState(action, null);
  const id = useId();
  return (
    <MarkForm send={send} item={item} state={state} field="until">
      <label htmlFor={id}>Snooze until</label>
      <TextInput id={id} type="date" name="until" required defaultValue={keptValue(state, 'until', item.snoozedUntil ?? suggested)} />
      <SubmitButton variant="secondary">Snooze item</SubmitButton>
    </MarkForm>
  );
}

interface FrameProps {
  readonly send: (form: FormData) => void;
  readonly item: MarkFormProps['item'];
  readonly state: ActionState;
  readonly field: string;
  readonly children: ReactNode;
}

function MarkForm({ send, item, state, field, children }: FrameProps) {
  return (
    <form action={send} className="queue-mark">
      <input type="hidden" name="kind" value={item.kind} />
      <input type="hidden" name="item" value={item.item} />
      {children}
      {state !== null && !state.ok ? (
        <span role="alert" className="text-error text-meta">
          {fieldError(state, field) ?? state.error.message}
        </span>
      ) : null}
    </form>
  );
}
