'use client';
import { useActionState } from 'react';
import { differing, type FormAction, keptValue, staleRecord } from '@/domain/action-state';
import { DISPLAY_RIGHTS, PUBLISHING, publishingOf, type SourcePolicy, type SourceRecord } from '@/domain/vocabulary/source-policy';
import { AnsweredForm, AreaField, ChoiceField, FormMessage, SubmitButton, TextField } from '../admin/action-form';

export function SourcePolicyForm({ action, source }: { action: FormAction; source: SourceRecord }) {
  const [state, send] = useActionState(action, null);
  const current = staleRecord<SourcePolicy>(state);
  const was = current ?? source;
  const label = current ? 'Overwrite with my version' : 'Save changes';
  const hidden = { id: source.id, wasDisplayRight: was.displayRight, wasPublishing: publishingOf(was) };
  const stale = current && {
    differences: [
      ...differing('Visible to readers', current.displayRight, keptValue(state, 'displayRight'), DISPLAY_RIGHTS),
      ...differing('Publishing policy', publishingOf(current), keptValue(state, 'publishing'), PUBLISHING),
    ],
    href: '/admin/sources',
  };
  return (
    <AnsweredForm state={state} action={send} hidden={hidden} className="flex flex-col gap-2" data-dense>
      <div className="flex flex-wrap items-end gap-3">
        <ChoiceField name="displayRight" label="Visible to readers" initial={source.displayRight} choices={DISPLAY_RIGHTS} />
        <ChoiceField name="publishing" label="Publishing policy" initial={publishingOf(source)} choices={PUBLISHING} />
        <SubmitButton variant="secondary" aria-label={`${label} for ${source.name}`}>
          {label}
        </SubmitButton>
      </div>
      {stale ? (
        <div className="max-w-[34rem]">
          <FormMessage stale={stale} />
        </div>
      ) : (
        <FormMessage shownFields={['displayRight', 'publishing']} />
      )}
    </AnsweredForm>
  );
}

const FIELDS = ['name', 'otherNames', 'group'] as const;
const LABELS = { name: 'Name', otherNames: 'Other names', group: 'Publisher group' } as const;

const valuesOf = ({ name, otherNames, group }: SourceRecord) => ({ name, otherNames: otherNames.join('\n'), group: group ?? '' });

export function SourceForm({ action, source }: { action: FormAction; source: SourceRecord }) {
  const [state, send] = useActionState(action, null);
  const initial = valuesOf(source);
  const current = staleRecord<SourceRecord>(state);
  return (
    <AnsweredForm
      state={state}
      action={send}
      hidden={{ id: source.id, version: (current ?? source).version }}
      className="flex max-w-[46rem] flex-col gap-6 pb-10"
      noValidate
    >
      <FormMessage
        shownFields={FIELDS}
        stale={
          current && {
            differences: FIELDS.flatMap((name) => differing(LABELS[name], valuesOf(current)[name], keptValue(state, name, initial[name]))),
            href: `/admin/sources/${source.id}`,
          }
        }
      />
      <TextField
        name="name"
        label={LABELS.name}
        hint="The name that readers see. If you change it, the previous name moves to “Other names”."
        initial={initial.name}
        maxLength={120}
      />
      <AreaField
        name="otherNames"
        label={LABELS.otherNames}
        hint="One name per line, for example NYT. Dateline assigns new articles, feeds and tables with one of these names to this source."
        initial={initial.otherNames}
        rows={4}
      />
      <TextField
        name="group"
        label={LABELS.group}
        hint="For example, News Corp. Sources in the same group count as one independent source."
        initial={initial.group}
        maxLength={120}
      />
      <SubmitButton>{current ? 'Overwrite with my version' : 'Save changes'}</SubmitButton>
    </AnsweredForm>
  );
}
