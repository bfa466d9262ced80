'use client';
import { differing, type FormAction, keptValue, staleRecord } from '@/domain/action-state';
import { DISPLAY_RIGHTS, PUBLISHING, publishingOf, type SourcePolicy, type SourceRecord } from '@/domain/vocabulary/source-policy';
import { AnsweredForm, AreaField, ChoiceField, FormMessage, SubmitButton, TextField } from '../admin/action-form';
import { OVERWRITE, RecordForm } from '../admin/record-form';
import { useFormAction } from '../admin/use-form-action';

export function SourcePolicyForm({ action, source }: { action: FormAction; source: SourceRecord }) {
  const [state, send] = useFormAction(action);
  const current = staleRecord<SourcePolicy>(state);
  const was = current ?? source;
  const label = current ? OVERWRITE : 'Save changes';
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

const FIELDS = [
  ['name', 'Name', 'The name that readers see. If you change it, the previous name moves to “Other names”.'],
  [
    'otherNames',
    'Other names',
    'One name per line, for example NYT. Dateline assigns new articles, feeds and tables with one of these names to this source.',
  ],
  ['group', 'Publisher group', 'For example, News Corp. Sources in the same group count as one independent source.'],
] as const;

const textsOf = ({ name, otherNames, group }: SourceRecord) => ({ name, otherNames: otherNames.join('\n'), group: group ?? '' });

export const SourceForm = ({ action, source }: { action: FormAction; source: SourceRecord }) => (
  <RecordForm<SourceRecord>
    action={action}
    hidden={(current) => ({ id: source.id, version: (current ?? source).version })}
    valuesOf={(stored) => FIELDS.map(([name, label]) => [name, label, textsOf(stored)[name]])}
    href={`/admin/sources/${source.id}`}
    submit="Save changes"
    className="flex max-w-[46rem] flex-col gap-6 pb-10"
    noValidate
  >
    {FIELDS.map(([name, label, hint]) => {
      const field = { name, label, hint, initial: textsOf(source)[name] };
      return name === 'otherNames' ? <AreaField key={name} {...field} rows={4} /> : <TextField key={name} {...field} maxLength={120} />;
    })}
  </RecordForm>
);
