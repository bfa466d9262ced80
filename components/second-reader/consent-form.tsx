'use client';
import type { FormAction } from '@/domain/action-state';
import { CONSENT_CHOICES } from '@/domain/second-reader/consent-choices';
import { ChoiceRecordForm } from '../admin/record-form';

interface ConsentFormProps {
  readonly action: FormAction;
  readonly id: number;
  readonly sourceName: string;
  readonly value: string;
  readonly href: string;
}

/** Whether a language model may read the articles of a source. For administrators. */
export const ConsentForm = (props: ConsentFormProps) => (
  <ChoiceRecordForm
    {...props}
    name="secondReader"
    label="Second reader"
    choices={CONSENT_CHOICES}
    submit="Save second reader"
    isOneOfMany
  />
);
