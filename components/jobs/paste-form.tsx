'use client';
/** Adds a pasted article. Facts that the text states need no input. The text stays after an error. */
import { type ClipboardEvent, type ReactNode, useEffect, useState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { readFragment, type SentPage } from '@/domain/desk/bookmarklet';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { AreaField, FormMessage, Hidden, SubmitButton, TextField } from '../admin/action-form';
import { PublishedField } from '../admin/published-field';
import { DraftForm, DraftNotice, useDraft } from '../admin/use-draft';
import { useFormAction } from '../admin/use-form-action';
import { Button } from '../ui/button';
import { listen } from '../ui/listen';
import { Notice } from '../ui/notice';

const FIELDS = ['text', 'title', 'source', 'url', 'published'];

const FORM =
  'grid gap-6 pb-12 min-[64rem]:grid-cols-[minmax(0,46rem)_minmax(22rem,1fr)] min-[64rem]:gap-x-12 wide:grid-cols-[minmax(0,1fr)_minmax(0,44rem)]';
/** from 64rem in two columns, so that the facts are visible without scrolling */
const FACTS =
  'flex flex-col gap-4 min-[64rem]:grid min-[64rem]:grid-cols-2 min-[64rem]:content-start min-[64rem]:[&>:nth-child(n+5)]:col-span-full [&>.button]:self-auto tablet:max-[64rem]:[&>.button]:self-start';

interface PasteFormProps {
  readonly action: FormAction;
  readonly number: string;
  readonly draftKey: string;
  readonly today: string;
  readonly beside?: ReactNode;
}

export function PasteForm({ action, number, draftKey, today, beside }: PasteFormProps) {
  const [state, send] = useFormAction(action);
  const { page, problem, count } = useSentPage();
  // A page from the bookmarklet stays out of the browser’s storage, so an earlier draft is kept.
  const draft = useDraft(page ? null : draftKey, '', 0, state);
  const [rich, setRich] = useState('');
  const initial = (name: keyof SentPage) => page?.[name] ?? draft.value(name);
  const text = (name: keyof SentPage) => ({ name, initial: initial(name) });
  return (
    // Uncontrolled fields show the page only after they remount.
    <DraftForm key={count} draft={draft} state={state} action={send} className={FORM}>
      <div className="empty:hidden min-[64rem]:col-span-full">
        {problem ? <Notice kind="error">{problem}</Notice> : null}
        {page && state === null ? <Notice>The bookmark filled in the title, URL and text. Nothing is saved yet.</Notice> : null}
        {state === null && !page ? <DraftNotice draft={draft} version="" ownVersion={0} /> : null}
        <FormMessage shownFields={FIELDS} />
        <Hidden values={{ rich, [NUMBER_FIELD]: number }} />
      </div>
      <div>
        <AreaField
          {...text('text')}
          label="Text"
          hint="Paste the whole article. Dateline removes menus and repeated titles. You can include front matter (title, source, published)."
          rows={22}
          spellCheck={false}
          className="font-serif max-[64rem]:h-56"
          onPaste={(event) => setRich(richOf(event))}
          // Later typing changes only the plain text, so the formatted version is out of date.
          onInput={({ nativeEvent }) => (nativeEvent as InputEvent).inputType !== 'insertFromPaste' && setRich('')}
        />
        {rich === '' ? null : (
          <p role="status" className="flex flex-wrap items-center gap-x-3 pt-1 text-ink-2 text-meta">
            Pasted with formatting. Headings and paragraphs are kept.
            <Button dense variant="quiet" onClick={() => setRich('')}>
              Use plain text
            </Button>
          </p>
        )}
      </div>
      <div className={FACTS}>
        <PublishedField
          label="Publication date"
          hint="A date like 2024-01-09. Optional if the text states the date. You confirm the date in the next step."
          initial={initial('published')}
          today={today}
          placeholder="2024-01-09"
        />
        <TextField {...text('title')} label="Title" hint="If you leave this field empty, Dateline uses the headline." />
        <TextField {...text('source')} label="Source" hint="For example, a newspaper, news agency or ministry." />
        <TextField {...text('url')} label="URL" hint="The article’s web page. Optional." type="url" inputMode="url" />
        <SubmitButton busy="Processing…">Process article</SubmitButton>
        <p className="text-hint text-ink-3">
          Nothing is saved until you check the result.{draft.isKept ? ' Your text is kept in this browser.' : ''}
        </p>
        {beside}
      </div>
    </DraftForm>
  );
}

const MAX_RICH = 2_000_000;

/** Returns the formatted clipboard content if it has paragraphs and replaces the whole field; otherwise an empty string. */
function richOf({ currentTarget: { value, selectionStart, selectionEnd }, clipboardData }: ClipboardEvent<HTMLTextAreaElement>): string {
  const replacesAll = value.length === (selectionEnd ?? 0) - (selectionStart ?? 0);
  const html = clipboardData.getData('text/html');
  const looks = /<(?:p|h[1-6]|li|article|div|br)[\s>/]/i.test(html);
  return replacesAll && looks && html.length <= MAX_RICH && clipboardData.getData('text/plain').trim() !== '' ? html : '';
}

interface Sent {
  /** the latest page; null if the bookmarklet sent none */
  readonly page: SentPage | null;
  /** why the latest fragment was rejected */
  readonly problem: string | null;
  readonly count: number;
}

/** Reads the page that the bookmarklet sent in the fragment of the URL, and removes the fragment. Stores nothing. */
function useSentPage(): Sent {
  const [sent, setSent] = useState<Sent>({ page: null, problem: null, count: 0 });
  useEffect(() => {
    const take = () => {
      const found = readFragment(window.location.hash);
      if (found === null) return;
      // null also updates the URL that the router keeps
      window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
      setSent((before) =>
        'problem' in found ? { ...before, problem: found.problem } : { page: found.page, problem: null, count: before.count + 1 },
      );
    };
    // after the router has begun to follow the history
    const timer = window.setTimeout(take);
    const leave = listen(window, { hashchange: take });
    return () => {
      window.clearTimeout(timer);
      leave();
    };
  }, []);
  return sent;
}
