'use client';
import { type DragEvent, type FormEvent, useRef, useState, useTransition } from 'react';
import { type FormAction, fieldError } from '@/domain/action-state';
import { largeFileWords, MAX_FILE_BYTES, MAX_FILES } from '@/domain/desk/article-form';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { jobHref } from '@/domain/desk/job-views';
import { counted, numberWords } from '@/domain/text/counted';
import { ActionForm, AnsweredForm, AreaField, CheckField, FormMessage, SubmitButton } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { Progress } from './job-progress';

const ACCEPT = '.html,.htm,.xhtml,.md,.markdown,.txt,.docx,.pdf,text/html,text/plain,text/markdown,application/pdf';

/** Uploads articles as files, selected or dropped. Scripts send them in batches, so that many files do not need one large request. */
export function FilesForm({ action, number }: { action: FormAction<{ jobId: number }>; number: string }) {
  const [state, send] = useFormAction(action);
  const [isDragOver, setOver] = useState(false);
  const [names, setNames] = useState<readonly string[]>([]);
  const [sent, setSent] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const show = () => setNames([...(input.current?.files ?? [])].map(({ name }) => name));

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    show();
  };

  /** The last batch submits the form normally, which redirects to the job. */
  const sendAll = async (form: FormData, files: readonly File[]): Promise<void> => {
    const batches = fileBatches(files, MAX_FILES, MAX_FILE_BYTES);
    let done = 0;
    let job = '';
    for (const batch of batches) {
      setSent({ done, all: files.length });
      const data = new FormData();
      if (form.has('confirm')) data.set('confirm', 'yes');
      for (const file of batch) data.append('files', file);
      if (job !== '') data.set('job', job);
      data.set('more', 'yes');
      const result = await action(null, data);
      if (!result?.ok)
        return setProblem(`${result?.error.message ?? 'The server did not respond. Try again in a few seconds.'} ${restWords(done, job)}`);
      job = String(result.data.jobId);
      done += batch.length;
    }
    setSent({ done, all: files.length });
    window.location.assign(jobHref(Number(job)));
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const files = [...(input.current?.files ?? [])];
    setProblem(null);
    if (files.length === 0) return;
    event.preventDefault();
    const large = files.find(({ size }) => size > MAX_FILE_BYTES);
    if (large) return setProblem(largeFileWords(large.name, large.size, MAX_FILE_BYTES));
    const form = new FormData(event.currentTarget);
    start(async () => {
      try {
        await sendAll(form, files);
      } catch {
        setProblem('The connection was interrupted. Upload the files again. No file is saved twice.');
      }
    });
  };

  return (
    <AnsweredForm
      state={state}
      action={send}
      hidden={{ [NUMBER_FIELD]: number }}
      onSubmit={submit}
      className="flex max-w-[46rem] flex-col gap-4 pb-12"
    >
      <FormMessage shownFields={['files']} />
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the file field inside does the same by keyboard */}
      <div
        className="drop-zone flex min-h-40 flex-col items-center justify-center gap-3 rounded-control border border-line-strong border-dashed px-4 py-6 text-center data-over:border-accent data-over:bg-[color-mix(in_srgb,var(--accent)_8%,transparent)]"
        data-over={isDragOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Field label="Files" hint="HTML, Markdown, plain text, Word (.docx) or PDF, at most 7 MB each." error={fieldError(state, 'files')}>
          {(ids) => (
            <input {...ids} ref={input} type="file" name="files" multiple accept={ACCEPT} className="control py-1.5" onChange={show} />
          )}
        </Field>
        <p className="needs-script text-ink-2 text-meta">or drop files here</p>
      </div>
      {names.length > 1 ? (
        <p className="break-words text-ink-2 text-meta" role="status">
          {numberWords(names.length)} files: {names.slice(0, 5).join(', ')}
          {names.length > 5 ? ` and ${numberWords(names.length - 5)} more` : ''}
        </p>
      ) : null}
      <ConfirmChoice />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" aria-disabled={pending || undefined} onClick={(event) => pending && event.preventDefault()}>
          {pending ? 'Uploading…' : 'Upload files'}
        </Button>
        {pending && sent ? (
          <>
            <Progress value={sent.done} max={sent.all} aria-label="Upload progress" />
            <span className="text-ink-2 text-meta tabular-nums" role="status">
              {numberWords(sent.done)} of {numberWords(sent.all)} uploaded
            </span>
          </>
        ) : null}
      </div>
      <noscript>
        <p className="text-hint text-ink-3">Without JavaScript, you can upload at most {MAX_FILES} files (8 MB) at a time.</p>
      </noscript>
    </AnsweredForm>
  );
}

const restWords = (done: number, job: string): string =>
  job === '' ? '' : `${counted(done, 'file was', 'files were')} uploaded. See Import history.`;

/** Splits files into batches in order. A batch has at most `most` files and at most `maxBytes`, unless a single file is larger. */
export function fileBatches<Sized extends { readonly size: number }>(
  files: readonly Sized[],
  most: number,
  maxBytes: number,
): readonly (readonly Sized[])[] {
  const batches: Sized[][] = [];
  let size = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (last && last.length < most && size + file.size <= maxBytes) {
      last.push(file);
      size += file.size;
    } else {
      batches.push([file]);
      size = file.size;
    }
  }
  return batches;
}

const ConfirmChoice = () => (
  <>
    <CheckField name="confirm" initial label="Confirm each article before saving it" />
    <p className="text-hint text-ink-3">
      Otherwise, articles with a clear publication date are saved immediately. Nothing is published until you review the events.
    </p>
  </>
);

export const AddressesForm = ({ action, number }: { action: FormAction; number: string }) => (
  <ActionForm action={action} hidden={{ [NUMBER_FIELD]: number }} className="flex max-w-[46rem] flex-col gap-4 pb-12" noValidate>
    <FormMessage shownFields={['addresses']} />
    <AreaField
      name="addresses"
      label="URLs"
      hint="One URL per line, at most 50. Dateline fetches each page once. All URLs must be public."
      rows={6}
      spellCheck={false}
      autoComplete="off"
      placeholder="https://"
    />
    <ConfirmChoice />
    <SubmitButton busy="Fetching…">Fetch articles</SubmitButton>
  </ActionForm>
);
