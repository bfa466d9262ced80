'use client';
/** What was found in one text, each fact with where it was found, to be confirmed or put right before anything is stored. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptValue } from '@/domain/action-state';
import type { LeftOutView } from '@/domain/desk/left-out';
import { FACT_NAMES, FACT_WORDS, type FactName, type Facts, isCertain, whereWords } from '@/domain/desk/recognized';
import { numberWords } from '@/domain/text/counted';
import { FormMessage } from '../admin/form-message';
import { PublishedInput } from '../admin/published-input';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextInput } from '../ui/field';
import { LeftOutList } from './left-out-list';

interface ConfirmFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  readonly number: number;
  readonly facts: Facts;
  /** what stands beside the title: "By Jane Doe" */
  readonly note: string | null;
  /** plain text; only its beginning when it is very long */
  readonly body: string;
  readonly length: number;
  /** the lines of the page that are not in the text */
  readonly leftOut: readonly LeftOutView[];
  /** a line of the text that holds a date and was not understood */
  readonly dateLine: string | null;
  /** true: there are others in the job to go back to */
  readonly isOneOfMany: boolean;
  readonly today: string;
}

const LOOKS: Readonly<Partial<Record<FactName, { readonly inputMode: 'numeric' | 'url'; readonly placeholder?: string }>>> = {
  published: { inputMode: 'numeric', placeholder: 'YYYY-MM-DD' },
  url: { inputMode: 'url' },
};

export function ConfirmForm({ action, jobId, number, facts, note, body, length, leftOut, dateLine, isOneOfMany, today }: ConfirmFormProps) {
  const [state, send] = useActionState(action, null);
  const asksDay = !isCertain(facts.published);
  const asked = asksDay ? 'published' : FACT_NAMES.find((name) => facts[name]?.doubt !== undefined);
  return (
    <form action={send} className="confirm-form" noValidate>
      <div className="flex flex-col gap-4">
        <FormMessage state={state} shownFields={FACT_NAMES} />
        <input type="hidden" name="job" value={jobId} />
        <input type="hidden" name="number" value={number} />
        {FACT_NAMES.map((name) => (
          <Field
            key={name}
            label={FACT_WORDS[name]}
            hint={<Hint name={name} facts={facts} note={note} />}
            error={fieldError(state, name) ?? (name === asked && state === null ? question(name, facts, dateLine) : undefined)}
          >
            {(ids) => {
              const look = {
                ...ids,
                ...LOOKS[name],
                autoFocus: name === asked,
                defaultValue: keptValue(state, name, facts[name]?.value),
              };
              if (name === 'published') return <PublishedInput {...look} today={today} />;
              return <TextInput {...look} name={name} autoComplete="off" />;
            }}
          </Field>
        ))}
        <div className="flex flex-wrap gap-2">
          <SubmitButton busy="Extracting …" autoFocus={asked === undefined}>
            Save and extract events
          </SubmitButton>
          {isOneOfMany ? (
            <SubmitButton variant="secondary" name="next" value="yes" busy="Extracting …">
              Save and go back
            </SubmitButton>
          ) : null}
        </div>
        <p className="text-hint text-ink-3">Nothing is published until you review the events.</p>
      </div>
      <section aria-labelledby="text-found">
        <h2 id="text-found" className="pb-2 font-semibold text-month">
          Text
        </h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className="confirm-text font-serif" tabIndex={0} aria-label="Article text">
          {body}
        </section>
        <p className="pt-1 text-hint text-ink-3 tabular-nums">
          {numberWords(length)} characters{length > body.length ? ' (only the start is shown)' : ''}
        </p>
        <LeftOutList lines={leftOut} state={state} />
      </section>
    </form>
  );
}

function Hint({ name, facts, note }: { name: FactName } & Pick<ConfirmFormProps, 'facts' | 'note'>) {
  const words = whereWords(facts[name]);
  if (name === 'title' && note) return `${words} Note: “${note}”`;
  return name === 'published' ? `${words} Relative dates (“on Monday”) are counted from this date.` : words;
}

function question(name: FactName, facts: Facts, dateLine: string | null): string {
  if (name !== 'published') return 'Check this value and correct it if necessary.';
  if (facts.published) return 'Check the publication date.';
  if (dateLine === null) return 'Enter the publication date. The text does not state it.';
  return `Enter the publication date as YYYY-MM-DD. The text shows “${dateLine}”.`;
}
