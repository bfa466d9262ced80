'use client';
import type { FormAction } from '@/domain/action-state';
import type { BulkProblem, BulkResult } from '@/domain/desk/bulk';
import { TextLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { ActionForm, InlineError, SubmitButton } from './action-form';

export function BulkNotice({ result, undo, back }: { result: BulkResult; undo: FormAction; back: string }) {
  const { id, words, problems } = result;
  return (
    <Notice kind={problems.length > 0 ? 'warning' : 'done'}>
      <ActionForm action={undo} hidden={{ id, back }} className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1">{words}</span>
        {result.undo === null ? null : (
          <SubmitButton variant="secondary" busy={result.undo === 'Undo' ? 'Undoing…' : 'Redoing…'} spoken={`: ${words}`}>
            {result.undo}
          </SubmitButton>
        )}
        <InlineError />
      </ActionForm>
      {problems.length === 0 ? null : <ProblemList problems={problems} />}
    </Notice>
  );
}

export const ProblemList = ({ problems }: { problems: readonly BulkProblem[] }) => (
  <ul className="bulk-problems pt-2 text-[0.8125rem]">
    {problems.map(({ title, href, message }) => (
      <li key={`${href} ${title}`}>
        {href === null ? title : <TextLink href={href}>{title}</TextLink>}: {message}
      </li>
    ))}
  </ul>
);
