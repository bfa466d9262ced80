'use client';
import { type ReactNode, useState } from 'react';
import { futureWords } from '@/domain/desk/recognized';
import { dayOrText } from '@/domain/text/day-text';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { useField } from './action-form';

interface PublishedFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly initial: string | undefined;
  readonly today: string;
  /** hint until the server has responded */
  readonly question?: string | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A field for the publication date. A future date shows a warning immediately, but is allowed. */
export function PublishedField({ label, hint, initial, today, question, ...rest }: PublishedFieldProps) {
  const { value, error } = useField('published', initial);
  const [day, setDay] = useState(value);
  const warning = futureWords(dayOrText(day), today);
  return (
    <Field label={label} hint={hint} error={day === value ? (error ?? question) : undefined}>
      {(ids) => (
        <>
          <DayInput
            {...rest}
            {...ids}
            aria-describedby={[ids['aria-describedby'], warning ? `${ids.id}-warning` : undefined].filter(Boolean).join(' ') || undefined}
            name="published"
            defaultValue={value}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <p id={`${ids.id}-warning`} role="status" className="text-meta text-warning empty:hidden">
            {warning}
          </p>
        </>
      )}
    </Field>
  );
}
