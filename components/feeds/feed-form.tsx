'use client';
/** The settings of one feed. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import type { FeedView } from '@/domain/feeds';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextInput } from '../ui/field';
import { HandlingField } from './subscribe-form';

export function FeedForm({ action, feed }: { action: FormAction; feed: FeedView }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="flex max-w-[30rem] flex-col gap-4" noValidate>
      <FormMessage state={state} shownFields={['title', 'source', 'handling']} />
      <input type="hidden" name="id" value={feed.id} />
      <Field label="Title" error={fieldError(state, 'title')}>
        {(ids) => <TextInput {...ids} name="title" autoComplete="off" defaultValue={keptValue(state, 'title', feed.title)} />}
      </Field>
      <Field
        label="Source of its articles"
        hint="Articles that are here already keep the source they have."
        error={fieldError(state, 'source')}
      >
        {(ids) => <TextInput {...ids} name="source" autoComplete="off" defaultValue={keptValue(state, 'source', feed.source)} />}
      </Field>
      <HandlingField value={keptValue(state, 'handling', feed.handling)} error={fieldError(state, 'handling')} />
      <div>
        <SubmitButton>Save</SubmitButton>
      </div>
    </form>
  );
}
