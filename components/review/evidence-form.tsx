'use client';
/** Which words show an event, chosen without a mouse: from one sentence to another, without so many words at either end. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import type { TextRange } from '@/domain/views';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Choice } from '../ui/choice';
import { Field, TextInput } from '../ui/field';
import { Keycap } from '../ui/keycap';

interface EvidenceFormProps {
  readonly action: FormAction;
  /** mention, version of the event, number of the text, where to go back to */
  readonly fields: Readonly<Record<string, string>>;
  readonly sentences: readonly (TextRange & { readonly words: string })[];
  readonly now: TextRange;
  readonly quote: string;
}

export function EvidenceForm({ action, fields, sentences, now, quote }: EvidenceFormProps) {
  const [state, send, busy] = useActionState(action, null);
  const first = sentences.find((one) => one.end > now.start) ?? sentences[0];
  const last = sentences.findLast((one) => one.start < now.end) ?? sentences.at(-1);
  const value = (name: string, usual: number | undefined) => keptValue(state, name, String(usual ?? ''));
  return (
    <details className="pb-4" data-key="w" open={(state !== null && !state.ok) || undefined}>
      <summary className="link text-meta">
        Change evidence <Keycap>w</Keycap>
      </summary>
      <form action={send} data-busy={busy ? '' : undefined} className="mt-3 flex flex-col gap-3" noValidate>
        <FormMessage state={state} shownFields={['start', 'front', 'rear']} />
        {Object.entries(fields).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <blockquote className="border-l-2 pl-3 font-serif text-ink-2">{quote}</blockquote>
        <p className="needs-script text-hint text-ink-3">Or select the words in the article.</p>
        <Choice
          label="First sentence"
          name="start"
          value={value('start', first?.start)}
          choices={sentences.map((one, at) => [String(one.start), `${at + 1}. ${one.words}`] as const)}
          error={fieldError(state, 'start')}
        />
        <Choice
          label="Last sentence"
          name="end"
          value={value('end', last?.end)}
          choices={sentences.map((one, at) => [String(one.end), `${at + 1}. ${one.words}`] as const)}
        />
        <div className="flex flex-wrap gap-4">
          <Field label="Skip at start" hint="Number of words." error={fieldError(state, 'front')}>
            {(ids) => <TextInput {...ids} name="front" inputMode="numeric" autoComplete="off" defaultValue={value('front', 0)} />}
          </Field>
          <Field label="Skip at end" hint="Number of words." error={fieldError(state, 'rear')}>
            {(ids) => <TextInput {...ids} name="rear" inputMode="numeric" autoComplete="off" defaultValue={value('rear', 0)} />}
          </Field>
        </div>
        <div>
          <SubmitButton variant="secondary">Use as evidence</SubmitButton>
        </div>
      </form>
    </details>
  );
}
