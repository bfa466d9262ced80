'use client';
/** The settings of one feed. */
import { useActionState } from 'react';
import { differing, type FormAction, fieldError, keptValue, staleRecord } from '@/domain/action-state';
import { type FeedView, feedHref, HANDLINGS } from '@/domain/desk/feeds';
import { FormMessage } from '../admin/form-message';
import { StaleNotice } from '../admin/stale-notice';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextInput } from '../ui/field';
import { HandlingField } from './subscribe-form';

export function FeedForm({ action, feed }: { action: FormAction; feed: FeedView }) {
  const [state, send] = useActionState(action, null);
  const current = staleRecord<Pick<FeedView, 'title' | 'source' | 'handling'>>(state);
  const was = current ?? feed;
  const title = keptValue(state, 'title', feed.title);
  const source = keptValue(state, 'source', feed.source);
  const handling = keptValue(state, 'handling', feed.handling);
  return (
    <form action={send} className="flex max-w-[30rem] flex-col gap-4" noValidate>
      {current && state ? (
        <StaleNotice
          state={state}
          differences={[
            ...differing('Title', current.title, title),
            ...differing('Source', current.source, source),
            ...differing('New articles', current.handling, handling, HANDLINGS),
          ]}
          href={feedHref(feed.id)}
        />
      ) : (
        <FormMessage state={state} shownFields={['title', 'source', 'handling']} />
      )}
      <input type="hidden" name="id" value={feed.id} />
      <input type="hidden" name="wasTitle" value={was.title} />
      <input type="hidden" name="wasSource" value={was.source} />
      <input type="hidden" name="wasHandling" value={was.handling} />
      <Field label="Title" error={fieldError(state, 'title')}>
        {(ids) => <TextInput {...ids} name="title" autoComplete="off" defaultValue={title} />}
      </Field>
      <Field label="Article source" hint="Existing articles keep their source." error={fieldError(state, 'source')}>
        {(ids) => <TextInput {...ids} name="source" autoComplete="off" defaultValue={source} />}
      </Field>
      <HandlingField value={handling} error={fieldError(state, 'handling')} />
      <div>
        <SubmitButton>Save changes</SubmitButton>
      </div>
    </form>
  );
}
