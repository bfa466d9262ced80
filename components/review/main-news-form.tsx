'use client';
/** Shown on the review desk if no event covers the main news. One click or key adds what the engine proposes for it. */
import type { FormAction } from '@/domain/action-state';
import { shortText } from '@/domain/text/cut-text';
import { ActionForm, InlineError, SubmitButton } from '../admin/action-form';
import { Keycap } from '../ui/button';
import { Notice } from '../ui/notice';

interface MainNewsProps {
  readonly action: FormAction;
  readonly articleId: number;
  readonly revision: number;
  /** the sentence closest to the headline, if events cover only other sentences of the opening; null if they cover none */
  readonly sentence: string | null;
}

const LONGEST_QUOTE = 120;

export function MainNewsForm({ action, articleId, revision, sentence }: MainNewsProps) {
  const form = (
    <ActionForm
      action={action}
      hidden={{ article: articleId, revision }}
      marksBusy
      data-main-news=""
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      {sentence === null ? (
        <p className="min-w-0 flex-1 basis-60">
          <span className="font-medium">No event covers the main news.</span> The main news is usually in the first sentences.
        </p>
      ) : (
        <p className="min-w-0 flex-1 basis-60 text-ink-2">
          No event covers the sentence that probably reports the main news: “{shortText(sentence.replace(/\s+/g, ' '), LONGEST_QUOTE)}”
        </p>
      )}
      <SubmitButton variant="secondary" busy="Adding…">
        Add main event <Keycap>l</Keycap>
      </SubmitButton>
      <InlineError />
    </ActionForm>
  );
  // other sentences of the opening often report the main news, so this is only an offer
  return sentence === null ? <Notice kind="warning">{form}</Notice> : <div className="py-2">{form}</div>;
}
