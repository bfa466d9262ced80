'use client';
/** The day of publication as it is typed. One that has not come yet is asked about at once, and may stand. */
import { useState } from 'react';
import { futureWords } from '@/domain/desk/recognized';
import { type FieldIds, TextInput } from '../ui/field';

interface PublishedInputProps extends FieldIds {
  readonly defaultValue: string | undefined;
  readonly today: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

export function PublishedInput({ today, defaultValue = '', ...field }: PublishedInputProps) {
  const [day, setDay] = useState(defaultValue);
  const warning = futureWords(day, today);
  const warningId = `${field.id}-warning`;
  return (
    <>
      <TextInput
        {...field}
        aria-describedby={[field['aria-describedby'], warning ? warningId : undefined].filter(Boolean).join(' ') || undefined}
        name="published"
        autoComplete="off"
        inputMode="numeric"
        defaultValue={defaultValue}
        onInput={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <p id={warningId} role="status" className="text-meta text-warning empty:hidden">
        {warning}
      </p>
    </>
  );
}
