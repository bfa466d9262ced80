'use client';
import { CONSENT_CHOICES } from '@/domain/second-reader/consent-choices';
import { ChoiceRecordForm, type ChoiceRecordFormProps } from '../admin/record-form';

type ConsentFormProps = Pick<ChoiceRecordFormProps, 'action' | 'id' | 'sourceName' | 'value' | 'href'>;

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
