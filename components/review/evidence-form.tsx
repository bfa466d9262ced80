'use client';
/** Selects the evidence of an event without a mouse: a range of sentences, without some words at each end. */
import type { FormAction } from '@/domain/action-state';
import type { TextRange } from '@/domain/views';
import { AnsweredForm, ChoiceField, FormMessage, type HiddenValues, SubmitButton, TextField } from '../admin/action-form';
import { useFormAction } from '../admin/use-form-action';
import { Keycap } from '../ui/button';

interface EvidenceFormProps {
  readonly action: FormAction;
  /** mention, event version, article revision and return URL */
  readonly fields: HiddenValues;
  readonly sentences: readonly (TextRange & { readonly words: string })[];
  readonly now: TextRange;
  readonly quote: string;
}

export function EvidenceForm({ action, fields, sentences, now, quote }: EvidenceFormProps) {
  const [state, send, busy] = useFormAction(action);
  const first = sentences.find((one) => one.end > now.start) ?? sentences[0];
  const last = sentences.findLast((one) => one.start < now.end) ?? sentences.at(-1);
  const choices = (end: 'start' | 'end') => sentences.map((one, at) => [String(one[end]), `${at + 1}. ${one.words}`] as const);
  return (
    <details className="pb-4" data-key="w" open={(state !== null && !state.ok) || undefined}>
      <summary className="link text-meta">
        Change evidence <Keycap>w</Keycap>
      </summary>
      <AnsweredForm state={state} action={send} busy={busy} hidden={fields} className="mt-3 flex flex-col gap-3" noValidate>
        <FormMessage shownFields={['start', 'front', 'rear']} />
        <blockquote className="border-l-2 pl-3 font-serif text-ink-2">{quote}</blockquote>
        <p className="needs-script text-hint text-ink-3">Or select the words in the article.</p>
        <ChoiceField name="start" label="First sentence" initial={String(first?.start ?? '')} choices={choices('start')} />
        <ChoiceField name="end" label="Last sentence" initial={String(last?.end ?? '')} choices={choices('end')} />
        <div className="flex flex-wrap gap-4">
          <TextField name="front" label="Skip at start" hint="Number of words to skip." initial="0" inputMode="numeric" />
          <TextField name="rear" label="Skip at end" hint="Number of words to skip." initial="0" inputMode="numeric" />
        </div>
        <SubmitButton variant="secondary">Use as evidence</SubmitButton>
      </AnsweredForm>
    </details>
  );
}
