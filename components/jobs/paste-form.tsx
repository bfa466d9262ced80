'use client';
/** A new article: paste the text; what the text says about itself need not be typed. Whatever is wrong, the text stays. */
import { type ClipboardEvent, type ReactNode, useActionState, useState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { FormMessage } from '../admin/form-message';
import { PublishedInput } from '../admin/published-input';
import { SubmitButton } from '../admin/submit-button';
import { DraftForm } from '../drafts/draft-form';
import { DraftNotice } from '../drafts/draft-notice';
import { useDraft } from '../drafts/use-draft';
import { Button } from '../ui/button';
import { Field, TextArea, TextInput } from '../ui/field';

const FIELDS = ['text', 'title', 'source', 'url', 'published'];

interface PasteFormProps {
  readonly action: FormAction;
  readonly number: string;
  /** under which what is typed is kept in the browser */
  readonly draftKey: string;
  readonly today: string;
  /** what stands beside the text */
  readonly beside?: ReactNode;
}

export function PasteForm({ action, number, draftKey, today, beside }: PasteFormProps) {
  const [state, send] = useActionState(action, null);
  const draft = useDraft(draftKey, '', 0, state);
  const [rich, setRich] = useState('');
  const error = (name: string) => fieldError(state, name);
  const value = (name: string) => keptValue(state, name, draft.value(name));
  return (
    <DraftForm draft={draft} action={send} className="article-form">
      <div className="article-form-message">
        {state === null ? <DraftNotice draft={draft} version="" ownVersion={0} /> : null}
        <FormMessage state={state} shownFields={FIELDS} />
        <input type="hidden" name="rich" value={rich} />
        <input type="hidden" name={NUMBER_FIELD} value={number} />
      </div>
      <div className="article-form-text">
        <Field
          label="Text"
          hint="Paste the whole article. Dateline removes menus and repeated titles. You can include front matter (title, source, published)."
          error={error('text')}
        >
          {(ids) => (
            <TextArea
              {...ids}
              name="text"
              rows={22}
              spellCheck={false}
              className="font-serif"
              defaultValue={value('text')}
              onPaste={(event) => setRich(richOf(event))}
              // what is typed afterwards is in the plain text alone
              onInput={({ nativeEvent }) => (nativeEvent as InputEvent).inputType !== 'insertFromPaste' && setRich('')}
            />
          )}
        </Field>
        {rich === '' ? null : (
          <p role="status" className="flex flex-wrap items-center gap-x-3 pt-1 text-ink-2 text-meta">
            Pasted with formatting. Headings and paragraphs are kept.
            <Button dense variant="quiet" onClick={() => setRich('')}>
              Use plain text
            </Button>
          </p>
        )}
      </div>
      <div className="article-form-facts">
        <Field
          label="Publication date"
          hint="A date like 2024-01-09. Optional if the text states the date. You confirm the date in the next step."
          error={error('published')}
        >
          {(ids) => <PublishedInput {...ids} today={today} placeholder="2024-01-09" defaultValue={value('published')} />}
        </Field>
        <Field label="Title" hint="If empty, the first line is used." error={error('title')}>
          {(ids) => <TextInput {...ids} name="title" autoComplete="off" defaultValue={value('title')} />}
        </Field>
        <Field label="Source" hint="For example, a newspaper, news agency or ministry." error={error('source')}>
          {(ids) => <TextInput {...ids} name="source" autoComplete="off" defaultValue={value('source')} />}
        </Field>
        <Field label="URL" hint="The article’s web page. Optional." error={error('url')}>
          {(ids) => <TextInput {...ids} name="url" type="url" inputMode="url" autoComplete="off" defaultValue={value('url')} />}
        </Field>
        <SubmitButton busy="Processing …">Process article</SubmitButton>
        <p className="text-hint text-ink-3">
          Nothing is saved until you check the result.{draft.isKept ? ' Your text is kept in this browser.' : ''}
        </p>
        {beside}
      </div>
    </DraftForm>
  );
}

const MAX_RICH = 2_000_000;

/** The formatted side of the clipboard, where it holds paragraphs and the field holds nothing else; empty otherwise. */
function richOf({ currentTarget: { value, selectionStart, selectionEnd }, clipboardData }: ClipboardEvent<HTMLTextAreaElement>): string {
  const replacesAll = value.length === (selectionEnd ?? 0) - (selectionStart ?? 0);
  const html = clipboardData.getData('text/html');
  const looks = /<(?:p|h[1-6]|li|article|div|br)[\s>/]/i.test(html);
  return replacesAll && looks && html.length <= MAX_RICH && clipboardData.getData('text/plain').trim() !== '' ? html : '';
}
