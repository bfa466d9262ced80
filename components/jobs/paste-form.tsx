'use client';
/** A new article: paste the text; what the text says about itself need not be typed. Whatever is wrong, the text stays. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextArea, TextInput } from '../ui/field';

const FIELDS = ['text', 'title', 'source', 'url', 'published'];

export function ArticleForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, null);
  const error = (name: string) => fieldError(state, name);
  const value = (name: string) => keptValue(state, name);
  return (
    <form action={send} className="article-form" noValidate>
      <div className="article-form-message">
        <FormMessage state={state} shownFields={FIELDS} />
      </div>
      <div className="article-form-text">
        <Field
          label="Text"
          hint="Paste it as it stands: menus and repeated titles are left out. Front matter (title, source, published) is understood."
          error={error('text')}
        >
          {(ids) => <TextArea {...ids} name="text" rows={22} spellCheck={false} className="font-serif" defaultValue={value('text')} />}
        </Field>
      </div>
      <div className="article-form-facts">
        <Field
          label="Published on"
          hint="YYYY-MM-DD. Every “on Monday” is counted from this day. Leave it empty if the text says it."
          error={error('published')}
        >
          {(ids) => (
            <TextInput
              {...ids}
              name="published"
              autoComplete="off"
              placeholder="2024-01-09"
              inputMode="numeric"
              defaultValue={value('published')}
            />
          )}
        </Field>
        <Field label="Title" hint="Empty: the first line." error={error('title')}>
          {(ids) => <TextInput {...ids} name="title" autoComplete="off" defaultValue={value('title')} />}
        </Field>
        <Field label="Source" hint="The newspaper, agency or ministry." error={error('source')}>
          {(ids) => <TextInput {...ids} name="source" autoComplete="off" defaultValue={value('source')} />}
        </Field>
        <Field label="Address" hint="Where the article stands, if on the web." error={error('url')}>
          {(ids) => <TextInput {...ids} name="url" type="url" inputMode="url" autoComplete="off" defaultValue={value('url')} />}
        </Field>
        <SubmitButton busy="Reading …">Read the article</SubmitButton>
        <p className="text-hint text-ink-3">Nothing is published yet: you review what was found first.</p>
      </div>
    </form>
  );
}
