'use client';
import type { FormAction } from '@/domain/action-state';
import { DATE_CHOICES, type DateChoice } from '@/domain/second-reader/reader-labels';
import { ActionForm, type HiddenValues, InlineError } from '../admin/action-form';
import { Button } from '../ui/button';

interface DateChoiceFormProps {
  readonly action: FormAction;
  readonly fields: HiddenValues;
  /** the date of each reader, in words */
  readonly dates: Readonly<Record<DateChoice, string>>;
  readonly model: string;
}

export const DateChoiceForm = ({ action, fields, dates, model }: DateChoiceFormProps) => (
  <ActionForm action={action} marksBusy hidden={fields} className="pb-4">
    <fieldset>
      <legend className="mb-2 font-medium text-meta text-warning">Readers disagree about the date</legend>
      <ul className="flex flex-col gap-2">
        {DATE_CHOICES.map(([choice, label]) => (
          <li key={choice} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0">
              {dates[choice]} <span className="text-ink-3 text-meta">{choice === 'engine' ? 'Engine' : model}</span>
            </span>
            <Button type="submit" name="choice" value={choice}>
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
    <InlineError />
  </ActionForm>
);
