'use client';
/** Says why the events of an article are not there, and has it read again. */
import { useActionState } from 'react';
import type { FormAction } from '@/domain/action-state';
import { NOT_READ_WORDS, type NotRead } from '@/domain/desk/not-read';
import { SubmitButton } from '../admin/submit-button';
import { InlineError } from '../ui/inline-error';
import { Notice } from '../ui/notice';

interface NotReadNoticeProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly reason: NotRead;
}

export function NotReadNotice({ action, articleId, reason }: NotReadNoticeProps) {
  const [state, send] = useActionState(action, null);
  return (
    <div className="py-2">
      <Notice kind="warning">
        <form action={send} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="article" value={articleId} />
          <p className="min-w-0 flex-1 basis-60">
            {reason === 'storing' ? 'This article was only partly processed.' : 'This article is saved, but no events were extracted.'}{' '}
            {NOT_READ_WORDS[reason]}
          </p>
          <span className="tablet:-my-1.5">
            <SubmitButton variant="secondary" busy="Extracting …">
              Re-run extraction
            </SubmitButton>
          </span>
          <InlineError state={state} />
        </form>
      </Notice>
    </div>
  );
}
