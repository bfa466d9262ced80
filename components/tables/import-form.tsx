'use client';
/** The last step: import what is new, as drafts or published at once. */
import { useActionState } from 'react';
import { type FormAction, fieldError, keptTick } from '@/domain/action-state';
import { counted } from '@/domain/text/counted';
import { FormMessage } from '../admin/form-message';
import { SubmitButton } from '../admin/submit-button';
import { Checkbox } from '../ui/field';

interface ImportFormProps {
  readonly action: FormAction;
  readonly jobId: number;
  /** the mark of the report that the person sees */
  readonly report: string;
  readonly fresh: number;
  readonly alike: number;
  readonly mayPublish: boolean;
}

export function ImportForm({ action, jobId, report, fresh, alike, mayPublish }: ImportFormProps) {
  const [state, send] = useActionState(action, null);
  const problem = fieldError(state, 'alike');
  if (fresh + alike === 0) return <p className="pb-6 text-ink-2">Nothing to import: there are no new rows.</p>;
  return (
    <form action={send} className="flex max-w-[46rem] flex-col gap-2 pb-8">
      <FormMessage state={state} shownFields={['alike']} />
      <input type="hidden" name="job" value={jobId} />
      <input type="hidden" name="report" value={report} />
      {alike > 0 ? (
        <Checkbox
          name="alike"
          value="yes"
          defaultChecked={keptTick(state, 'alike', 'yes')}
          label={`Also import ${counted(alike, 'probable duplicate')} of existing events`}
        />
      ) : null}
      {problem ? (
        <p className="text-error text-meta" role="alert">
          {problem}
        </p>
      ) : null}
      {mayPublish ? (
        <Checkbox name="publish" value="yes" defaultChecked={keptTick(state, 'publish', 'yes')} label="Publish immediately as reviewed" />
      ) : null}
      <p className="text-hint text-ink-3">
        {mayPublish ? 'Otherwise, the events are saved' : 'The events are saved'} as drafts that only editors see.
      </p>
      <div>
        <SubmitButton busy="Importing …">Import {fresh === 0 ? 'events' : counted(fresh, 'event')}</SubmitButton>
      </div>
    </form>
  );
}
