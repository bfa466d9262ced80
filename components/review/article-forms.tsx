'use client';
import { differing, type FormAction, keptValue, staleRecord } from '@/domain/action-state';
import { NOT_READ_WORDS, type NotRead } from '@/domain/desk/not-read';
import { FACT_NAMES, FACT_WORDS, futureWords } from '@/domain/desk/recognized';
import type { FactsRecord } from '@/domain/desk/reextraction';
import { deskHref } from '@/domain/hrefs';
import { cutText } from '@/domain/text/cut-text';
import { ActionForm, AnsweredForm, AreaField, FormMessage, InlineError, SubmitButton, TextField } from '../admin/action-form';
import { PublishedField } from '../admin/published-field';
import { OVERWRITE } from '../admin/record-form';
import { DraftForm, DraftKept, DraftNotice, useDraft } from '../admin/use-draft';
import { useFormAction } from '../admin/use-form-action';
import { Notice } from '../ui/notice';
import { VerdictForm } from './verdict-form';

const HINTS = {
  title: undefined,
  source: 'For example, a newspaper, news agency or ministry.',
  published: 'For example, 2024-01-09. Relative dates (“on Monday”) are counted from this date.',
  language: undefined,
  url: 'The article’s web page. Optional.',
} as const;

/** Opens automatically if the publication date needs a check. A wrong date makes every “on Monday” wrong. */
export function FactsForm({ action, facts, today }: { action: FormAction; facts: FactsRecord; today: string }) {
  const [state, send] = useFormAction(action);
  const current = staleRecord<FactsRecord>(state);
  const stale = current && {
    differences: FACT_NAMES.flatMap((name) => differing(FACT_WORDS[name], current[name], keptValue(state, name, facts[name]))),
    href: deskHref(facts.id),
  };
  return (
    <details className="py-2" open={(state !== null && !state.ok) || futureWords(facts.published, today) !== null || undefined}>
      <summary className="link text-meta">Correct title, source or date</summary>
      <AnsweredForm
        state={state}
        action={send}
        hidden={{ id: facts.id, version: current?.version ?? facts.version }}
        className="mt-3 flex max-w-[46rem] flex-col gap-4"
        noValidate
      >
        <FormMessage shownFields={FACT_NAMES} stale={stale} />
        <div className="grid gap-4 tablet:grid-cols-2">
          {FACT_NAMES.map((name) => {
            const field = { label: FACT_WORDS[name], hint: HINTS[name], initial: facts[name] };
            return (
              <div key={name} className={name === 'title' ? 'tablet:col-span-2' : undefined}>
                {name === 'published' ? <PublishedField {...field} today={today} /> : <TextField {...field} name={name} />}
              </div>
            );
          })}
        </div>
        <p className="text-hint text-ink-3">Saving re-runs extraction. Events that an editor reviewed or edited stay the same.</p>
        <SubmitButton busy="Extracting…">{current ? OVERWRITE : 'Save and re-run extraction'}</SubmitButton>
      </AnsweredForm>
    </details>
  );
}

interface TextFormProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly version: number;
  readonly body: string;
  readonly draftKey: string;
}

/** number of characters on display of a text that another editor has saved */
const SHOWN = 4_000;

export function TextForm({ action, articleId, version, body, draftKey }: TextFormProps) {
  const [state, send] = useFormAction(action);
  const draft = useDraft(draftKey, String(version), 0, state);
  const current = staleRecord<{ readonly version: number; readonly body: string }>(state);
  const initial = draft.value('text', body);
  const stale = current && {
    differences: current.body === keptValue(state, 'text', initial) ? [] : [{ label: 'Text', stored: cutText(current.body, SHOWN) }],
    href: deskHref(articleId),
    onDropped: draft.drop,
  };
  return (
    <details className="py-2" open={(state !== null && !state.ok) || draft.taken !== null || undefined}>
      <summary className="link text-meta">Correct text</summary>
      <DraftForm
        draft={draft}
        state={state}
        action={send}
        hidden={{ id: articleId, version: current?.version ?? draft.taken?.version ?? version }}
        className="mt-3 flex max-w-[46rem] flex-col gap-4"
      >
        {state === null ? <DraftNotice draft={draft} version={String(version)} ownVersion={0} /> : null}
        <FormMessage shownFields={['text']} stale={stale} />
        <AreaField
          name="text"
          label="Text"
          hint="Saving creates a new revision and keeps earlier ones. Quotes that are no longer in the text go to the queue."
          initial={initial}
          rows={18}
          spellCheck={false}
          className="font-serif"
        />
        <div className="flex flex-wrap items-center gap-x-4">
          <SubmitButton busy="Saving…">{current ? OVERWRITE : 'Save new revision'}</SubmitButton>
          <DraftKept draft={draft} />
        </div>
      </DraftForm>
    </details>
  );
}

export const NotReadNotice = ({ action, articleId, reason }: { action: FormAction; articleId: number; reason: NotRead }) => (
  <Notice kind="warning" className="my-2">
    <ActionForm action={action} hidden={{ article: articleId }} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-60">
        {reason === 'storing' ? 'This article was only partly processed.' : 'This article is saved, but no events were extracted.'}{' '}
        {NOT_READ_WORDS[reason]}
      </p>
      <span className="tablet:-my-1.5">
        <SubmitButton variant="secondary" busy="Extracting…">
          Re-run extraction
        </SubmitButton>
      </span>
      <InlineError />
    </ActionForm>
  </Notice>
);

export const WithdrawForm = ({ action, articleId, version }: { action: FormAction; articleId: number; version: number }) => (
  <details className="py-2">
    <summary className="link text-meta">Withdraw article</summary>
    <div className="mt-3 flex max-w-[46rem] flex-col gap-3">
      <p className="text-ink-2">
        Withdrawing hides the article and the events that have no other source. Nothing is deleted. To show an event again, undo the change
        in its history.
      </p>
      <VerdictForm
        action={action}
        fields={{ id: articleId, version }}
        label="Withdraw article"
        variant="danger"
        askReason="Reason for withdrawing"
      />
    </div>
  </details>
);
