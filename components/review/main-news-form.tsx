'use client';
/** Shown on the review desk if no event covers the opening of the article. One click or key adds what the engine proposes for it. */
import type { FormAction } from '@/domain/action-state';
import { ActionForm, InlineError, SubmitButton } from '../admin/action-form';
import { Keycap } from '../ui/button';
import { Notice } from '../ui/notice';

export const MainNewsForm = ({ action, articleId, revision }: { action: FormAction; articleId: number; revision: number }) => (
  <Notice kind="warning">
    <ActionForm
      action={action}
      hidden={{ article: articleId, revision }}
      marksBusy
      data-main-news=""
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <p className="min-w-0 flex-1 basis-60">
        <span className="font-medium">No event covers the main news.</span> The main news is usually in the first sentences.
      </p>
      <SubmitButton variant="secondary" busy="Adding…">
        Add main event <Keycap>l</Keycap>
      </SubmitButton>
      <InlineError />
    </ActionForm>
  </Notice>
);
