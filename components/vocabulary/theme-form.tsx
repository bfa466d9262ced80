'use client';
import { useActionState } from 'react';
import { differing, type FormAction, keptValue, staleRecord } from '@/domain/action-state';
import { FAMILIES, FAMILY_IDS, type FamilyId } from '@/domain/drawing';
import { THEME_ICONS } from '@/domain/vocabulary/theme-icons';
import type { ThemeRecord } from '@/domain/vocabulary/vocabulary-views';
import { AnsweredForm, FieldError, FormMessage, SubmitButton, TextField } from '../admin/action-form';
import { Glyph } from '../ui/glyph';
import { ThemeIcon } from '../ui/theme-icon';

interface ThemeFormProps {
  readonly action: FormAction;
  readonly initial: { readonly label: string; readonly family: FamilyId; readonly icon: string };
  readonly hidden: Readonly<Record<string, string>>;
  readonly label: string;
}

const FIELDS = ['label', 'family', 'icon'] as const;
const LABELS = { label: 'Name', family: 'Color and shape', icon: 'Icon' } as const;

export function ThemeForm({ action, initial, hidden, label }: ThemeFormProps) {
  const [state, send] = useActionState(action, null);
  const value = (name: (typeof FIELDS)[number]): string => keptValue(state, name, initial[name]);
  const current = staleRecord<ThemeRecord>(state);
  const choice = 'flex min-h-8 items-center gap-2 pointer-coarse:min-h-11';
  return (
    <AnsweredForm
      state={state}
      action={send}
      hidden={{ ...hidden, ...(current ? { version: current.version } : {}) }}
      className="flex max-w-[46rem] flex-col gap-6"
      noValidate
    >
      <FormMessage
        shownFields={FIELDS}
        stale={
          current && {
            differences: FIELDS.flatMap((name) => differing(LABELS[name], current[name], value(name))),
            href: `/admin/themes/${current.id}`,
          }
        }
      />
      <TextField name="label" label="Name" initial={initial.label} maxLength={60} />
      <fieldset key={`family ${value('family')}`} className="form-group">
        <legend>Color and shape</legend>
        <div className="grid gap-x-4 tablet:grid-cols-2">
          {FAMILY_IDS.map((family) => (
            <label key={family} className={choice}>
              <input type="radio" name="family" value={family} defaultChecked={family === value('family')} className="checkbox" />
              <Glyph family={family} size="0.875rem" />
              <span>{FAMILIES[family].label}</span>
            </label>
          ))}
        </div>
        <FieldError name="family" />
      </fieldset>
      <fieldset key={`icon ${value('icon')}`} className="form-group">
        <legend>Icon</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {THEME_ICONS.map((icon) => (
            <label key={icon} className={choice} title={icon.replaceAll('-', ' ')}>
              <input type="radio" name="icon" value={icon} defaultChecked={icon === value('icon')} className="checkbox" />
              <ThemeIcon name={icon} size="1.125rem" />
              <span className="sr-only">{icon.replaceAll('-', ' ')}</span>
            </label>
          ))}
        </div>
        <FieldError name="icon" />
      </fieldset>
      <SubmitButton>{current ? 'Overwrite with my version' : label}</SubmitButton>
    </AnsweredForm>
  );
}
