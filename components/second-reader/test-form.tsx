'use client';
import type { FormAction } from '@/domain/action-state';
import { type ConnectionTest, READER_LABELS } from '@/domain/second-reader/reader-labels';
import { counted, numberWords } from '@/domain/text/counted';
import { ActionForm, FormMessage, SubmitButton } from '../admin/action-form';
import { Notice } from '../ui/notice';

export const ConnectionTestForm = ({ action }: { action: FormAction<ConnectionTest> }) => (
  <ActionForm<ConnectionTest> action={action} className="flex flex-col items-start gap-4">
    {(state) => (
      <>
        <SubmitButton variant="secondary" busy="Testing…">
          Test connection
        </SubmitButton>
        <FormMessage />
        {state?.ok ? <Tested test={state.data} /> : null}
      </>
    )}
  </ActionForm>
);

function Tested({ test: { model, text, events, tokens, milliseconds } }: { test: ConnectionTest }) {
  const found = events.filter(({ readers }) => readers !== 'engine').length;
  return (
    <>
      <Notice kind={found === 0 ? 'warning' : 'done'}>
        {found === 0
          ? `The endpoint works, but ${model} found no event that Dateline could verify. Try a larger model.`
          : `The connection works. ${model} found ${counted(found, 'event')}.`}{' '}
        {`The test took ${(milliseconds / 1_000).toFixed(1)} seconds and used ${numberWords(tokens)} tokens.`}
      </Notice>
      <blockquote className="max-w-[62ch] border-l-2 pl-4 font-serif">{text}</blockquote>
      <ul className="w-full max-w-[46rem]">
        {events.map(({ title, edtf, quote, readers }) => (
          <li key={`${edtf} ${title}`} className="grid gap-x-4 border-t py-3 tablet:grid-cols-[8rem_1fr]">
            <span className="text-ink-2 tabular-nums">{edtf}</span>
            <span className="min-w-0">
              <span className="font-medium">{title}</span> <span className="text-ink-3 text-meta">{READER_LABELS[readers]}</span>
              <span className="block text-ink-2 text-meta">“{quote}”</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
