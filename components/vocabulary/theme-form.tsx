'use client';
import type { FormAction } from '@/domain/action-state';
import { FAMILIES, FAMILY_IDS, type FamilyId } from '@/domain/drawing';
import { THEME_ICONS } from '@/domain/vocabulary/theme-icons';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { RadioGroup, TextField } from '../admin/action-form';
import { RecordForm } from '../admin/record-form';
import { Glyph } from '../ui/glyph';
import { ThemeIcon } from '../ui/theme-icon';

interface ThemeFormProps {
  readonly action: FormAction;
  readonly initial: { readonly label: string; readonly family: FamilyId; readonly icon: string };
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
}

export const ThemeForm = ({ action, initial, hidden, label }: ThemeFormProps) => (
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
