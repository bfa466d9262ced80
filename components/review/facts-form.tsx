'use client';
/** What is said of an article, to be put right: a wrong day makes every "on Monday" wrong. Whatever is wrong, what was typed stays. */
import { useActionState } from 'react';
import { differing, type FormAction, fieldError, keptValue, staleRecord } from '@/domain/action-state';
import { FACT_NAMES, FACT_WORDS, futureWords } from '@/domain/desk/recognized';
import type { FactsRecord } from '@/domain/desk/reextraction';
import { deskHref } from '@/domain/hrefs';
import { FormMessage } from '../admin/form-message';
import { PublishedInput } from '../admin/published-input';
import { StaleNotice } from '../admin/stale-notice';
import { SubmitButton } from '../admin/submit-button';
import { Field, TextInput } from '../ui/field';

const HINTS = {
  title: undefined,
  source: 'For example, a newspaper, news agency or ministry.',
  published: 'For example, 2024-01-09. Relative dates (“on Monday”) are counted from this date.',
  language: undefined,
  url: 'The article’s web page. Optional.',
} as const;

interface FactsFormProps {
  readonly action: FormAction;
  readonly facts: FactsRecord;
  readonly today: string;
}

/** It stands open where the day is to be looked at. */
export function FactsForm({ action, facts, today }: FactsFormProps) {
  const [state, send] = useActionState(action, null);
  const current = staleRecord<FactsRecord>(state);
  const value = (name: (typeof FACT_NAMES)[number]): string => keptValue(state, name, facts[name]);
  return (
    <details className="py-2" open={(state !== null && !state.ok) || futureWords(facts.published, today) !== null || undefined}>
      <summary className="link text-meta">Correct title, source or date</summary>
      <form action={send} className="mt-3 flex max-w-[46rem] flex-col gap-4" noValidate>
        <input type="hidden" name="id" value={facts.id} />
        <input type="hidden" name="version" value={current?.version ?? facts.version} />
        {current && state ? (
          <StaleNotice
            state={state}
            differences={FACT_NAMES.flatMap((name) => differing(FACT_WORDS[name], current[name], value(name)))}
            href={deskHref(facts.id)}
          />
        ) : (
          <FormMessage state={state} shownFields={FACT_NAMES} />
        )}
        <div className="grid gap-4 tablet:grid-cols-2">
          {FACT_NAMES.map((name) => (
            <div key={name} className={name === 'title' ? 'tablet:col-span-2' : undefined}>
              <Field label={FACT_WORDS[name]} hint={HINTS[name]} error={fieldError(state, name)}>
                {(ids) =>
                  name === 'published' ? (
                    <PublishedInput {...ids} today={today} defaultValue={value(name)} />
                  ) : (
                    <TextInput {...ids} name={name} autoComplete="off" defaultValue={value(name)} />
                  )
                }
              </Field>
            </div>
          ))}
        </div>
        <p className="text-hint text-ink-3">
          Saving extracts the events again. Events that an editor reviewed or changed stay as they are.
        </p>
        <div>
          <SubmitButton busy="Extracting …">{current ? 'Overwrite with my version' : 'Save and re-run extraction'}</SubmitButton>
        </div>
      </form>
    </details>
  );
}
