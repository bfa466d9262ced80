'use client';
import type { ReactNode } from 'react';
import type { FormAction } from '@/domain/action-state';
import { FAMILIES, FAMILY_IDS, type FamilyId } from '@/domain/drawing';
import { THEME_ICONS } from '@/domain/vocabulary/theme-icons';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { FieldError, TextField, useField } from '../admin/action-form';
import { RecordForm } from '../admin/record-form';
import { Glyph } from '../ui/glyph';
import { ThemeIcon } from '../ui/theme-icon';

interface ThemeFormProps {
  readonly action: FormAction;
  readonly initial: { readonly label: string; readonly family: FamilyId; readonly icon: string };
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
}

export function ThemeForm({ action, initial, hidden, label }: ThemeFormProps) {
  return (
    <RecordForm<ThemeRecord>
      action={action}
      hidden={(current) => ({ ...hidden, ...(current ? { version: current.version } : {}) })}
      valuesOf={(stored) => [
        ['label', 'Name', stored.label],
        ['family', 'Color and shape', stored.family],
        ['icon', 'Icon', stored.icon],
      ]}
      href={`/admin/themes/${hidden.id}`}
      submit={label}
      className="flex max-w-[46rem] flex-col gap-6"
      noValidate
    >
      <TextField name="label" label="Name" initial={initial.label} maxLength={60} />
      <RadioGroup
        name="family"
        legend="Color and shape"
        initial={initial.family}
        values={FAMILY_IDS}
        className="grid gap-x-4 tablet:grid-cols-2"
        show={(family) => (
          <>
            <Glyph family={family} size="0.875rem" />
            <span>{FAMILIES[family].label}</span>
          </>
        )}
      />
      <RadioGroup
        name="icon"
        legend="Icon"
        initial={initial.icon}
        values={THEME_ICONS}
        className="flex flex-wrap gap-x-4 gap-y-1"
        hint={(icon) => icon.replaceAll('-', ' ')}
        show={(icon) => (
          <>
            <ThemeIcon name={icon} size="1.125rem" />
            <span className="sr-only">{icon.replaceAll('-', ' ')}</span>
          </>
        )}
      />
    </RecordForm>
  );
}

interface RadioGroupProps<Value> {
  readonly name: string;
  readonly legend: string;
  readonly initial: string;
  readonly values: readonly Value[];
  readonly className: string;
  /** tooltip of a value and its radio button */
  readonly hint?: (value: Value) => string;
  readonly show: (value: Value) => ReactNode;
}

function RadioGroup<Value extends string>({ name, legend, initial, values, className, hint, show }: RadioGroupProps<Value>) {
  const { value: chosen } = useField(name, initial);
  return (
    <fieldset key={chosen} className="form-group">
      <legend>{legend}</legend>
      <div className={className}>
        {values.map((value) => (
          <label key={value} title={hint?.(value)} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} className="checkbox" />
            {show(value)}
          </label>
        ))}
      </div>
      <FieldError name={name} />
    </fieldset>
  );
}
