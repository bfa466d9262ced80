'use client';
import type { FormAction } from '@/domain/action-state';
import { NUMBER_FIELD } from '@/domain/desk/form-number';
import { MAX_EVIDENCE, MAX_MISTAKE } from '@/domain/desk/mistakes';
import { numberWords } from '@/domain/text/counted';
import { ActionForm, AreaField, FormMessage, SubmitButton, TextField } from '../admin/action-form';

export const MistakeForm = ({ action, eventId, number }: { action: FormAction; eventId: number; number: string }) => (
  <ActionForm action={action} hidden={{ event: eventId, [NUMBER_FIELD]: number }} className="flex max-w-[40rem] flex-col gap-4" noValidate>
    <FormMessage shownFields={['words', 'evidence']} />
    <AreaField
      name="words"
      label="What is wrong?"
      hint={`For example, the date, an actor or a quote. At most ${numberWords(MAX_MISTAKE)} characters.`}
      rows={5}
      required
      maxLength={MAX_MISTAKE}
    />
    <TextField
      name="evidence"
      label="Source (optional)"
      hint="A link or an article title that shows the correct information."
      maxLength={MAX_EVIDENCE}
    />
    <div hidden>
      <label>
        Leave this field empty
        <input name="subject" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
    <p className="text-ink-3 text-meta">
      An editor will read your report. Reports are anonymous. Please do not include personal data. If your report leads to a correction, the
      Changes page shows the correction.
    </p>
    <SubmitButton busy="Sending…">Send report</SubmitButton>
  </ActionForm>
);

export const DeclineForm = ({ action, reportId }: { action: FormAction; reportId: number }) => (
  <ActionForm action={action} hidden={{ id: reportId }} className="flex max-w-[40rem] flex-col gap-4" noValidate>
    <FormMessage shownFields={['reason']} />
    <TextField name="reason" label="Reason for declining" hint="Visible only to editors." maxLength={500} />
    <SubmitButton variant="secondary">Decline report</SubmitButton>
  </ActionForm>
);
