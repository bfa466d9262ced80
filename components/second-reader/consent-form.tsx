'use client';
import { CONSENT_CHOICES, type SecondReaderConsent } from '@/domain/second-reader/reader-settings';
import type { SourceRecord } from '@/domain/vocabulary/source-policy';
import { ChoiceRecordForm, type ChoiceRecordFormProps } from '../admin/record-form';

interface ConsentFormProps extends Pick<ChoiceRecordFormProps, 'action' | 'href'> {
  readonly source: Pick<SourceRecord, 'id' | 'name' | 'secondReader'>;
  /** the consent that applies to an article, which can differ after a merge */
  readonly value?: SecondReaderConsent;
}

/** Whether a language model may read the articles of a source. For administrators. */
export const ConsentForm = ({ source, value = source.secondReader, ...props }: ConsentFormProps) => (
  <ChoiceRecordForm
    {...props}
    id={source.id}
    sourceName={source.name}
    value={value}
    was={source.secondReader}
    name="secondReader"
    label="Second reader"
    choices={CONSENT_CHOICES}
    submit="Save second reader"
    isOneOfMany
  />
);
