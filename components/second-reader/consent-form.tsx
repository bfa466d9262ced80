'use client';
import { useId } from 'react';
import { differing, type FormAction, keptValue, staleRecord } from '@/domain/action-state';
import { CONSENT_CHOICES } from '@/domain/second-reader/consent-choices';
import type { SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import { ActionForm, FormMessage, Hidden, SubmitButton } from '../admin/action-form';
import { Options, Select } from '../ui/field';

interface ConsentFormProps {
  readonly action: FormAction;
  readonly sourceId: number;
  readonly sourceName: string;
  readonly value: SecondReaderConsent;
  readonly href: string;
}

/** Whether a language model may read the articles of a source. For administrators. */
export function ConsentForm({ action, sourceId, sourceName, value, href }: ConsentFormProps) {
  const id = useId();
  return (
    <ActionForm action={action} hidden={{ id: sourceId }} className="flex flex-col gap-2 py-2" data-dense>
      {(state) => {
        const current = staleRecord<{ readonly secondReader: SecondReaderConsent }>(state)?.secondReader;
        const chosen = keptValue(state, 'secondReader', value);
        const label = current ? 'Overwrite with my version' : 'Save second reader';
        return (
          <>
            <Hidden values={{ was: current ?? value }} />
            <div className="flex flex-wrap items-center gap-2">
              <label htmlFor={id} className="text-ink-2 text-meta">
                Second reader ({sourceName})
              </label>
              <span className="min-w-0 max-w-full">
                <Select key={chosen} id={id} name="secondReader" defaultValue={chosen} className="w-full">
                  <Options choices={CONSENT_CHOICES} />
                </Select>
              </span>
              <SubmitButton variant="secondary" aria-label={`${label} for ${sourceName}`}>
                {label}
              </SubmitButton>
            </div>
            <FormMessage stale={current ? { differences: differing('Second reader', current, chosen, CONSENT_CHOICES), href } : null} />
          </>
        );
      }}
    </ActionForm>
  );
}
