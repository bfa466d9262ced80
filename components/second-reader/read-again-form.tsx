'use client';
import type { FormAction } from '@/domain/action-state';
import { jobHref } from '@/domain/desk/job-views';
import { isUnderWay, type ReadingState, readingStateWords } from '@/domain/second-reader/reading-state';
import { numberWords } from '@/domain/text/counted';
import { ActionForm, InlineError, SubmitButton } from '../admin/action-form';
import { RenewPage } from '../admin/progress-link';
import { TextLink } from '../ui/button';

interface ReadAgainFormProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly model: string;
  readonly tokens: number;
  readonly reading: ReadingState | null;
  readonly href: string;
}

export function ReadAgainForm({ action, articleId, model, tokens, reading, href }: ReadAgainFormProps) {
  const isOpen = reading !== null && isUnderWay(reading);
  return (
    <ActionForm action={action} hidden={{ id: articleId }} className="flex flex-col gap-1 py-2" data-dense>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {isOpen ? null : (
          <SubmitButton variant="secondary" busy="Starting…">
            Re-run second reader
          </SubmitButton>
        )}
        <p className="min-w-0 break-words text-ink-2 text-meta">
          {model}, about {numberWords(tokens)} tokens
        </p>
      </div>
      {reading === null ? null : (
        <p role="status" className={`break-words text-meta ${reading.state === 'failed' ? 'text-error' : 'text-ink-2'}`}>
          {readingStateWords(reading)} <TextLink href={jobHref(reading.jobId)}>Show readings</TextLink>
        </p>
      )}
      {isOpen ? <RenewPage href={href} /> : null}
      <InlineError />
    </ActionForm>
  );
}
